import X from 'lucide-react/icons/x';
import { type ReactNode, useLayoutEffect } from 'react';
import { EmojiText } from '../mrkdwn/emoji-text.tsx';
import { useWords } from '../shell/words-context.ts';
import { usePopup } from './use-popup.ts';

type SelectFrameProps = {
  readonly label: string;
  readonly placeholder: string;
  /** What is selected; the placeholder stands there for nothing. */
  readonly texts: readonly string[];
  readonly busy: boolean;
  readonly describedBy: string | undefined;
  /** Selects nothing; null where that is no choice. */
  readonly clear: (() => void) | null;
  /** The open list. */
  readonly children: (close: () => void) => ReactNode;
};

/** A select as a button with a list of its own, so that walking through it with arrows chooses nothing by itself. */
export const SelectFrame = (props: SelectFrameProps): ReactNode => {
  const { label, placeholder, texts, busy, describedBy, clear, children } = props;
  const words = useWords();
  const { open, close, settle, button, popup } = usePopup();
  useLayoutEffect(() => {
    if (open) settle();
  }, [open, settle]);
  return (
    <span className="select">
      <button
        type="button"
        role="combobox"
        className="select-button"
        aria-haspopup="listbox"
        aria-expanded={open}
        aria-label={label}
        aria-busy={busy}
        aria-describedby={describedBy}
        {...button}
      >
        <span className={texts.length === 0 ? 'select-placeholder' : 'select-value'}>
          <EmojiText text={texts.length === 0 ? placeholder : texts.join(', ')} />
        </span>
        <span className="select-arrow" aria-hidden="true" />
      </button>
      {clear !== null && texts.length > 0 && (
        <button type="button" className="icon-button" aria-label={`${words.clear}: ${label}`} onClick={clear}>
          <X size={16} />
        </button>
      )}
      <div className="popup" {...popup}>
        {open && children(close)}
      </div>
    </span>
  );
};
