import { type ReactNode, useState } from 'react';
import { useWords } from '../shell/words-context.ts';

type FoldedTextProps = { readonly long: boolean; readonly children: ReactNode };

/** Text that shows its first lines until the member asks for more. */
export const FoldedText = ({ long, children }: FoldedTextProps): ReactNode => {
  const words = useWords();
  const [open, setOpen] = useState(false);
  if (!long) return <div className="text">{children}</div>;
  return (
    <>
      <div className={open ? 'text' : 'text text-folded'}>{children}</div>
      <button type="button" className="link-button" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? words.showLess : words.showMore}
      </button>
    </>
  );
};
