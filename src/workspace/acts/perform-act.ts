import { encodeText } from '../encode-text.ts';
import { joinConversation } from '../events/join-conversation.ts';
import { react } from '../events/react.ts';
import type { Act, ActResult } from '../page-protocol.ts';
import { olderMessages } from '../page-view/page-messages.ts';
import type { Member } from '../state/member.ts';
import type { ActDeps } from './act-deps.ts';
import { closeView } from './close-view.ts';
import { openTab } from './open-tab.ts';
import { performPress } from './perform-press.ts';
import { refuse } from './refusal.ts';
import { runCommand } from './run-command.ts';
import { submitView } from './submit-view.ts';
import { directoryOf, typeText } from './type-text.ts';

type ActOf<Kind extends Act['kind']> = Extract<Act, { kind: Kind }>;

/** Does what a member does on the page. */
export async function performAct(deps: ActDeps, member: Member, act: Act): Promise<ActResult> {
  switch (act.kind) {
    case 'type':
      return write(deps, member, act);
    case 'block-action':
      return performPress(deps, member, act);
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
  const conversation = state.people.conversation(act.channel);
  if (conversation === undefined || !conversation.memberIds.includes(member.id)) {
    return refuse(`${member.displayName} is not in "${act.channel}".`);
  }
  if (act.threadTs === undefined && act.text.startsWith('/')) {
    const outcome = await runCommand(deps, { member, conversation, text: act.text });
    return outcome.kind === 'no-answer' ? { kind: 'no-answer' } : { kind: 'done' };
  }
  if (act.text.trim() === '') return refuse('There is nothing to send.');
  const message = typeText(state, { member, conversation, text: act.text, threadTs: act.threadTs ?? null });
  return { kind: 'done', ts: message.ts };
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

function actInConversation(
  deps: ActDeps,
  member: Member,
  act: Exclude<
    Act,
    { kind: 'type' | 'block-action' | 'choose-prompt' | 'open-home' | 'open-messages' } | { viewId: string }
  >,
): ActResult {
  const { state } = deps;
  const conversation = state.people.conversation(act.channel);
  const isMember = conversation?.memberIds.includes(member.id) ?? false;
  if (conversation === undefined) return refuse(`There is no conversation "${act.channel}".`);
  if (act.kind === 'join-channel' && conversation.kind === 'channel') {
    joinConversation(deps, conversation, member.id);
    return { kind: 'done' };
  }
  if (!isMember) return refuse(`${member.displayName} is not in "${act.channel}".`);
  if (act.kind === 'load-older') return { kind: 'older', ...olderMessages(state, conversation.id, act.before) };
  if (act.kind === 'join-channel') return refuse('Nobody joins a direct message.');
  if (act.kind === 'dismiss-ephemeral') {
    state.messages.removeEphemeral(member.id, act.ts);
    return { kind: 'done' };
  }
  const message = state.messages.find(act.channel, act.ts);
  if (act.kind === 'mark-read') {
    state.threads.markRead(member.id, act.channel, act.ts);
    return { kind: 'done' };
  }
  if (message === undefined) return refuse(`There is no message "${act.ts}" in "${act.channel}".`);
  if (act.kind === 'add-reaction' || act.kind === 'remove-reaction') {
    react(deps, act.kind === 'add-reaction' ? 'added' : 'removed', message, act.name, member.id);
    return { kind: 'done' };
  }
  if (message.user !== member.id) return refuse('Only the author can do this.');
  if (act.kind === 'delete-message') state.messages.remove(act.channel, act.ts);
  else {
    const text = encodeText(act.text, directoryOf(state));
    const edited = { user: member.id, ts: state.nextTs() };
    state.messages.change(act.channel, act.ts, 'edited', (old) => ({ ...old, text, edited }));
  }
  return { kind: 'done' };
}
