import { z } from 'zod';
import { findElements } from '../blocks/find-elements.ts';
import { sentenceOf } from '../blocks/mistake.ts';
import { partsOf, validateMessage } from '../blocks/validate-message.ts';
import type { ActResult, PageOption } from '../page-acts.ts';
import { suggestionPayload } from '../payloads/suggestion-payload.ts';
import type { Json } from '../state/json.ts';
import type { Member } from '../state/member.ts';
import type { ActDeps } from './act-deps.ts';
import type { FoundActedOn } from './find-acted-on.ts';
import { refuse } from './refusal.ts';

/** How much must be typed before Slack asks, unless the element says otherwise (docs.slack.dev, external select). */
const defaultMinQueryLength = 3;

const option = z.custom<PageOption>((value) => typeof value === 'object' && value !== null);
const answerShape = z.object({
  options: z.array(option).default([]),
  option_groups: z.array(z.object({ label: z.custom<PageOption['text']>(), options: z.array(option) })).default([]),
});

/** The app is asked what an external select offers for what a member typed so far. */
export async function loadOptions(
  deps: ActDeps,
  given: {
    readonly member: Member;
    readonly on: FoundActedOn;
    readonly blockId: string;
    readonly actionId: string;
    readonly value: string;
  },
): Promise<ActResult> {
  const { blocks } = given.on.kind === 'view' ? given.on.view : given.on.message;
  const placed = findElements(blocks).find((one) => one.blockId === given.blockId && one.actionId === given.actionId);
  if (placed === undefined || !String(placed.element.type).endsWith('external_select')) {
    return refuse(`There is no external select "${given.actionId}" in block "${given.blockId}".`);
  }
  const least = Number(placed.element.min_query_length ?? defaultMinQueryLength);
  if ([...given.value].length < least) return { kind: 'options', options: [], groups: [] };
  const delivery = await deps.dispatcher.request('interactive', suggestionPayload(deps.state, given));
  return delivery.state === 'acknowledged' ? readAnswer(delivery.response) : { kind: 'no-answer' };
}

/** Held to the same rules as the options of a static select. */
function readAnswer(response: Json): ActResult {
  const parsed = answerShape.safeParse(response ?? {});
  if (!parsed.success) return refuse(`The app's options are none: ${z.prettifyError(parsed.error)}`);
  const { options, option_groups: groups } = parsed.data;
  const offered = groups.length > 0 ? { option_groups: groups } : { options };
  if (options.length + groups.length > 0) {
    const accessory = { type: 'static_select', action_id: 'offered', ...offered };
    const text = { type: 'plain_text', text: 'Options' };
    const problem = validateMessage(partsOf([{ type: 'section', text, accessory }]));
    if (problem !== undefined)
      return refuse(`Slack refuses the app's options: ${problem.mistakes.map(sentenceOf).join(' ')}`);
  }
  return { kind: 'options', options, groups };
}
