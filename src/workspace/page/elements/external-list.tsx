import { type ReactNode, useState } from 'react';
import type { PageOption, PageOptionGroup } from '../../page-acts.ts';
import { useDirectory } from '../shell/directory-context.ts';
import { useWords } from '../shell/words-context.ts';
import { isSameOption } from './option-groups.ts';
import type { SelectGroup } from './select-choice.ts';
import { SelectList } from './select-list.tsx';
import { type LoadedOptions, useLoadedOptions } from './use-loaded-options.ts';

type ExternalListProps = {
  readonly label: string;
  readonly blockId: string;
  readonly actionId: string;
  readonly minQueryLength: number;
  readonly selected: readonly PageOption[];
  readonly multiple: boolean;
  readonly choose: (option: PageOption) => void;
};

/** The options under their headings; without headings they are one group. */
const groupsOf = (loaded: LoadedOptions): readonly PageOptionGroup[] => {
  if (loaded.kind !== 'options') return [];
  if (loaded.groups.length > 0) return loaded.groups;
  return loaded.options.length === 0 ? [] : [{ label: { type: 'plain_text', text: '' }, options: loaded.options }];
};

/** The open list of an external select. A choice's value is its place, since apps may give two the same value. */
export const ExternalList = (props: ExternalListProps): ReactNode => {
  const { label, blockId, actionId, minQueryLength, selected, multiple, choose } = props;
  const words = useWords();
  const { appName } = useDirectory();
  const [query, setQuery] = useState('');
  const loaded = useLoadedOptions(blockId, actionId, query.trim(), minQueryLength);
  const groups = groupsOf(loaded);
  const flat = groups.flatMap(({ options }) => options);

  const noteOf = (): string => {
    switch (loaded.kind) {
      case 'short':
        return words.typeToSearch(minQueryLength);
      case 'loading':
        return words.loading;
      case 'no-answer':
        return words.noAnswer(appName);
      case 'refused':
        return words.refused(loaded.reason);
      default:
        return flat.length === 0 ? words.nothingFound : '';
    }
  };
  let place = -1;
  const shown = groups.map(
    (group): SelectGroup => ({
      label: group.label.text,
      choices: group.options.map(({ text }) => {
        place += 1;
        return { value: String(place), text: text.text };
      }),
    }),
  );
  return (
    <SelectList
      label={label}
      groups={shown}
      search={{ query, setQuery }}
      note={noteOf()}
      selected={flat.flatMap((option, index) =>
        selected.some((one) => isSameOption(one, option)) ? [String(index)] : [],
      )}
      multiple={multiple}
      choose={({ value }) => {
        const option = flat[Number(value)];
        if (option !== undefined) choose(option);
      }}
    />
  );
};
