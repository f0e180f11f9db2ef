import { type ReactNode, useLayoutEffect } from 'react';
import { usePopup } from '../elements/use-popup.ts';
import { EmojiGrid } from './emoji-grid.tsx';

type EmojiPickerProps = {
  /** What the button is called. */
  readonly label: string;
  readonly choose: (emoji: { readonly name: string; readonly character: string }) => void;
  /** What stands on the button. */
  readonly children: ReactNode;
};

/** A button that opens a grid of emoji to choose one from. */
export const EmojiPicker = ({ label, choose, children }: EmojiPickerProps): ReactNode => {
  const { open, close, settle, button, popup } = usePopup();
  useLayoutEffect(() => {
    if (open) settle();
  }, [open, settle]);
  return (
    <>
      <button type="button" className="icon-button" aria-label={label} title={label} aria-expanded={open} {...button}>
        {children}
      </button>
      <div className="popup emoji-popup" {...popup}>
        {open && (
          <EmojiGrid
            label={label}
            choose={(emoji) => {
              close();
              choose(emoji);
            }}
          />
        )}
      </div>
    </>
  );
};
