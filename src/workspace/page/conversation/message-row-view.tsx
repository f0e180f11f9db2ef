import { memo, type ReactNode, type Ref } from 'react';
import type { PageSession, PageStatus } from '../../page-objects.ts';
import { useNow } from '../shell/clock-context.ts';
import { useDirectory } from '../shell/directory-context.ts';
import { useWords } from '../shell/words-context.ts';
import { formatDay } from './format-time.ts';
import type { MessageRow } from './group-messages.ts';
import { MessageItem } from './message-item.tsx';

type MessageRowProps = {
  /** Where the list measures it. */
  readonly ref: Ref<HTMLLIElement>;
  readonly row: MessageRow;
  readonly index: number;
  /** How many rows the list has, of which only some are drawn. */
  readonly count: number;
  /** How far from the list's beginning it stands, in pixels. */
  readonly start: number;
  /** What stands above everything else; null for nothing. */
  readonly head: ReactNode;
  /** A line below the message; null for none. */
  readonly below: string | null;
  readonly inThread: boolean;
  readonly marked: boolean;
  readonly editing: boolean;
  /** What the app is doing in the thread of this message, where the thread itself is not shown. */
  readonly status: PageStatus | undefined;
  readonly session: PageSession | undefined;
  readonly onEdit: (ts: string) => void;
  readonly onFocus: (key: string) => void;
};

/** One place of a list: perhaps the day that begins or the mark for what is new, then a message. */
export const MessageRowView = memo((props: MessageRowProps): ReactNode => {
  const { ref, row, index, count, start, head, below, inThread, marked, editing, status, session, onEdit, onFocus } =
    props;
  const words = useWords();
  const { me } = useDirectory();
  const now = useNow();
  const { message, day, firstNew } = row;
  return (
    <li
      ref={ref}
      className="row"
      data-index={index}
      data-ts={message.ts}
      data-user={message.user}
      aria-setsize={count}
      aria-posinset={index + 1}
      style={{ transform: `translateY(${start}px)` }}
      onFocus={() => onFocus(message.ts)}
      onBlur={() => onFocus('')}
    >
      {head}
      {day !== null && (
        <div className="day">
          <span>{formatDay(day, now, me, words)}</span>
        </div>
      )}
      {firstNew && (
        <div className="new-mark">
          <span>{words.newDivider}</span>
        </div>
      )}
      <MessageItem
        message={message}
        follows={row.follows}
        inThread={inThread}
        marked={marked}
        editing={editing}
        status={status}
        session={session}
        onEdit={onEdit}
      />
      {below !== null && (
        <div className="reply-count">
          <span>{below}</span>
        </div>
      )}
    </li>
  );
});
