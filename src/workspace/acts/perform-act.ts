import type { Act, ActResult } from '../page-acts.ts';
import type { Member } from '../state/member.ts';
import type { ActDeps } from './act-deps.ts';
import { actInConversation } from './act-in-conversation.ts';
import { closeView } from './close-view.ts';
import { createChannel } from './create-channel.ts';
import { findActedOn, findVisibleMessage } from './find-acted-on.ts';
import { loadOptions } from './load-options.ts';
import { openTab } from './open-tab.ts';
import { performPress } from './perform-press.ts';
import { refuse } from './refusal.ts';
import { runCommand } from './run-command.ts';
import { runShortcut } from './run-shortcut.ts';
import { submitView } from './submit-view.ts';
import { typeText } from './type-text.ts';

type ActOf<Kind extends Act['kind']> = Extract<Act, { kind: Kind }>;

/** What changes something where it happens; an archived channel can only be read. */
const writing: ReadonlySet<Act['kind']> = new Set<Act['kind']>([
  ...(['type', 'block-action', 'run-shortcut', 'choose-prompt', 'join-channel'] as const),
  ...(['add-reaction', 'remove-reaction', 'edit-message', 'delete-message', 'stop-session'] as const),
]);

function isInArchived({ state }: ActDeps, act: Act): boolean {
  const on = 'on' in act && act.on !== undefined && 'channel' in act.on ? act.on.channel : undefined;
  const channel = 'channel' in act ? act.channel : on;
  return channel !== undefined && state.people.conversation(channel)?.isArchived === true;
}

/** Does what a member does on the page. */
export async function performAct(deps: ActDeps, member: Member, act: Act): Promise<ActResult> {
  if (writing.has(act.kind) && isInArchived(deps, act)) return refuse('The channel is archived.');
  switch (act.kind) {
    case 'type':
      return write(deps, member, act);
    case 'block-action':
      return performPress(deps, member, act);
    case 'load-options': {
      const on = findActedOn(deps.state, member, act.on);
      return on === undefined
        ? refuse('What was asked for options is gone.')
        : loadOptions(deps, { member, ...act, on });
    }
    case 'run-shortcut':
      return shortcut(deps, member, act);
    case 'submit-view':
    case 'close-view':
    case 'close-all-views':
      return actOnView(deps, member, act);
    case 'open-home':
      openTab(deps, member, 'home');
      return { kind: 'done' };
    case 'open-messages':
      openTab(deps, member, 'messages');
      return { kind: 'done' };
    case 'create-channel':
      return createChannel(deps, member, act);
    case 'choose-prompt': {
      const prompt = deps.state.threads.promptsOf(act.channel, act.threadTs ?? null)?.prompts[act.index];
      if (prompt === undefined) return refuse(`There is no prompt number ${act.index} in "${act.channel}".`);
      const thread = act.threadTs === undefined ? {} : { threadTs: act.threadTs };
      return write(deps, member, { kind: 'type', channel: act.channel, text: prompt.message, ...thread });
    }
    default:
      return actInConversation(deps, member, act);
  }
}

async function write(deps: ActDeps, member: Member, act: ActOf<'type'>): Promise<ActResult> {
  const { state } = deps;
  const { fileIds = [], broadcast = false, threadTs = null } = act;
  const conversation = state.people.conversation(act.channel);
  if (conversation === undefined || !conversation.memberIds.includes(member.id)) {
    return refuse(`${member.displayName} is not in "${act.channel}".`);
  }
  if (threadTs === null && fileIds.length === 0 && act.text.startsWith('/')) {
    const outcome = await runCommand(deps, { member, conversation, text: act.text });
    return outcome.kind === 'no-answer' ? { kind: 'no-answer' } : { kind: 'done' };
  }
  // Slack offers no thread on a message that only one member sees.
  const hidden = state.messages.ephemerals(member.id).some(({ ts }) => ts === threadTs);
  if (hidden) return refuse('Nobody can reply to a message that only one member sees.');
  if (act.text.trim() === '' && fileIds.length === 0) return refuse('There is nothing to send.');
  const strange = fileIds.find((id) => state.files.find(id)?.user !== member.id);
  if (strange !== undefined) return refuse(`${member.displayName} has uploaded no file "${strange}".`);
  const message = typeText(deps, { member, conversation, text: act.text, threadTs, fileIds, broadcast });
  return { kind: 'done', ts: message.ts };
}

async function shortcut(deps: ActDeps, member: Member, act: ActOf<'run-shortcut'>): Promise<ActResult> {
  const message = act.on === undefined ? null : findVisibleMessage(deps.state, member, act.on);
  if (message === undefined) return refuse('The message is gone.');
  const outcome = await runShortcut(deps, { member, callbackId: act.callbackId, message });
  if ('reason' in outcome) return outcome;
  return outcome.state === 'acknowledged' ? { kind: 'done' } : { kind: 'no-answer' };
}

async function actOnView(
  deps: ActDeps,
  member: Member,
  act: ActOf<'submit-view' | 'close-view' | 'close-all-views'>,
): Promise<ActResult> {
  const view = deps.state.views.stack(member.id).find((one) => one.id === act.viewId);
  if (view === undefined) return refuse(`${member.displayName} has no view "${act.viewId}" open.`);
  if (act.kind === 'submit-view') return submitView(deps, { member, view, state: act.state });
  closeView(deps, { member, view, whole: act.kind === 'close-all-views' });
  return { kind: 'done' };
}
