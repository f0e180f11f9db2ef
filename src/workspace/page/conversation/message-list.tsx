import { type ReactNode, useEffect, useMemo } from 'react';
import type { PageMessage, PageStatus } from '../../page-protocol.ts';
import { useNow } from '../shell/clock-context.ts';
import { useDirectory } from '../shell/directory-context.ts';
import { useWords } from '../shell/words-context.ts';
import { dayOf, formatDay } from './format-time.ts';
import { groupMessages, type MessageRow } from './group-messages.ts';
import { MessageItem } from './message-item.tsx';
import { useAnnouncement } from './use-announcement.ts';
import { useStickToBottom } from './use-stick-to-bottom.ts';

type MessageListProps = {
  readonly label: string;
  readonly messages: readonly PageMessage[];
  readonly inThread?: boolean;
  /** The `ts` up to which everything was read when the list was opened; empty for no mark. */
  readonly readUntil?: string;
  /** The `ts` an address points at; empty for none. */
  readonly markedTs: string;
  readonly statuses: readonly PageStatus[];
  /** What stands above the first message and below the last. */
  readonly head?: ReactNode;
  readonly foot?: ReactNode;
  /** Changes when the member has just written here: the list goes to its end. */
  readonly sent: string;
  readonly onAtBottom?: (atBottom: boolean) => void;
};

/** A list of messages that stays at its end while it grows and says new ones aloud. */
export const MessageList = (props: MessageListProps): ReactNode => {
  const { label, messages, inThread = false, readUntil = '', markedTs, statuses, head, foot, sent, onAtBottom } = props;
  const words = useWords();
  const { me } = useDirectory();
  const now = useNow();
  const { scrollRef, contentRef, atBottom, toBottom, onScroll } = useStickToBottom(messages[0]?.ts ?? '');
  const announcement = useAnnouncement(messages);
  const rows = useMemo(
    () => groupMessages(messages, (seconds) => dayOf(seconds, me), readUntil, me.id),
    [messages, me, readUntil],
  );

  useEffect(() => {
    if (sent !== '') toBottom();
  }, [sent, toBottom]);
  useEffect(() => onAtBottom?.(atBottom), [atBottom, onAtBottom]);
  useEffect(() => {
    if (markedTs === '') return;
    scrollRef.current?.querySelector(`[data-ts="${CSS.escape(markedTs)}"]`)?.scrollIntoView({ block: 'center' });
  }, [markedTs, scrollRef]);

  const drawRow = (row: MessageRow): ReactNode => {
    switch (row.kind) {
      case 'day':
        return (
          <li key={row.key} className="day">
            <span>{formatDay(row.seconds, now, me, words)}</span>
          </li>
        );
      case 'new':
        return (
          <li key={row.key} className="new-mark">
            <span>{words.newDivider}</span>
          </li>
        );
      case 'message': {
        const { message, follows } = row;
        const status = inThread ? undefined : statuses.find(({ threadTs }) => threadTs === message.ts);
        return (
          <MessageItem
            key={row.key}
            message={message}
            follows={follows}
            inThread={inThread}
            marked={message.ts === markedTs}
            status={status}
          />
        );
      }
    }
  };

  return (
    <div className="list-frame">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="list-scroll" ref={scrollRef} onScroll={onScroll} tabIndex={0} aria-label={label}>
        <div ref={contentRef}>
          {head}
          <ol className="messages">{rows.map(drawRow)}</ol>
          {foot}
        </div>
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
