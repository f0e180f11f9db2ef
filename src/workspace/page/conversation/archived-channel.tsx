import type { ReactNode } from 'react';
import { useActions } from '../shell/actions-context.ts';
import { useWords } from '../shell/words-context.ts';

/** What stands in place of the composer in a channel that is closed off. */
export const ArchivedChannel = ({
  channel,
  title,
}: {
  readonly channel: string;
  readonly title: string;
}): ReactNode => {
  const words = useWords();
  const { act, notify } = useActions();
  const unarchive = async (): Promise<void> => {
    const result = await act({ kind: 'unarchive-channel', channel });
    if (result.kind === 'refused') notify(words.refused(result.reason));
  };
  return (
    <div className="join">
      <p>{words.archivedChannel(title)}</p>
      <button type="button" className="button" onClick={() => void unarchive()}>
        {words.unarchive}
      </button>
    </div>
  );
};
