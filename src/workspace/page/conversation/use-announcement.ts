import { useEffect, useRef, useState } from 'react';
import type { PageMessage } from '../../page-protocol.ts';
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
  const said = useRef<ReadonlySet<string> | null>(null);
  const [sentence, setSentence] = useState('');

  useEffect(() => {
    const complete = messages.filter(({ streaming }) => !streaming);
    const before = said.current;
    said.current = new Set(complete.map(({ ts }) => ts));
    const newest = complete.findLast(({ user }) => user !== me.id);
    if (before === null || newest === undefined || before.has(newest.ts)) return;
    const name = newest.username ?? members.get(newest.user)?.displayName ?? newest.user;
    const text = plainText(parseMrkdwn(newest.text), (_, id) => members.get(id)?.displayName);
    setSentence(words.saidBy(name, [...text].slice(0, longest).join('')));
  }, [messages, me.id, members, words]);

  return sentence;
};
