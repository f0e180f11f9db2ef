import { type ReactNode, useEffect, useMemo } from 'react';
import type { PageMessage, PageSession, PageStatus } from '../../page-objects.ts';
import { useDirectory } from '../shell/directory-context.ts';
import { useWords } from '../shell/words-context.ts';
import { dayOf } from './format-time.ts';
import { groupMessages } from './group-messages.ts';
import { MessageRowView } from './message-row-view.tsx';
import { useAnnouncement } from './use-announcement.ts';
import { useMessageScroll } from './use-message-scroll.ts';

type MessageListProps = {
  readonly label: string;
  readonly messages: readonly PageMessage[];
  readonly inThread?: boolean;
  /** The `ts` up to which everything was read when the list was opened; empty for no mark. */
  readonly readUntil?: string;
  /** The `ts` an address points at; empty for none. */
  readonly markedTs: string;
  /** The `ts` of the member's message that is being changed; empty for none. */
  readonly editedTs: string;
  readonly statuses?: readonly PageStatus[];
  readonly sessions?: readonly PageSession[];
  /** What stands above the first message. */
  readonly head: ReactNode;
  /** How often the member has written here; the list goes to its end each time. */
  readonly sent: number;
  readonly onEdit: (ts: string) => void;
  readonly onAtBottom?: (atBottom: boolean) => void;
  /** The beginning of what is loaded comes in sight. */
  readonly onNearTop?: (nearTop: boolean) => void;
  /** What was being read is no longer loaded, since the list began anew; empty: it is. */
  readonly onLost?: (ts: string) => void;
};

/** A list of messages that stays at its end while it grows and says new ones aloud. Only what is in sight is drawn. */
export const MessageList = (props: MessageListProps): ReactNode => {
  const { label, messages, inThread = false, readUntil = '', markedTs, editedTs, head, sent } = props;
  const { statuses = [], sessions = [], onEdit, onAtBottom, onNearTop, onLost } = props;
  const words = useWords();
  const { me } = useDirectory();
  const keys = useMemo(() => messages.map(({ ts }) => ts), [messages]);
  const scroll = useMessageScroll(keys, markedTs, editedTs);
  const { scrollRef, virtualizer, atBottom, toBottom, nearTop, onFocus, lost } = scroll;
  const announcement = useAnnouncement(messages);
  const rows = useMemo(
    () => groupMessages(messages, (seconds) => dayOf(seconds, me), readUntil, me.id),
    [messages, me, readUntil],
  );

  useEffect(() => {
    if (sent > 0) toBottom();
  }, [sent, toBottom]);
  useEffect(() => onAtBottom?.(atBottom), [atBottom, onAtBottom]);
  useEffect(() => onNearTop?.(nearTop), [nearTop, onNearTop]);
  useEffect(() => onLost?.(lost), [lost, onLost]);

  return (
    <div className="list-frame">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="list-scroll" ref={scrollRef} tabIndex={0} aria-label={label}>
        {rows.length === 0 && head}
        <ol className="messages" style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, start, key }) => {
            const row = rows[index];
            if (row === undefined) return null;
            const { ts, replyCount } = row.message;
            return (
              <MessageRowView
                key={key}
                ref={virtualizer.measureElement}
                row={row}
                index={index}
                count={rows.length}
                start={start}
                head={index === 0 ? head : null}
                below={inThread && index === 0 && replyCount > 0 ? words.replies(replyCount) : null}
                inThread={inThread}
                marked={ts === markedTs}
                editing={ts === editedTs}
                status={inThread ? undefined : statuses.find(({ threadTs }) => threadTs === ts)}
                session={inThread ? undefined : sessions.find(({ threadTs }) => threadTs === ts)}
                onEdit={onEdit}
                onFocus={onFocus}
              />
            );
          })}
        </ol>
      </section>
      {!atBottom && (
        <button type="button" className="to-bottom" onClick={toBottom}>
          <span aria-hidden="true">↓ </span>
          {words.toNewest}
        </button>
      )}
      <p className="only-heard" aria-live="polite">
        {announcement}
      </p>
    </div>
  );
};
