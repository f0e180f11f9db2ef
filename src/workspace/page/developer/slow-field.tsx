import { type ReactNode, useState } from 'react';
import { slowestMs } from '../../faults/faults.ts';
import { useWords } from '../shell/words-context.ts';
import { FaultSwitch } from './fault-switch.tsx';

/** Slow enough to notice, quick enough for every acknowledgement. */
const usualMs = '1000';

type SlowFieldProps = { readonly slowMs: number; readonly onChange: (slowMs: number) => void };

/** The slow network, and how slow. */
export const SlowField = ({ slowMs, onChange }: SlowFieldProps): ReactNode => {
  const { developer: words } = useWords();
  const [text, setText] = useState(slowMs === 0 ? usualMs : String(slowMs));
  const wanted = Math.min(slowestMs, Math.max(1, Math.trunc(Number(text))));
  return (
    <FaultSwitch
      name={words.faults.slowMs}
      explanation={words.faultsExplained.slowMs}
      isOn={slowMs > 0}
      onSwitch={(on) => onChange(on ? wanted : 0)}
    >
      <span className="fault-fields">
        <label className="drawer-label">
          {words.milliseconds}
          <input
            type="number"
            className="field"
            min={1}
            max={slowestMs}
            step={100}
            value={text}
            onChange={({ target }) => setText(target.value)}
            onBlur={() => {
              if (slowMs > 0 && wanted !== slowMs) onChange(wanted);
            }}
          />
        </label>
      </span>
    </FaultSwitch>
  );
};
