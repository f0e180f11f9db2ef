import { memo, type ReactNode } from 'react';
import type { Reader } from '../mrkdwn/format-date.ts';
import { useWords } from '../shell/words-context.ts';
import { formatInstant } from './format-moment.ts';
import { TrafficDetails } from './traffic-details.tsx';
import type { TrafficEntry } from './traffic-entry.ts';
import { TrafficOutcome } from './traffic-outcome.tsx';

type TrafficRowProps = {
  readonly entry: TrafficEntry;
  readonly reader: Reader;
  readonly isOpen: boolean;
  /** Whether the tab key stops here; arrows walk to the others. */
  readonly isStop: boolean;
  readonly onToggle: (key: string) => void;
  readonly onFocus: (key: string) => void;
};

/** One line of the list, which opens to all there is to know. */
export const TrafficRow = memo(({ entry, reader, isOpen, isStop, onToggle, onFocus }: TrafficRowProps): ReactNode => {
  const { developer: words } = useWords();
  return (
    <li className="traffic-row" data-number={entry.number}>
      <button
        type="button"
        className="traffic-line"
        aria-expanded={isOpen}
        tabIndex={isStop ? 0 : -1}
        onClick={() => onToggle(entry.key)}
        onFocus={() => onFocus(entry.key)}
      >
        <time>{formatInstant(entry.at, reader)}</time>
        <span className={`traffic-kind traffic-${entry.kind}`}>
          <span aria-hidden="true">{entry.of === 'call' ? '→ ' : '← '}</span>
          {words.kind[entry.kind]}
        </span>
        <span className="traffic-name">{entry.name}</span>
        <TrafficOutcome entry={entry} />
      </button>
      {isOpen && <TrafficDetails entry={entry} />}
    </li>
  );
});
