import { type ReactNode, useState } from 'react';
import { useWords } from '../shell/words-context.ts';
import { matchingGroups, type SelectChoice, type SelectGroup, searchFrom } from './select-choice.ts';
import { SelectFrame } from './select-frame.tsx';
import { SelectList } from './select-list.tsx';

type SelectMenuProps = {
  readonly label: string;
  readonly placeholder: string;
  readonly groups: readonly SelectGroup[];
  readonly selected: readonly string[];
  readonly multiple: boolean;
  readonly clearable: boolean;
  readonly busy: boolean;
  readonly describedBy: string | undefined;
  /** The values that are selected now. */
  readonly onSelect: (values: readonly string[]) => void;
};

type KnownListProps = Pick<SelectMenuProps, 'label' | 'groups' | 'selected' | 'multiple'> & {
  readonly choose: (choice: SelectChoice) => void;
};

/** The list of a select whose choices are all here; a long one can be searched. */
const KnownList = ({ groups, ...props }: KnownListProps): ReactNode => {
  const words = useWords();
  const [query, setQuery] = useState('');
  const shown = matchingGroups(groups, query);
  const searchable = groups.flatMap(({ choices }) => choices).length >= searchFrom;
  return (
    <SelectList
      {...props}
      groups={shown}
      search={searchable ? { query, setQuery } : null}
      note={shown.length === 0 ? words.nothingFound : ''}
    />
  );
};

/** A select over choices that are known from the start. */
export const SelectMenu = (props: SelectMenuProps): ReactNode => {
  const { label, placeholder, groups, selected, multiple, clearable, busy, describedBy, onSelect } = props;
  const texts = groups.flatMap(({ choices }) => choices).filter(({ value }) => selected.includes(value));
  const chosen = ({ value }: SelectChoice): readonly string[] =>
    selected.includes(value) ? selected.filter((old) => old !== value) : [...selected, value];
  return (
    <SelectFrame
      label={label}
      placeholder={placeholder}
      texts={texts.map(({ text }) => text)}
      busy={busy}
      describedBy={describedBy}
      clear={clearable ? () => onSelect([]) : null}
    >
      {(close) => (
        <KnownList
          label={label}
          groups={groups}
          selected={selected}
          multiple={multiple}
          choose={(choice) => {
            if (multiple) onSelect(chosen(choice));
            else {
              close();
              if (!selected.includes(choice.value)) onSelect([choice.value]);
            }
          }}
        />
      )}
    </SelectFrame>
  );
};
