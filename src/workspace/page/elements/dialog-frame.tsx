import { type ReactNode, useLayoutEffect, useRef } from 'react';

type DialogFrameProps = {
  readonly className: string;
  readonly labelledBy: string;
  readonly role?: 'dialog' | 'alertdialog';
  /** Escape was pressed. The frame stays until it is no longer drawn. */
  readonly onCancel: () => void;
  readonly children: ReactNode;
};

/** A modal dialog: the browser keeps the focus in it and everything behind it inert, and gives the focus back. */
export const DialogFrame = ({ className, labelledBy, role, onCancel, children }: DialogFrameProps): ReactNode => {
  const frame = useRef<HTMLDialogElement>(null);

  // Before the effects of what is in it, so that it can choose where the focus goes.
  useLayoutEffect(() => {
    const before = document.activeElement;
    const dialog = frame.current;
    dialog?.showModal();
    return () => {
      dialog?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);

  return (
    <dialog
      ref={frame}
      className={`dialog ${className}`}
      aria-labelledby={labelledBy}
      role={role}
      onCancel={(event) => {
        if (event.target !== frame.current) return;
        event.preventDefault();
        onCancel();
      }}
      onKeyDown={(event) => {
        // Chromium closes a dialog at the second Escape without asking; so the key itself is what counts.
        if (event.key !== 'Escape' || event.nativeEvent.isComposing || event.defaultPrevented) return;
        if (frame.current?.querySelector(':popover-open') !== null) return;
        event.preventDefault();
        event.stopPropagation();
        onCancel();
      }}
    >
      {children}
    </dialog>
  );
};
