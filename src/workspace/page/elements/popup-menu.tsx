import { type KeyboardEvent, type ReactNode, useLayoutEffect } from 'react';
import { usePopup } from './use-popup.ts';

export type MenuItem = {
  readonly key: string;
  readonly label: ReactNode;
  /** For a choice among several: whether this is the one. */
  readonly checked?: boolean;
  readonly danger?: boolean;
  /** Whether it begins another group than the item above. */
  readonly apart?: boolean;
  readonly choose: () => void;
};

type PopupMenuProps = {
  /** What the menu is called, and its button, unless what stands on that has words of its own. */
  readonly label: string;
  readonly wordsOnButton?: boolean;
  readonly className?: string;
  readonly items: readonly MenuItem[];
  /** What stands on the button. */
  readonly children: ReactNode;
};

const step: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** A button that opens a menu; arrows, Home and End walk through it, Enter chooses, Escape closes. */
export const PopupMenu = (props: PopupMenuProps): ReactNode => {
  const { label, wordsOnButton = false, className = 'icon-button', items, children } = props;
  const { open, close, settle, popupRef, button, popup } = usePopup();

  useLayoutEffect(() => {
    if (!open) return;
    settle();
    const checked = popupRef.current?.querySelector<HTMLElement>('[aria-checked="true"]');
    (checked ?? popupRef.current?.querySelector<HTMLElement>('[role^="menuitem"]'))?.focus();
  }, [open, settle, popupRef]);

  const walk = (event: KeyboardEvent): void => {
    const all = [...(popupRef.current?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])];
    const at = all.findIndex((item) => item.matches(':focus'));
    const by = step[event.key];
    const next = by === undefined ? { Home: 0, End: all.length - 1 }[event.key] : (at + by + all.length) % all.length;
    if (next === undefined || at < 0) return;
    event.preventDefault();
    all[next]?.focus();
  };

  return (
    <>
      <button
        type="button"
        className={className}
        aria-label={wordsOnButton ? undefined : label}
        title={label}
        aria-haspopup="menu"
        aria-expanded={open}
        {...button}
      >
        {children}
      </button>
      <div className="popup" {...popup}>
        {open && (
          <div role="menu" aria-label={label} tabIndex={-1} onKeyDown={walk}>
            {items.map(({ key, label: words, checked, danger, apart, choose }) => (
              // biome-ignore lint/a11y/useAriaPropsSupportedByRole: `aria-checked` is absent from a plain menu item
              <button
                type="button"
                key={key}
                role={checked === undefined ? 'menuitem' : 'menuitemradio'}
                aria-checked={checked}
                className={danger === true ? 'menu-item menu-item-danger' : 'menu-item'}
                data-apart={apart}
                tabIndex={-1}
                onClick={() => {
                  close();
                  choose();
                }}
              >
                {words}
              </button>
            ))}
          </div>
        )}
      </div>
    </>
  );
};
