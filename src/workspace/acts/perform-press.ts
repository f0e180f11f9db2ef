import type { Act, ActResult } from '../page-protocol.ts';
import type { Member } from '../state/member.ts';
import type { ActDeps } from './act-deps.ts';
import { type Press, pressInMessage, pressInView } from './press-element.ts';
import { refuse } from './refusal.ts';

/** A press on the page: finds what was pressed, tells the app, and says how it took it. */
export async function performPress(
  deps: ActDeps,
  member: Member,
  act: Extract<Act, { kind: 'block-action' }>,
): Promise<ActResult> {
  const press: Press = { member, ...act };
  const outcome = await pressOn(deps, act.on, press);
  if (outcome === undefined) return refuse('What was pressed is gone.');
  if ('reason' in outcome) return outcome;
  return outcome.state === 'acknowledged' ? { kind: 'done' } : { kind: 'no-answer' };
}

async function pressOn(deps: ActDeps, on: Extract<Act, { kind: 'block-action' }>['on'], press: Press) {
  const { state } = deps;
  const { member } = press;
  if (on.kind === 'view') {
    const view = state.views.find(on.viewId);
    return view?.ownerId === member.id ? pressInView(deps, view, press) : undefined;
  }
  const visible = state.people.conversation(on.channel)?.memberIds.includes(member.id) ?? false;
  const shared = visible ? state.messages.find(on.channel, on.ts) : undefined;
  const message = shared ?? state.messages.ephemerals(member.id).find((one) => one.ts === on.ts);
  return message === undefined ? undefined : pressInMessage(deps, message, press);
}
