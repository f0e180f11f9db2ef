import { type ReactNode, useEffect, useState } from 'react';
import type { PageStatus } from '../../page-protocol.ts';
import { useDirectory } from '../shell/directory-context.ts';

/** How long one of several loading messages stands, in milliseconds. */
const turn = 3000;

/** "〈app〉 is searching…" while the app works on an answer. */
export const StatusLine = ({ status }: { readonly status: PageStatus }): ReactNode => {
  const { appName } = useDirectory();
  const [shown, setShown] = useState(0);
  const { length } = status.loadingMessages;
  useEffect(() => {
    if (length < 2) return;
    const timer = setInterval(() => setShown((old) => (old + 1) % length), turn);
    return () => clearInterval(timer);
  }, [length]);
  const words = status.loadingMessages[shown % Math.max(1, length)] ?? status.status;
  return (
    <p className="status-line" role="status">
      <span className="status-dots" aria-hidden="true" />
      <span>
        <strong>{appName}</strong> {words}
      </span>
    </p>
  );
};
