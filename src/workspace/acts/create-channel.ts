import type { ActResult } from '../page-acts.ts';
import type { Conversation } from '../state/conversation.ts';
import type { Member } from '../state/member.ts';
import type { ActDeps } from './act-deps.ts';
import { refuse } from './refusal.ts';

/**
 * A member makes a channel. Everybody is in a public one at once, as in the channels that are there from the beginning; the
 * app comes by invitation (names: docs.slack.dev/reference/methods/conversations.create).
 */
export function createChannel(
  { state, publish }: ActDeps,
  member: Member,
  wanted: { readonly name: string; readonly isPrivate: boolean },
): ActResult {
  const name = wanted.name.trim().replace(/^#/u, '');
  // Lower case, digits, hyphens and underscores, and letters of other scripts; at most 80 characters.
  if (!/^[\p{Ll}\p{Lo}\p{N}_-]{1,80}$/u.test(name)) {
    return refuse('A channel’s name has lower-case letters, digits, - and _, and at most 80 of them.');
  }
  if (state.people.channelNamed(name) !== undefined) return refuse(`There is a channel "${name}" already.`);
  const people = state.people.members().filter(({ isBot }) => !isBot);
  const channel: Conversation = {
    id: state.newId('C'),
    kind: 'channel',
    name,
    isPrivate: wanted.isPrivate,
    topic: '',
    purpose: '',
    memberIds: wanted.isPrivate ? [member.id] : people.map(({ id }) => id),
    creator: member.id,
    created: Math.trunc(state.clock() / 1000),
  };
  state.people.putConversation(channel);
  if (!wanted.isPrivate) {
    const { id, created, creator } = channel;
    publish({ type: 'channel_created', channel: { id, name, created, creator }, event_ts: state.nextTs() });
  }
  return { kind: 'done', channel: channel.id };
}
