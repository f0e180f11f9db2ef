import { archiveConversation } from '../events/archive-conversation.ts';
import { joinConversation } from '../events/join-conversation.ts';
import { leaveConversation } from '../events/leave-conversation.ts';
import type { PageCommand } from '../page-objects.ts';
import type { Conversation } from '../state/conversation.ts';
import type { Member } from '../state/member.ts';
import type { ActDeps } from './act-deps.ts';

/** Slack's own commands that the workspace knows; an app cannot declare one of these names. */
export const builtInCommands: readonly PageCommand[] = [
  { name: '/invite', description: 'Adds somebody, or the app, to this channel', usageHint: '@name' },
  { name: '/remove', description: 'Removes somebody, or the app, from this channel', usageHint: '@name' },
  { name: '/leave', description: 'Leaves this channel', usageHint: '' },
  { name: '/archive', description: 'Closes this channel off; it can still be read', usageHint: '' },
];

/**
 * Runs one of Slack's own commands.
 * @param words what follows the command's name, as typed
 * @returns what Slackbot says to the member alone, empty for nothing; undefined when there is no such command
 */
export function runBuiltIn(
  deps: ActDeps,
  given: {
    readonly name: string;
    readonly words: string;
    readonly member: Member;
    readonly conversation: Conversation;
  },
): string | undefined {
  const { name, words, member, conversation } = given;
  if (!builtInCommands.some((one) => one.name === name)) return undefined;
  if (conversation.kind !== 'channel') return `${name} works in channels only.`;
  if (name === '/leave') {
    leaveConversation(deps, conversation, member.id);
    return '';
  }
  if (name === '/archive') {
    archiveConversation(deps, conversation, member.id, true);
    return '';
  }
  return name === '/remove' ? remove(deps, { conversation, words }) : invite(deps, { member, conversation, words });
}

function remove(deps: ActDeps, { conversation, words }: { conversation: Conversation; words: string }): string {
  if (words.trim() === '') return 'Whom? Write /remove @name.';
  const removed = named(deps, words);
  if (removed === undefined) return `There is no member "${words.trim()}".`;
  if (!conversation.memberIds.includes(removed.id)) return `${removed.displayName} is not in this channel.`;
  leaveConversation(deps, conversation, removed.id);
  return '';
}

function named({ state }: ActDeps, words: string): Member | undefined {
  const wanted = words.trim().replace(/^@/u, '').toLowerCase();
  return state.people
    .members()
    .find((one) => one.id !== 'USLACKBOT' && [one.name, one.displayName].some((name) => name.toLowerCase() === wanted));
}

function invite(
  deps: ActDeps,
  { member, conversation, words }: { member: Member; conversation: Conversation; words: string },
): string {
  if (words.trim() === '') return 'Whom? Write /invite @name.';
  const invited = named(deps, words);
  if (invited === undefined) return `There is no member "${words.trim()}".`;
  if (conversation.memberIds.includes(invited.id)) return `${invited.displayName} is in this channel already.`;
  joinConversation(deps, conversation, invited.id, member.id);
  return '';
}
