import type { ReactNode } from 'react';
import type { PageConditions } from '../../page-objects.ts';
import { useDirectory } from '../shell/directory-context.ts';
import { useWords } from '../shell/words-context.ts';
import { useDrawer } from './developer-context.ts';
import { formatMoment } from './format-moment.ts';
import { useTick } from './use-tick.ts';

/** A minute is the smallest thing that its clock shows; in milliseconds. */
const look = 10_000;

type ConditionsBarProps = {
  readonly conditions: PageConditions;
  /** What the workspace's clock is ahead of the browser's, in milliseconds. */
  readonly offsetMs: number;
};

/** Says above the page what is not as usual in this workspace, lest somebody wonder; empty while everything is. */
export const ConditionsBar = ({ conditions, offsetMs }: ConditionsBarProps): ReactNode => {
  const { developer: words } = useWords();
  const { open } = useDrawer();
  const { clock, faults } = conditions;
  return (
    <div className="conditions">
      {/* Faults are said aloud when they come; the clock is not, whose words change every minute. */}
      <div role="status">
        {faults.length > 0 && (
          <p className="conditions-faults">
            {words.faultsOn(faults.map((name) => words.faults[name]).join(', '))}
            <button type="button" className="link-button" onClick={() => open('faults')}>
              {words.details}
              <span className="only-heard">: {words.tabs.faults}</span>
            </button>
          </p>
        )}
      </div>
      {clock.aheadMs > 0 && <MovedClock offsetMs={offsetMs} />}
    </div>
  );
};

const MovedClock = ({ offsetMs }: Pick<ConditionsBarProps, 'offsetMs'>): ReactNode => {
  const { developer: words } = useWords();
  const { me } = useDirectory();
  const { open } = useDrawer();
  const now = useTick(look) + offsetMs;
  return (
    <p>
      {words.clockMoved(formatMoment(now, me))}
      <button type="button" className="link-button" onClick={() => open('clock')}>
        {words.details}
        <span className="only-heard">: {words.tabs.clock}</span>
      </button>
    </p>
  );
};
