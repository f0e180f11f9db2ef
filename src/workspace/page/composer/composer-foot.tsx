import type { ReactNode } from 'react';
import { useWords } from '../shell/words-context.ts';
import type { CommandHint } from './use-command-hint.ts';

type ComposerFootProps = {
  readonly hint: CommandHint;
  /** What "also send to" names, in a thread; absent where a reply cannot be sent further. */
  readonly broadcastTo: string | undefined;
  readonly broadcast: boolean;
  readonly onBroadcast: (broadcast: boolean) => void;
};

/** The line below a composer: where else a reply goes, what the command takes that is being typed, or how to break a line. */
export const ComposerFoot = ({ hint, broadcastTo, broadcast, onBroadcast }: ComposerFootProps): ReactNode => {
  const words = useWords();
  return (
    <>
      {broadcastTo !== undefined && (
        <label className="choice">
          <input type="checkbox" checked={broadcast} onChange={({ target }) => onBroadcast(target.checked)} />
          <span>{broadcastTo}</span>
        </label>
      )}
      {hint.kind === 'not-here' && <span role="alert">{words.noCommandsInThreads}</span>}
      {hint.kind === 'none' && <span className="composer-keys">{words.newLineHint}</span>}
      {hint.kind === 'usage' && (
        <span>
          <strong>{hint.name}</strong> {hint.usageHint}
        </span>
      )}
    </>
  );
};
