import type { Act, ActResult } from '../page-acts.ts';
import type { Member } from '../state/member.ts';
import type { ActDeps } from './act-deps.ts';
import { findActedOn } from './find-acted-on.ts';
import { type Press, pressInMessage, pressInView } from './press-element.ts';
import { refuse } from './refusal.ts';

/** A press on the page: finds what was pressed, tells the app, and says how it took it. */
export async function performPress(
  deps: ActDeps,
  member: Member,
  act: Extract<Act, { kind: 'block-action' }>,
): Promise<ActResult> {
  const press: Press = { member, ...act };
  const found = findActedOn(deps.state, member, act.on);
  if (found === undefined) return refuse('What was pressed is gone.');
  const outcome = await (found.kind === 'view'
    ? pressInView(deps, found.view, press)
    : pressInMessage(deps, found.message, press));
  if ('reason' in outcome) return outcome;
  return outcome.state === 'acknowledged' ? { kind: 'done' } : { kind: 'no-answer' };
}
