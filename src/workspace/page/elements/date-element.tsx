import type { Datepicker, DateTimepicker, Timepicker } from '@slack/types';
import type { ReactNode } from 'react';
import type { ElementState } from '../../page-protocol.ts';
import type { ElementProps } from './element-props.ts';
import { localDateTime, secondsOf } from './local-date-time.ts';
import { OutcomeMark } from './outcome-mark.tsx';
import { useElement } from './use-element.ts';

type DateElementType = Datepicker | Timepicker | DateTimepicker;

const inputType = { datepicker: 'date', timepicker: 'time', datetimepicker: 'datetime-local' } as const;

const shownValue = (element: DateElementType, held: ElementState | undefined): string => {
  switch (element.type) {
    case 'datepicker':
      return (held === undefined ? element.initial_date : held.selected_date) ?? '';
    case 'timepicker':
      return (held === undefined ? element.initial_time : held.selected_time) ?? '';
    case 'datetimepicker': {
      const seconds = held === undefined ? element.initial_date_time : held.selected_date_time;
      return seconds === undefined || seconds === null ? '' : localDateTime(seconds);
    }
  }
};

const stateOf = (element: DateElementType, text: string): ElementState => {
  switch (element.type) {
    case 'datepicker':
      return { type: element.type, selected_date: text === '' ? null : text };
    case 'timepicker':
      return { type: element.type, selected_time: text === '' ? null : text };
    case 'datetimepicker':
      return { type: element.type, selected_date_time: secondsOf(text) };
  }
};

/** A date, a time of day, or both, with the browser's own picker. Both together are in this computer's time zone. */
export const DateElement = (props: ElementProps<DateElementType>): ReactNode => {
  const { element, blockId, label, dispatches, describedBy } = props;
  const { held, outcome, change } = useElement(element, blockId, dispatches);
  return (
    <span className="element">
      <input
        type={inputType[element.type]}
        className="field field-date"
        aria-label={label}
        aria-describedby={describedBy}
        value={shownValue(element, held)}
        onChange={({ target }) => change(stateOf(element, target.value))}
      />
      <OutcomeMark outcome={outcome} />
    </span>
  );
};
