import type { Checkboxes, RadioButtons } from '@slack/types';
import { type ReactNode, useId } from 'react';
import type { PageOption } from '../../page-acts.ts';
import { TextView } from '../mrkdwn/text-view.tsx';
import type { ElementProps } from './element-props.ts';
import { pageOption, placesOf } from './option-groups.ts';
import { OutcomeMark } from './outcome-mark.tsx';
import { useElement } from './use-element.ts';

/** Radio buttons or checkboxes, with a description under each choice that has one. */
export const ChoicesElement = (props: ElementProps<Checkboxes | RadioButtons>): ReactNode => {
  const { element, blockId, label, dispatches, describedBy } = props;
  const name = useId();
  const { held, outcome, change } = useElement(element, blockId, dispatches);
  const several = element.type === 'checkboxes';
  const initial = several
    ? (element.initial_options ?? [])
    : element.initial_option === undefined
      ? []
      : [element.initial_option];
  const single = held?.selected_option === null || held?.selected_option === undefined ? [] : [held.selected_option];
  const selected: readonly PageOption[] =
    held === undefined ? initial.map(pageOption) : several ? (held.selected_options ?? []) : single;
  const places = placesOf(element.options, selected);

  const toggle = (place: string): void => {
    const next = several
      ? places.includes(place)
        ? places.filter((old) => old !== place)
        : [...places, place]
      : [place];
    const chosen = element.options.filter((_, index) => next.includes(String(index))).map(pageOption);
    change(
      several
        ? { type: element.type, selected_options: chosen }
        : { type: element.type, selected_option: chosen[0] ?? null },
    );
  };

  return (
    <fieldset className="choices" aria-label={label} aria-describedby={describedBy} aria-busy={outcome === 'busy'}>
      {element.options.map((option, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: options may share their value; their place is what differs
        <label key={index} className="choice">
          <input
            type={several ? 'checkbox' : 'radio'}
            name={name}
            checked={places.includes(String(index))}
            onChange={() => toggle(String(index))}
          />
          <span>
            <TextView text={option.text} />
            {option.description !== undefined && (
              <small>
                <TextView text={option.description} />
              </small>
            )}
          </span>
        </label>
      ))}
      <OutcomeMark outcome={outcome} />
    </fieldset>
  );
};
