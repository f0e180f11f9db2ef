import { useEffect, useRef, useState } from 'react';
import type { PageMessage } from '../../page-objects.ts';
import { parseMrkdwn } from '../mrkdwn/parse-mrkdwn.ts';
import { plainText } from '../mrkdwn/plain-text.ts';
import { useDirectory } from '../shell/directory-context.ts';
import { useWords } from '../shell/words-context.ts';

/** Nobody wants a whole answer read over what they are doing; the list itself can be read at leisure. In characters. */
const longest = 200;

/** What to say to those who do not see the list: the newest message by somebody else, once it is complete. */
export const useAnnouncement = (messages: readonly PageMessage[]): string => {
  const words = useWords();
  const { me, members } = useDirectory();
  /** How far messages have been said; those that were still growing then wait in `growing`. */
  const saidUntil = useRef<string | null>(null);
  const growing = useRef<ReadonlySet<string>>(new Set());
  const [sentence, setSentence] = useState('');

  useEffect(() => {
    const until = saidUntil.current;
    const waiting = growing.current;
    saidUntil.current = messages.at(-1)?.ts ?? '';
    const news = until === null ? [] : messages.slice(messages.findLastIndex(({ ts }) => ts <= until) + 1);
    const waited = waiting.size === 0 ? [] : messages.filter(({ ts }) => waiting.has(ts));
    const due = [...waited, ...news];
    growing.current = new Set(due.filter(({ streaming }) => streaming).map(({ ts }) => ts));
    const newest = due.findLast(({ user, streaming }) => !streaming && user !== me.id);
    if (newest === undefined) return;
    const name = newest.username ?? members.get(newest.user)?.displayName ?? newest.user;
    const text = plainText(parseMrkdwn(newest.text), (_, id) => members.get(id)?.displayName);
    setSentence(words.saidBy(name, [...text].slice(0, longest).join('')));
  }, [messages, me.id, members, words]);

  return sentence;
};
