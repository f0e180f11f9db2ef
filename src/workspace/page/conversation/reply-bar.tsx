import type { ReactNode } from 'react';
import type { PageMessage } from '../../page-objects.ts';
import { useActions } from '../shell/actions-context.ts';
import { Avatar } from '../shell/avatar.tsx';
import { useDirectory } from '../shell/directory-context.ts';
import { useWords } from '../shell/words-context.ts';
import { formatTime } from './format-time.ts';
import { secondsOfTs } from './group-messages.ts';

/** "3 replies" under the root of a thread; it opens the thread. */
export const ReplyBar = ({ message }: { readonly message: PageMessage }): ReactNode => {
  const words = useWords();
  const { me, members } = useDirectory();
  const { go } = useActions();
  if (message.replyCount === 0) return null;
  return (
    <button type="button" className="reply-bar" onClick={() => go({ thread: message.ts, message: '' })}>
      {message.replyUsers.slice(0, 5).map((id) => {
        const member = members.get(id);
        return <Avatar key={id} id={id} name={member?.displayName ?? id} isBot={member?.isBot ?? false} small />;
      })}
      <strong>{words.replies(message.replyCount)}</strong>
      {message.latestReply !== undefined && (
        <small>{words.lastReply(formatTime(secondsOfTs(message.latestReply), me))}</small>
      )}
    </button>
  );
};
