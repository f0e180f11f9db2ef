import { type ReactNode, useState } from 'react';
import type { DeveloperRequest, DeveloperSockets } from '../../developer-protocol.ts';
import { longestDisconnectSeconds } from '../../faults/faults.ts';
import { useWords } from '../shell/words-context.ts';
import { useTick } from './use-tick.ts';

type ConnectionFaultsProps = {
  readonly sockets: DeveloperSockets;
  /** When `sockets` was told. */
  readonly toldAt: number;
  readonly ask: (request: DeveloperRequest) => void;
};

/** What connects the app: refresh it, or cut it off for some seconds. */
export const ConnectionFaults = ({ sockets, toldAt, ask }: ConnectionFaultsProps): ReactNode => {
  const { developer: words } = useWords();
  const [seconds, setSeconds] = useState('5');
  const now = useTick(1_000);
  const left = Math.ceil((sockets.cutOffMs - Math.max(0, now - toldAt)) / 1_000);
  return (
    <section aria-label={words.connection}>
      <h3>{words.connection}</h3>
      <p>
        {sockets.open === null ? words.overHttp : words.socketsOpen(sockets.open)}{' '}
        {sockets.cutOffMs > 0 && left > 0 && words.cutOffFor(left)}
      </p>
      <form
        className="drawer-buttons"
        onSubmit={(event) => {
          event.preventDefault();
          ask({ kind: 'disconnect', seconds: Number(seconds) });
        }}
      >
        {sockets.open !== null && (
          <button type="button" className="button" onClick={() => ask({ kind: 'refresh-sockets' })}>
            {words.refreshSockets}
          </button>
        )}
        <label className="drawer-label">
          {words.seconds}
          <input
            type="number"
            className="field"
            required
            min={1}
            max={longestDisconnectSeconds}
            value={seconds}
            onChange={({ target }) => setSeconds(target.value)}
          />
        </label>
        <button type="submit" className="button">
          {words.disconnect}
        </button>
      </form>
    </section>
  );
};
