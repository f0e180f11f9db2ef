import type { ReactNode } from 'react';
import { useActions } from '../shell/actions-context.ts';
import { useWords } from '../shell/words-context.ts';

/** What stands in place of the composer for those who are not in a channel. */
export const JoinChannel = ({ channel, title }: { readonly channel: string; readonly title: string }): ReactNode => {
  const words = useWords();
  const { act, notify } = useActions();
  const join = async (): Promise<void> => {
    const result = await act({ kind: 'join-channel', channel });
    if (result.kind === 'refused') notify(words.refused(result.reason));
  };
  return (
    <div className="join">
      <p>{words.joinChannel(title)}</p>
      <button type="button" className="button button-primary" onClick={() => void join()}>
        {words.join}
      </button>
    </div>
  );
};
