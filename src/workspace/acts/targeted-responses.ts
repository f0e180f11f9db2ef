import { findElements } from '../blocks/find-elements.ts';
import type { StateValues } from '../page-acts.ts';
import type { JsonObject } from '../state/json.ts';
import type { Member } from '../state/member.ts';
import type { View } from '../state/view.ts';
import type { ActDeps } from './act-deps.ts';

/**
 * `response_urls` of a submission: for every menu that asks for one with `response_url_enabled`, a way to write into the
 * conversation chosen there, be the app a member of it or not (docs.slack.dev/surfaces/modals#responding_to_messages).
 */
export function targetedResponses(
  { state, responseUrls }: ActDeps,
  given: { readonly member: Member; readonly view: View; readonly values: StateValues },
): readonly JsonObject[] {
  return findElements(given.view.blocks).flatMap(({ blockId, actionId, element }) => {
    if (element.response_url_enabled !== true) return [];
    const held = given.values[blockId]?.[actionId];
    const conversation = state.people.conversation(held?.selected_conversation ?? held?.selected_channel ?? '');
    if (conversation === undefined) return [];
    const target = { memberId: given.member.id, channel: conversation.id, threadTs: null, message: null };
    return [
      {
        block_id: blockId,
        action_id: actionId,
        channel_id: conversation.id,
        response_url: responseUrls.issue('actions', target),
      },
    ];
  });
}
