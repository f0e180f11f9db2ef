import Upload from 'lucide-react/icons/upload';
import type { ReactNode } from 'react';
import { useWords } from '../shell/words-context.ts';

/** What lies over a conversation or thread while files hover over it. */
export const DropNote = ({ place }: { readonly place: string }): ReactNode => {
  const words = useWords();
  return (
    <div className="drop-note" role="status">
      <Upload size={32} />
      <p>{words.dropHere(place)}</p>
    </div>
  );
};
