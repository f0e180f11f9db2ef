import type { App, BlockAction } from '@slack/bolt';
import type { Locale } from '../../../domain/locale.ts';
import { messagesFor } from '../../../messages/messages-for.ts';
import { callbackIds } from '../action-ids.ts';
import type { MemberProfiles } from '../member-profiles.ts';
import { reviewCallbackIds } from '../review-action-ids.ts';
import { studyCallbackIds } from '../study-action-ids.ts';

/** Every window but those whose fields somebody reads. */
const filledIn = [
  callbackIds.editor,
  callbackIds.confirm,
  callbackIds.settings,
  callbackIds.channelSettings,
  callbackIds.quizItem,
  callbackIds.quizTyped,
  callbackIds.quizReport,
  ...[reviewCallbackIds, studyCallbackIds].flatMap(Object.values),
];
const onlyShown = new RegExp(`^(?!(?:${filledIn.join('|')})$)`);

/**
 * Answers presses that nothing else answers, such as a button of an older version; without it Slack shows a warning
 * triangle after three seconds. Register it last. A link button needs no answer beyond the acknowledgement.
 */
export function registerUnknownActionListener(
  app: App,
  deps: { readonly known: readonly RegExp[]; readonly profiles: MemberProfiles; readonly locale: Locale | null },
): void {
  app.action<BlockAction>({ type: 'block_actions', action_id: /.*/ }, async ({ ack, action, body, respond }) => {
    if (deps.known.some((pattern) => pattern.test(action.action_id))) return;
    await ack();
    if (!('value' in action) || !body.response_url) return;
    const profile = await deps.profiles(body.user.id);
    const { gone } = messagesFor(deps.locale ?? profile.locale ?? 'ko');
    await respond({ response_type: 'ephemeral', replace_original: false, text: gone.button });
  });
  // Closing or submitting a window that only shows something needs no more than this.
  app.view({ type: 'view_submission', callback_id: onlyShown }, async ({ ack }) => ack());
  app.view({ type: 'view_closed', callback_id: /.*/ }, async ({ ack }) => ack());
}
