import type { App } from '@slack/bolt';
import type { Locale } from '../../../domain/locale.ts';
import type { RateAnswer } from '../../../features/answer/rate-answer.ts';
import { messagesFor } from '../../../messages/messages-for.ts';
import { actionIds } from '../action-ids.ts';
import { parseRatingValue } from '../button-value.ts';
import { noticeView } from '../views/notice-view.ts';
import { onPress } from './on-press.ts';

/** Helpful or not: stored before Slack hears that the press arrived, because Slack does not repeat presses. */
export function registerOpinionListener(
  app: App,
  deps: { readonly rateAnswer: RateAnswer; readonly localeOf: (memberId: string) => Promise<Locale> },
): void {
  onPress(app, actionIds.rate, async ({ ack, value, memberId, respond }) => {
    const opinion = parseRatingValue(value);
    const rated = opinion === null ? null : await deps.rateAnswer({ ...opinion, memberId });
    await ack();
    const messages = messagesFor(await deps.localeOf(memberId));
    const said = rated === null || rated.kind === 'gone' ? messages.gone.answer : messages.answer.thanks;
    const { text, blocks } = noticeView(said);
    await respond?.({ response_type: 'ephemeral', replace_original: false, text, blocks });
  });
}
