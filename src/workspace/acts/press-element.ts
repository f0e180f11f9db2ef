import type { KnownBlock } from '@slack/types';
import { collectState } from '../blocks/collect-state.ts';
import { findElements, type PlacedElement } from '../blocks/find-elements.ts';
import type { Delivery } from '../delivery/delivery.ts';
import type { ElementState, StateValues } from '../page-acts.ts';
import { messageActionPayload, viewActionPayload } from '../payloads/interaction-payload.ts';
import { asJson, isJsonObject, type JsonObject } from '../state/json.ts';
import type { Member } from '../state/member.ts';
import type { Message } from '../state/message.ts';
import type { View } from '../state/view.ts';
import type { ActDeps } from './act-deps.ts';
import type { Refusal } from './refusal.ts';

/** A use of one element: which, and what it holds now. */
export type Press = {
  readonly member: Member;
  readonly blockId: string;
  readonly actionId: string;
  readonly choice?: ElementState | undefined;
  readonly state?: StateValues | undefined;
};

/** A member presses or selects something in a message. */
export async function pressInMessage(deps: ActDeps, message: Message, press: Press): Promise<Delivery | Refusal> {
  const placed = findPlaced(message.blocks, press) ?? findPlaced(attachedBlocks(message), press);
  if (placed === undefined) return missing(press);
  const { member } = press;
  const target = {
    memberId: member.id,
    channel: message.channel,
    threadTs: message.threadTs,
    message: { ts: message.ts, ephemeral: message.ephemeralTo !== null },
  };
  return deps.dispatcher.request(
    'interactive',
    messageActionPayload(deps.state, {
      member,
      message,
      action: actionOf(deps, placed, press.choice),
      values: collectState(message.blocks, withChoice(press)),
      triggerId: deps.triggers.issue(member.id, null),
      responseUrl: deps.responseUrls.issue('actions', target),
    }),
  );
}

/** A member presses or selects something in a modal or on the Home tab. */
export async function pressInView(deps: ActDeps, view: View, press: Press): Promise<Delivery | Refusal> {
  const placed = findPlaced(view.blocks, press);
  if (placed === undefined) return missing(press);
  return deps.dispatcher.request(
    'interactive',
    viewActionPayload(deps.state, {
      member: press.member,
      view,
      action: actionOf(deps, placed, press.choice),
      values: collectState(view.blocks, withChoice(press)),
      triggerId: deps.triggers.issue(press.member.id, view.type === 'modal' ? view.id : null),
    }),
  );
}

function findPlaced(blocks: readonly KnownBlock[], { blockId, actionId }: Press): PlacedElement | undefined {
  return findElements(blocks).find((one) => one.blockId === blockId && one.actionId === actionId);
}

function attachedBlocks(message: Message): readonly KnownBlock[] {
  return message.attachments.flatMap((attachment) => (attachment.blocks ?? []) as KnownBlock[]);
}

function missing({ blockId, actionId }: Press): Refusal {
  return { kind: 'refused', reason: `There is no element "${actionId}" in block "${blockId}".` };
}

/** What is chosen now also stands in the state that goes along. */
function withChoice({ blockId, actionId, choice, state = {} }: Press): StateValues {
  if (choice === undefined) return state;
  return { ...state, [blockId]: { ...state[blockId], [actionId]: choice } };
}

/** docs.slack.dev/reference/interaction-payloads/block_actions-payload: the element without its options, and the choice. */
function actionOf({ state }: ActDeps, placed: PlacedElement, choice: ElementState | undefined): JsonObject {
  const { element, blockId, actionId } = placed;
  const { type, text, value, style, icon, placeholder, confirm } = element;
  const chosen = choice === undefined ? {} : (asJson(choice) as JsonObject);
  return {
    ...{ text, value, style, icon, placeholder, confirm },
    ...chosen,
    ...pressedButton(element, chosen),
    type,
    block_id: blockId,
    action_id: actionId,
    action_ts: state.nextTs(),
  };
}

/** Of two feedback buttons, the words of the one that was pressed. */
function pressedButton({ positive_button: good, negative_button: bad }: JsonObject, chosen: JsonObject): JsonObject {
  const pressed = [good, bad].filter(isJsonObject).find((button) => button.value === chosen.value);
  return pressed === undefined ? {} : { text: pressed.text };
}
