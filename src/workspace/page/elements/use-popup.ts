import { type ToggleEvent, useCallback, useId, useRef, useState } from 'react';

/** Space between a popup and the window's edge or its button, in pixels. */
const gap = 6;

const place = (button: HTMLElement, popup: HTMLElement): void => {
  const anchor = button.getBoundingClientRect();
  const { width, height } = popup.getBoundingClientRect();
  const below = anchor.bottom + gap;
  const fitsBelow = below + height <= window.innerHeight - gap;
  const left = Math.max(gap, Math.min(anchor.left, window.innerWidth - width - gap));
  // Above its button it hangs from its lower edge, so that it stays there when its list grows shorter.
  popup.style.top = fitsBelow ? `${below}px` : 'auto';
  popup.style.bottom = fitsBelow
    ? 'auto'
    : `${Math.min(window.innerHeight - anchor.top + gap, window.innerHeight - height - gap)}px`;
  popup.style.left = `${left}px`;
};

/**
 * A popup above everything else that its button opens and closes; a click elsewhere and Escape close it too. Spread
 * `button` on the button and `popup` on the popup, and draw what is in it while `open`.
 */
export const usePopup = () => {
  const id = useId();
  const buttonRef = useRef<HTMLButtonElement>(null);
  const popupRef = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);

  const close = useCallback(() => popupRef.current?.hidePopover(), []);
  const settle = useCallback(() => {
    if (buttonRef.current !== null && popupRef.current !== null) place(buttonRef.current, popupRef.current);
  }, []);
  const onToggle = useCallback((event: ToggleEvent<HTMLDivElement>) => {
    if (event.target === event.currentTarget) setOpen(event.newState === 'open');
  }, []);

  return {
    open,
    close,
    /** Puts the popup beside its button; call it once what is in it has been drawn. */
    settle,
    popupRef,
    button: { ref: buttonRef, popoverTarget: id, 'aria-controls': id },
    popup: { ref: popupRef, id, popover: 'auto' as const, onToggle },
  };
};
