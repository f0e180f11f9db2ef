import type { Datepicker, DateTimepicker, Timepicker } from '@slack/types';
import type { ReactNode } from 'react';
import type { ElementState } from '../../page-acts.ts';
import { useDirectory } from '../shell/directory-context.ts';
import type { ElementProps } from './element-props.ts';
import { localDateTime, secondsOf } from './local-date-time.ts';
import { OutcomeMark } from './outcome-mark.tsx';
import { useCommit } from './use-commit.ts';
import { useElement } from './use-element.ts';

type DateElementType = Datepicker | Timepicker | DateTimepicker;

const inputType = { datepicker: 'date', timepicker: 'time', datetimepicker: 'datetime-local' } as const;

const shownValue = (element: DateElementType, held: ElementState | undefined, tz: string): string => {
  switch (element.type) {
    case 'datepicker':
      return (held === undefined ? element.initial_date : held.selected_date) ?? '';
    case 'timepicker':
      return (held === undefined ? element.initial_time : held.selected_time) ?? '';
    case 'datetimepicker': {
      const seconds = held === undefined ? element.initial_date_time : held.selected_date_time;
      return seconds === undefined || seconds === null ? '' : localDateTime(seconds, tz);
    }
  }
};

const stateOf = (element: DateElementType, text: string, tz: string): ElementState => {
  switch (element.type) {
    case 'datepicker':
      return { type: element.type, selected_date: text === '' ? null : text };
    case 'timepicker':
      return { type: element.type, selected_time: text === '' ? null : text };
    case 'datetimepicker':
      return { type: element.type, selected_date_time: secondsOf(text, tz) };
  }
};

/** A date, a time of day, or both, with the browser's own picker. Both together are in the member's time zone. */
export const DateElement = (props: ElementProps<DateElementType>): ReactNode => {
  const { element, blockId, label, dispatches, describedBy } = props;
  const { me } = useDirectory();
  const { held, outcome, change } = useElement(element, blockId, dispatches);
  const field = useCommit(shownValue(element, held, me.tz), dispatches, (text) =>
    change(stateOf(element, text, me.tz)),
  );
  const zone = element.type === 'timepicker' ? element.timezone : undefined;
  return (
    <span className="element">
      <input
        type={inputType[element.type]}
        className="field field-date"
        aria-label={label}
        aria-describedby={describedBy}
        {...field}
      />
      {zone !== undefined && <small>{zone}</small>}
      <OutcomeMark outcome={outcome} />
    </span>
  );
};
