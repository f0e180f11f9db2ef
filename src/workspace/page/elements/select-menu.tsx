import { type ReactNode, useLayoutEffect } from 'react';
import { EmojiText } from '../mrkdwn/emoji-text.tsx';
import { useWords } from '../shell/words-context.ts';
import type { SelectChoice, SelectGroup } from './select-choice.ts';
import { SelectList } from './select-list.tsx';
import { usePopup } from './use-popup.ts';

type SelectMenuProps = {
  readonly label: string;
  readonly placeholder: string;
  readonly groups: readonly SelectGroup[];
  readonly selected: readonly string[];
  readonly multiple?: boolean;
  readonly clearable?: boolean;
  readonly busy?: boolean;
  readonly describedBy?: string | undefined;
  /** The values that are selected now. */
  readonly onSelect: (values: readonly string[]) => void;
};

/** A select as a button with a list of its own, so that walking through it with arrows chooses nothing by itself. */
export const SelectMenu = (props: SelectMenuProps): ReactNode => {
  const { label, placeholder, groups, selected, multiple = false, clearable = false, busy = false, onSelect } = props;
  const words = useWords();
  const { open, close, settle, button, popup } = usePopup();
  useLayoutEffect(() => {
    if (open) settle();
  }, [open, settle]);

  const texts = groups.flatMap(({ choices }) => choices).filter(({ value }) => selected.includes(value));
  const choose = ({ value }: SelectChoice): void => {
    if (!multiple) {
      close();
      if (!selected.includes(value)) onSelect([value]);
      return;
    }
    onSelect(selected.includes(value) ? selected.filter((old) => old !== value) : [...selected, value]);
  };

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
        aria-describedby={props.describedBy}
        {...button}
      >
        {texts.length === 0 ? (
          <span className="select-placeholder">
            <EmojiText text={placeholder} />
          </span>
        ) : (
          <span className="select-value">
            <EmojiText text={texts.map(({ text }) => text).join(', ')} />
          </span>
        )}
        <span className="select-arrow" aria-hidden="true" />
      </button>
      {clearable && texts.length > 0 && (
        <button
          type="button"
          className="icon-button"
          aria-label={`${words.clear}: ${label}`}
          onClick={() => onSelect([])}
        >
          ✕
        </button>
      )}
      <div className="popup" {...popup}>
        {open && <SelectList label={label} groups={groups} selected={selected} multiple={multiple} choose={choose} />}
      </div>
    </span>
  );
};
