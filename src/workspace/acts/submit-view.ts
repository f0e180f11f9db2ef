import { z } from 'zod';
import { collectState } from '../blocks/collect-state.ts';
import { incompleteInputs } from '../blocks/incomplete-inputs.ts';
import { readView } from '../blocks/read-view.ts';
import type { ActResult, StateValues } from '../page-acts.ts';
import { viewSubmissionPayload } from '../payloads/interaction-payload.ts';
import type { Json } from '../state/json.ts';
import type { Member } from '../state/member.ts';
import type { View } from '../state/view.ts';
import type { ActDeps } from './act-deps.ts';
import { refuse } from './refusal.ts';
import { targetedResponses } from './targeted-responses.ts';

const answerShape = z.discriminatedUnion('response_action', [
  z.object({ response_action: z.literal('clear') }),
  z.object({ response_action: z.literal('errors'), errors: z.record(z.string(), z.string()) }),
  z.object({ response_action: z.literal('update'), view: z.unknown() }),
  z.object({ response_action: z.literal('push'), view: z.unknown() }),
]);

/** A member submits the modal in front; the app's acknowledgement says what becomes of it. */
export async function submitView(
  deps: ActDeps,
  given: { readonly member: Member; readonly view: View; readonly state: StateValues },
): Promise<ActResult> {
  const { member, view } = given;
  const values = collectState(view.blocks, given.state);
  const strange = filesIn(values).find((id) => deps.state.files.find(id)?.user !== member.id);
  if (strange !== undefined) return refuse(`${member.displayName} has uploaded no file "${strange}".`);
  const incomplete = incompleteInputs(view.blocks, values);
  if (Object.keys(incomplete).length > 0) return { kind: 'view-errors', errors: incomplete };
  const triggerId = deps.triggers.issue(member.id, view.id);
  const responseUrls = targetedResponses(deps, { member, view, values });
  const payload = viewSubmissionPayload(deps.state, { member, view, values, triggerId, responseUrls });
  const delivery = await deps.dispatcher.request('interactive', payload);
  if (delivery.state !== 'acknowledged') return { kind: 'no-answer' };
  return follow(deps, view, delivery.response);
}

function filesIn(values: StateValues): readonly string[] {
  return Object.values(values).flatMap((block) => Object.values(block).flatMap(({ files = [] }) => files));
}

/** docs.slack.dev/surfaces/modals#response_actions */
function follow({ state }: ActDeps, view: View, response: Json): ActResult {
  const answer = answerShape.safeParse(response);
  if (!answer.success) {
    const asked = typeof response === 'object' && response !== null && 'response_action' in response;
    if (asked) return refuse(`The app answered with a response_action that is none: ${z.prettifyError(answer.error)}`);
    state.views.close(view.id);
    return { kind: 'done' };
  }
  if (answer.data.response_action === 'clear') {
    state.views.closeAll(view.ownerId);
    return { kind: 'done' };
  }
  if (answer.data.response_action === 'errors') return { kind: 'view-errors', errors: answer.data.errors };
  const read = readView(answer.data.view, 'modal');
  if (read.kind === 'refused') return refuse(`The app answered with a broken view: ${read.messages.join(' ')}`);
  if (answer.data.response_action === 'update') state.views.update(view.id, read.draft);
  else if (state.views.push(view.ownerId, read.draft) === undefined) return refuse('Three modals are open already.');
  return { kind: 'done' };
}
