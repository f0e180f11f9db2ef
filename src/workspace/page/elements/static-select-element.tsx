import type { MultiStaticSelect, StaticSelect } from '@slack/types';
import type { ReactNode } from 'react';
import { useWords } from '../shell/words-context.ts';
import type { ElementProps } from './element-props.ts';
import { allOptions, pageOption, placesOf, selectGroups } from './option-groups.ts';
import { OutcomeMark } from './outcome-mark.tsx';
import { SelectMenu } from './select-menu.tsx';
import { useElement } from './use-element.ts';

/** A select whose options come with the block, for one choice or several. */
export const StaticSelectElement = (props: ElementProps<StaticSelect | MultiStaticSelect>): ReactNode => {
  const { element, blockId, label, dispatches, describedBy } = props;
  const words = useWords();
  const { held, outcome, change } = useElement(element, blockId, dispatches);
  const options = allOptions(element.options, element.option_groups);
  const multiple = element.type === 'multi_static_select';
  const initial = multiple
    ? (element.initial_options ?? [])
    : element.initial_option === undefined
      ? []
      : [element.initial_option];
  const single = held?.selected_option === null || held?.selected_option === undefined ? [] : [held.selected_option];
  const selected = held === undefined ? initial.map(pageOption) : multiple ? (held.selected_options ?? []) : single;

  const onSelect = (places: readonly string[]): void => {
    const limit = multiple ? (element.max_selected_items ?? options.length) : 1;
    const chosen = places.slice(-limit).flatMap((place) => {
      const option = options[Number(place)];
      return option === undefined ? [] : [pageOption(option)];
    });
    change(
      multiple
        ? { type: element.type, selected_options: chosen }
        : { type: element.type, selected_option: chosen[0] ?? null },
    );
  };

  return (
    <span className="element">
      <SelectMenu
        label={label}
        placeholder={element.placeholder?.text ?? words.choose}
        groups={selectGroups(element.options, element.option_groups)}
        selected={placesOf(options, selected)}
        multiple={multiple}
        clearable={!dispatches}
        busy={outcome === 'busy'}
        describedBy={describedBy}
        onSelect={onSelect}
      />
      <OutcomeMark outcome={outcome} />
    </span>
  );
};
