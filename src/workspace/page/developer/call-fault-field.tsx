import { type ReactNode, useState } from 'react';
import { type CallFault, mostTimes } from '../../faults/faults.ts';
import { useWords } from '../shell/words-context.ts';
import { FaultSwitch } from './fault-switch.tsx';

type CallFaultFieldProps = {
  readonly name: string;
  readonly explanation: string;
  /** Null while it is off. */
  readonly fault: CallFault | null;
  /** Methods that the app has called, to choose from. */
  readonly methodList: string;
  readonly onChange: (fault: CallFault | null) => void;
};

const faultOf = (method: string, times: string): CallFault => ({
  method: method.trim() === '' ? null : method.trim(),
  times: times === '' ? null : Math.min(mostTimes, Math.max(1, Math.trunc(Number(times)))),
});

/** A fault of calls: which method it strikes, and how often. While it is on, a change counts once the field is left. */
export const CallFaultField = ({ name, explanation, fault, methodList, onChange }: CallFaultFieldProps): ReactNode => {
  const { developer: words } = useWords();
  const [method, setMethod] = useState(fault?.method ?? '');
  const [times, setTimes] = useState(fault?.times?.toString() ?? '');
  const [counted, setCounted] = useState(fault?.times ?? null);
  // Each call that is struck counts down.
  if ((fault?.times ?? null) !== counted) {
    setCounted(fault?.times ?? null);
    if (fault !== null) setTimes(fault.times?.toString() ?? '');
  }
  const commit = (): void => {
    const next = faultOf(method, times);
    if (fault !== null && (next.method !== fault.method || next.times !== fault.times)) onChange(next);
  };
  return (
    <FaultSwitch
      name={name}
      explanation={explanation}
      isOn={fault !== null}
      onSwitch={(on) => onChange(on ? faultOf(method, times) : null)}
    >
      <span className="fault-fields">
        <label className="drawer-label">
          {words.method}
          <input
            className="field"
            list={methodList}
            placeholder={words.everyMethod}
            maxLength={100}
            value={method}
            onChange={({ target }) => setMethod(target.value)}
            onBlur={commit}
          />
        </label>
        <label className="drawer-label">
          {words.times}
          <input
            type="number"
            className="field"
            min={1}
            max={mostTimes}
            placeholder={words.untilOff}
            value={times}
            onChange={({ target }) => setTimes(target.value)}
            onBlur={commit}
          />
        </label>
      </span>
    </FaultSwitch>
  );
};
