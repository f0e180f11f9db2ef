import { useEffect, useState } from 'react';
import type { PageConversation, PageMessage } from '../../page-objects.ts';
import { useActions } from '../shell/actions-context.ts';

const useVisible = (): boolean => {
  const [visible, setVisible] = useState(() => document.visibilityState === 'visible');
  useEffect(() => {
    const follow = (): void => setVisible(document.visibilityState === 'visible');
    document.addEventListener('visibilitychange', follow);
    return () => document.removeEventListener('visibilitychange', follow);
  }, []);
  return visible;
};

/** Marks a conversation as read while its end is in sight and the window is not hidden. */
export const useMarkRead = (
  conversation: PageConversation,
  messages: readonly PageMessage[],
  inSight: boolean,
): void => {
  const { act } = useActions();
  const visible = useVisible();
  const { id, unread, lastReadTs } = conversation;
  const newest = messages.at(-1)?.ts ?? '';
  const due = visible && inSight && unread > 0 && newest > lastReadTs;
  useEffect(() => {
    if (due) void act({ kind: 'mark-read', channel: id, ts: newest });
  }, [due, act, id, newest]);
};
