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
    text: typedText(state, given.member, given.text),
    fileIds,
    broadcast: broadcast && given.threadTs !== null,
  });
  shareFiles(deps, message);
  if (message.threadTs === null) state.threads.markRead(given.member.id, given.conversation.id, message.ts);
  return message;
}

/**
 * Typed words as they reach the app: changed by the member's keyboard, then encoded.
 * @param references whether `@Name` and `#channel` become ids
 */
export function typedText(state: ActDeps['state'], member: Member, typed: string, references = true): string {
  const text = member.smartPunctuation ? smartPunctuation(typed) : typed;
  const members = state.people.members();
  const channels = state.people.conversations().filter((one) => one.kind === 'channel');
  return encodeText(text, { members, channels }, references);
}
