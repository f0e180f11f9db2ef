import Square from 'lucide-react/icons/square';
import { type ReactNode, useEffect, useState } from 'react';
import type { PageSession, PageStatus } from '../../page-objects.ts';
import { useActions } from '../shell/actions-context.ts';
import { useDirectory } from '../shell/directory-context.ts';
import { useWords } from '../shell/words-context.ts';

/** How long one of several loading messages stands, in milliseconds. */
const turn = 3000;

type WorkLineProps = { readonly status: PageStatus | undefined; readonly session: PageSession | undefined };

/** "〈app〉 is searching…" while the app works in a thread, with a button to stop it where the app listens to that. */
export const WorkLine = ({ status, session }: WorkLineProps): ReactNode => {
  const words = useWords();
  const { appName } = useDirectory();
  const { act, notify } = useActions();
  const [shown, setShown] = useState(0);
  const length = status?.loadingMessages.length ?? 0;
  const working = session?.status === 'processing';
  useEffect(() => {
    if (length < 2) return;
    const timer = setInterval(() => setShown((old) => (old + 1) % length), turn);
    return () => clearInterval(timer);
  }, [length]);
  if (status === undefined && !working) return null;

  const stop = async ({ channel, threadTs }: PageSession): Promise<void> => {
    const result = await act({ kind: 'stop-session', channel, threadTs });
    if (result.kind === 'refused') notify(words.refused(result.reason));
  };
  return (
    <div className="work-line">
      <p role="status">
        <span className="work-dots" aria-hidden="true" />
        <span>
          <strong>{appName}</strong>{' '}
          {status?.loadingMessages[shown % Math.max(1, length)] ?? status?.status ?? words.working}
        </span>
      </p>
      {working && session.canStop && (
        <button type="button" className="button stop" onClick={() => void stop(session)}>
          <Square size={12} fill="currentColor" /> {words.stop}
        </button>
      )}
    </div>
  );
};
