import { randomUUID } from 'node:crypto';
import { encodeText } from '../encode-text.ts';
import { shareFiles } from '../events/share-files.ts';
import { smartPunctuation } from '../smart-punctuation.ts';
import type { Conversation } from '../state/conversation.ts';
import type { Member } from '../state/member.ts';
import type { Message } from '../state/message.ts';
import type { ActDeps } from './act-deps.ts';

/** A member writes plain words into a conversation or a thread, perhaps with files. */
export function typeText(
  deps: Pick<ActDeps, 'state' | 'publish'>,
  given: {
    readonly member: Member;
    readonly conversation: Conversation;
    readonly text: string;
    readonly threadTs: string | null;
    /** Files this member uploaded before. */
    readonly fileIds?: readonly string[];
    /** Whether a reply also shows in the conversation itself. */
    readonly broadcast?: boolean;
  },
): Message {
  const { state } = deps;
  const { fileIds = [], broadcast = false } = given;
  const message = state.messages.add({
    channel: given.conversation.id,
    user: given.member.id,
    threadTs: given.threadTs,
    clientMsgId: randomUUID(),
    text: typedText(state, given.member, given.text),
    fileIds,
    broadcast: broadcast && given.threadTs !== null,
  });
  shareFiles(deps, message);
  tellWhoIsAbsent(state, given.conversation, message);
  if (message.threadTs === null) state.threads.markRead(given.member.id, given.conversation.id, message.ts);
  return message;
}

/** Slackbot tells the author alone about members who were named and do not hear it. */
function tellWhoIsAbsent(state: ActDeps['state'], conversation: Conversation, message: Message): void {
  if (conversation.kind !== 'channel') return;
  const named = new Set([...message.text.matchAll(/<@(\w+)>/gu)].map(([, id = '']) => id));
  for (const id of named) {
    const absent = conversation.memberIds.includes(id) ? undefined : state.people.member(id);
    if (absent === undefined) continue;
    const text = `<@${id}> is not in this channel. Write /invite @${absent.name} to add them.`;
    state.messages.add({ channel: conversation.id, user: 'USLACKBOT', ephemeralTo: message.user, text });
  }
}

/**
 * Typed words as they reach the app: changed by the member's keyboard, then encoded.
 * @param references whether `@Name` and `#channel` become ids
 */
export function typedText(state: ActDeps['state'], member: Member, typed: string, references = true): string {
  const text = member.smartPunctuation ? smartPunctuation(typed) : typed;
  const members = state.people.members();
  const seen = (one: Conversation) => !one.isPrivate || one.memberIds.includes(member.id);
  const channels = state.people.conversations().filter((one) => one.kind === 'channel' && seen(one));
  return encodeText(text, { members, channels }, references);
}
