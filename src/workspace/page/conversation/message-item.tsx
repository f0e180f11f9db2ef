import Eye from 'lucide-react/icons/eye';
import { memo, type ReactNode, useId } from 'react';
import type { PageMessage, PageSession, PageStatus } from '../../page-objects.ts';
import { useActions } from '../shell/actions-context.ts';
import { Avatar } from '../shell/avatar.tsx';
import { useDirectory } from '../shell/directory-context.ts';
import { useWords } from '../shell/words-context.ts';
import { formatFull, formatShortTime, formatTime } from './format-time.ts';
import { secondsOfTs } from './group-messages.ts';
import { MessageBody } from './message-body.tsx';
import { MessageEditor } from './message-editor.tsx';
import { MessageToolbar } from './message-toolbar.tsx';
import { Reactions } from './reactions.tsx';
import { ReplyBar } from './reply-bar.tsx';
import { WorkLine } from './work-line.tsx';

type MessageItemProps = {
  readonly message: PageMessage;
  /** Whether it stands under the name of the message above it. */
  readonly follows: boolean;
  readonly inThread: boolean;
  /** Whether an address points at it. */
  readonly marked: boolean;
  readonly editing: boolean;
  /** What the app is doing in the thread of this message, where the thread itself is not shown. */
  readonly status: PageStatus | undefined;
  readonly session: PageSession | undefined;
  /** Begins to change the message of this `ts`; empty ends it. */
  readonly onEdit: (ts: string) => void;
};

/** One message: who, when, what, and what others did with it. */
export const MessageItem = memo((props: MessageItemProps): ReactNode => {
  const { message, follows, inThread, marked, editing, status, session, onEdit } = props;
  const words = useWords();
  const { me, members } = useDirectory();
  const { act, go } = useActions();
  const id = useId();
  const { channel, ts, ephemeral, threadTs } = message;
  const author = members.get(message.user);
  const name = message.username ?? author?.displayName ?? message.user;
  const seconds = secondsOfTs(ts);
  const isReply = threadTs !== undefined && threadTs !== ts;
  const time = (
    <time className="message-time" dateTime={new Date(seconds * 1000).toISOString()} title={formatFull(seconds, me)}>
      {follows ? formatShortTime(seconds, me) : formatTime(seconds, me)}
    </time>
  );
  const className = [
    'message',
    follows && 'message-follows',
    ephemeral && 'message-ephemeral',
    (message.subtype?.endsWith('_join') === true || message.subtype === 'tombstone') && 'message-quiet',
    marked && 'message-marked',
  ];

  return (
    <article className={className.filter(Boolean).join(' ')} aria-labelledby={`${id}-name ${id}-time`}>
      <div className="message-side">
        {follows ? time : <Avatar id={message.user} name={name} isBot={author?.isBot ?? false} />}
      </div>
      <div className="message-main">
        {ephemeral && (
          <p className="only-you">
            <Eye size={14} /> {words.onlyVisibleToYou}
          </p>
        )}
        {message.broadcast === true && isReply && (
          <p className="broadcast">
            {inThread ? (
              words.alsoInChannel
            ) : (
              <button type="button" className="link-button" onClick={() => go({ thread: threadTs, message: '' })}>
                {words.repliedInThread}
              </button>
            )}
          </p>
        )}
        <div className={follows ? 'message-head only-heard' : 'message-head'}>
          <strong id={`${id}-name`}>{name}</strong>
          {author?.isBot === true && <span className="app-badge">{words.appBadge}</span>}
          <span id={`${id}-time`}>{follows ? formatTime(seconds, me) : time}</span>
        </div>
        {editing ? <MessageEditor message={message} onDone={() => onEdit('')} /> : <MessageBody message={message} />}
        <Reactions message={message} />
        {!inThread && <ReplyBar message={message} />}
        <WorkLine status={status} session={session} />
        {ephemeral && (
          <button
            type="button"
            className="link-button"
            onClick={() => void act({ kind: 'dismiss-ephemeral', channel, ts })}
          >
            {words.dismiss}
          </button>
        )}
      </div>
      {!editing && <MessageToolbar message={message} inThread={inThread} onEdit={() => onEdit(ts)} />}
    </article>
  );
});
