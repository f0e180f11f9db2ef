import { type ReactNode, useState } from 'react';
import { postDeveloper } from '../live/post-json.ts';
import { useActions } from '../shell/actions-context.ts';
import { useDirectory } from '../shell/directory-context.ts';
import { useWords } from '../shell/words-context.ts';
import { formatMoment, formatMomentExactly, formatSpan } from './format-moment.ts';
import { useTick } from './use-tick.ts';
import { localText, momentOf, nextMondayNine } from './zoned-time.ts';

const hour = 3_600_000;

type ClockViewProps = { readonly aheadMs: number; readonly offsetMs: number };

/** The workspace's clock in the member's time zone, and ways to move it forward. */
export const ClockView = ({ aheadMs, offsetMs }: ClockViewProps): ReactNode => {
  const words = useWords();
  const { developer } = words;
  const { me } = useDirectory();
  const { notify } = useActions();
  const now = useTick(1_000) + offsetMs;
  const [wanted, setWanted] = useState(() => localText(now + hour, me.tz));
  const address = `${window.location.origin}/clock`;

  const moveTo = async (to: number | null): Promise<void> => {
    if (to === null) return;
    if (to <= Date.now() + offsetMs) {
      notify(developer.neverBack);
      return;
    }
    const result = await postDeveloper({ kind: 'move-clock', to });
    notify(result.kind === 'done' ? developer.moved(formatMoment(to, me)) : words.refused(result.reason));
  };
  const steps = [
    [developer.plusHour, (from: number) => from + hour],
    [developer.plusDay, (from: number) => from + 24 * hour],
    [developer.nextMonday, (from: number) => nextMondayNine(from, me.tz)],
  ] as const;

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="drawer-page" tabIndex={0} aria-label={developer.tabs.clock}>
      <p>{developer.clockNow}</p>
      <p className="drawer-clock">{formatMomentExactly(now, me)}</p>
      <p>
        {me.tz} · {aheadMs === 0 ? developer.clockSame : developer.clockAhead(formatSpan(aheadMs, me))}
      </p>
      <div className="drawer-buttons">
        {steps.map(([name, target]) => (
          <button
            key={name}
            type="button"
            className="button"
            onClick={() => void moveTo(target(Date.now() + offsetMs))}
          >
            {name}
          </button>
        ))}
      </div>
      <form
        className="drawer-buttons"
        onSubmit={(event) => {
          event.preventDefault();
          void moveTo(momentOf(wanted, me.tz));
        }}
      >
        <label className="drawer-label">
          {developer.moveTo}
          <input
            type="datetime-local"
            className="field field-date"
            required
            value={wanted}
            onChange={({ target }) => setWanted(target.value)}
          />
        </label>
        <button type="submit" className="button">
          {developer.move}
        </button>
      </form>
      <p className="drawer-note">{developer.clockExplained}</p>
      <p className="drawer-note">
        {developer.clockFollowed} <code>{address}</code>
      </p>
    </section>
  );
};
