import type { ReactNode } from 'react';
import { useWords } from '../shell/words-context.ts';
import type { DeveloperWords } from '../words/developer-words.ts';
import type { TrafficEntry } from './traffic-entry.ts';

/** Below a millisecond nobody counts. */
const inMs = (ms: number): string => `${Math.max(1, Math.round(ms))} ms`;

const partsOf = (entry: TrafficEntry, words: DeveloperWords): readonly string[] => {
  if (entry.of === 'call') {
    const { status, response, durationMs, fault } = entry.call;
    const seen = status === 0 ? words.cut : status === 200 ? '' : String(status);
    const said = response.ok === true ? 'ok' : String(response.error);
    return [seen, said, fault === null ? '' : words.onPurpose, inMs(durationMs)];
  }
  const { state, problem, attempts, ackMs } = entry.delivery;
  const often = attempts > 1 ? words.attempts(attempts) : '';
  return [words.states[state], problem ?? '', often, ackMs === null ? '' : inMs(ackMs)];
};

/** What became of a call or a delivery, and how long that took. */
export const TrafficOutcome = ({ entry }: { readonly entry: TrafficEntry }): ReactNode => {
  const { developer: words } = useWords();
  return (
    <span className={entry.isProblem ? 'traffic-outcome traffic-problem' : 'traffic-outcome'}>
      {partsOf(entry, words)
        .filter((part) => part !== '')
        .join(' · ')}
    </span>
  );
};
