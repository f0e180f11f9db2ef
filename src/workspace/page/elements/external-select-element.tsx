import type { ExternalSelect, MultiExternalSelect } from '@slack/types';
import type { ReactNode } from 'react';
import type { PageOption } from '../../page-acts.ts';
import { useWords } from '../shell/words-context.ts';
import type { ElementProps } from './element-props.ts';
import { ExternalList } from './external-list.tsx';
import { isSameOption, pageOption } from './option-groups.ts';
import { OutcomeMark } from './outcome-mark.tsx';
import { SelectFrame } from './select-frame.tsx';
import { useElement } from './use-element.ts';

/** How much must be typed before the app is asked, unless the element says otherwise (docs.slack.dev, external select). */
const usualMinimum = 3;

/** A select whose options the app gives for what is typed, for one choice or several. */
export const ExternalSelectElement = (props: ElementProps<ExternalSelect | MultiExternalSelect>): ReactNode => {
  const { element, blockId, label, dispatches, describedBy } = props;
  const words = useWords();
  const { held, outcome, change } = useElement(element, blockId, dispatches);
  const multiple = element.type === 'multi_external_select';
  const initial = multiple ? (element.initial_options ?? []) : [element.initial_option ?? []].flat();
  const single = [held?.selected_option ?? []].flat();
  const selected: readonly PageOption[] =
    held === undefined ? initial.map(pageOption) : multiple ? (held.selected_options ?? []) : single;

  const select = (options: readonly PageOption[]): void => {
    const most = multiple ? (element.max_selected_items ?? options.length) : 1;
    const chosen = options.slice(-most);
    change(
      multiple
        ? { type: element.type, selected_options: chosen }
        : { type: element.type, selected_option: chosen[0] ?? null },
    );
  };

  return (
    <span className="element">
      <SelectFrame
        label={label}
        placeholder={element.placeholder?.text ?? words.choose}
        texts={selected.map(({ text }) => text.text)}
        busy={outcome === 'busy'}
        describedBy={describedBy}
        clear={dispatches ? null : () => select([])}
      >
        {(close) => (
          <ExternalList
            label={label}
            blockId={blockId}
            actionId={element.action_id ?? ''}
            minQueryLength={element.min_query_length ?? usualMinimum}
            selected={selected}
            multiple={multiple}
            choose={(option) => {
              const others = selected.filter((old) => !isSameOption(old, option));
              if (!multiple) close();
              if (!multiple) select([option]);
              else select(others.length < selected.length ? others : [...selected, option]);
            }}
          />
        )}
      </SelectFrame>
      <OutcomeMark outcome={outcome} />
    </span>
  );
};
