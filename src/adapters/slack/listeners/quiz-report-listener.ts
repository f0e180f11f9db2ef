import type { App } from '@slack/bolt';
import type { Locale } from '../../../domain/locale.ts';
import { messagesFor } from '../../../messages/messages-for.ts';
import { actionIds, callbackIds } from '../action-ids.ts';
import type { QuizUseCases } from '../quiz-use-cases.ts';
import type { TellAuthor } from '../tell-author.ts';
import { itemDoneWindow } from '../views/item-done-window.ts';
import { readReason, reportWindow } from '../views/report-window.ts';
import { onPress } from './on-press.ts';

export interface QuizReportListenerDeps {
  readonly quiz: QuizUseCases;
  readonly localeOf: (memberId: string) => Promise<Locale>;
  readonly tellAuthor: TellAuthor;
}

/** "This question is odd": a window asks why, and whoever answers for the question hears of it. Kept before it is acknowledged. */
export function registerQuizReportListener(app: App, { quiz, localeOf, tellAuthor }: QuizReportListenerDeps): void {
  onPress(app, actionIds.quizReport, async (press) => {
    await press.ack();
    const messages = messagesFor(await localeOf(press.memberId));
    const item = await quiz.findItem(press.value);
    const view = item === null ? itemDoneWindow(messages.gone.button, messages) : reportWindow(item, messages);
    await press.client.views.open({ trigger_id: press.triggerId, view });
  });

  app.view(callbackIds.quizReport, async ({ ack, body, view }) => {
    const memberId = body.user.id;
    const outcome = await quiz.report({
      itemId: view.private_metadata,
      memberId,
      reason: readReason(view.state.values),
    });
    const messages = messagesFor(await localeOf(memberId));
    const { thanks, isOut } = messages.quiz.reported;
    const told = outcome.kind === 'gone' ? messages.gone.button : outcome.isOut ? isOut : thanks;
    await ack({ response_action: 'update', view: itemDoneWindow(told, messages) });
    // Said again without anything new, it is no news.
    if (outcome.kind === 'gone' || !outcome.isNews) return;
    const { item, reports, reasons } = outcome;
    await tellAuthor(body.team?.id ?? '', item, { kind: 'reported', reports, reasons });
  });
}
