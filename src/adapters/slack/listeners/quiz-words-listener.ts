import type { App } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { Locale } from '../../../domain/locale.ts';
import type { AnswerFeedback } from '../../../features/quiz/answer-question.ts';
import { messagesFor } from '../../../messages/messages-for.ts';
import { actionIds, callbackIds } from '../action-ids.ts';
import type { MessageView } from '../blocks.ts';
import { parseIndexedValue } from '../button-value.ts';
import { createChannelOutlet } from '../outlet.ts';
import type { QuizUseCases } from '../quiz-use-cases.ts';
import { answerField, answerWindow, readAnswer } from '../views/answer-window.ts';
import { noticeView } from '../views/notice-view.ts';
import { quizFeedbackView } from '../views/quiz-feedback-view.ts';
import { onPress, type Press } from './on-press.ts';

export interface QuizWordsListenerDeps {
  readonly quiz: QuizUseCases;
  readonly localeOf: (memberId: string) => Promise<Locale>;
}

/** Where a window was opened, so that what comes of it stands there. */
const purpose = z.object({
  quizId: z.string(),
  position: z.number(),
  channelId: z.string(),
  threadTs: z.string().nullable(),
});
type Purpose = z.output<typeof purpose>;

/** Answers in words to a quiz's question. What is written is kept before it is acknowledged, and read by a model only then. */
export function registerQuizWordsListener(app: App, { quiz, localeOf }: QuizWordsListenerDeps): void {
  onPress(app, actionIds.quizType, async (press) => {
    await press.ack();
    const tap = parseIndexedValue(press.value);
    if (tap === null || press.channelId === null) return;
    const { exchangeId: quizId, index: position } = tap;
    const found = await quiz.findQuestion({ quizId, position, memberId: press.memberId });
    if (found.kind === 'gone') return tell(press, noticeView(messagesFor(await localeOf(press.memberId)).gone.button));
    if (found.kind === 'withdrawn') return tell(press, noticeView(messagesFor(found.quiz.locale).quiz.withdrawn));
    if (found.kind === 'answered') return tell(press, feedbackView(found.feedback, true));
    const threadTs = press.inThread ? press.threadTs : null;
    const meant: Purpose = { quizId, position, channelId: press.channelId, threadTs };
    const given = { callbackId: callbackIds.quizTyped, metadata: JSON.stringify(meant) };
    const view = answerWindow(found.item, given, messagesFor(found.quiz.locale));
    await press.client.views.open({ trigger_id: press.triggerId, view });
  });

  app.view(callbackIds.quizTyped, async ({ ack, body, view, client }) => {
    const meant = readPurpose(view.private_metadata);
    if (meant === null) return ack();
    const memberId = body.user.id;
    const { quizId, position } = meant;
    const typed = readAnswer(view.state.values);
    const outcome = await quiz.answer({ quizId, position, memberId, typed });
    if (outcome.kind === 'nothing' || outcome.kind === 'gone' || outcome.kind === 'withdrawn') {
      const { gone, quiz: said, review } = messagesFor(await localeOf(memberId));
      const wrong = { nothing: review.form.nothing, gone: gone.button, withdrawn: said.withdrawn }[outcome.kind];
      return ack({ response_action: 'errors', errors: { [answerField.block]: wrong } });
    }
    await ack();
    const outlet = outletAt(client, meant, { memberId, teamId: body.team?.id ?? '' });
    await outlet.privately(feedbackView(outcome.feedback, outcome.kind === 'again'));
    const read = outcome.kind === 'answered' ? await quiz.read?.(outcome.feedback) : null;
    if (read?.kind === 'judged') await outlet.privately(feedbackView(read.feedback, false));
  });

  onPress(app, actionIds.quizJudge, async (press) => {
    const [, quizId = '', position, as] = /^(.+):(\d{1,2}):(known|unknown)$/s.exec(press.value) ?? [];
    if (position === undefined) return press.ack();
    const tap = { quizId, position: Number(position), memberId: press.memberId };
    const judged = await quiz.judge({ ...tap, isRight: as === 'known', bySelf: true });
    await press.ack();
    const { gone, quiz: said } = messagesFor(await localeOf(press.memberId));
    if (judged.kind !== 'judged') {
      return tell(press, noticeView(judged.kind === 'settled' ? said.marked.settled : gone.button));
    }
    const { text, blocks } = feedbackView(judged.feedback, false);
    await press.respond?.({ response_type: 'ephemeral', replace_original: true, text, blocks });
  });

  function feedbackView(feedback: AnswerFeedback, isAgain: boolean): MessageView {
    const { locale } = feedback.quiz;
    const concept = quiz.conceptName(feedback.item.conceptIds[0] ?? '', locale);
    return quizFeedbackView(feedback, { isAgain, concept }, messagesFor(locale));
  }
}

function outletAt(
  client: WebClient,
  { channelId, threadTs }: Purpose,
  { memberId, teamId }: { readonly memberId: string; readonly teamId: string },
) {
  const place = { channelId, threadTs, inThread: threadTs !== null, askerId: memberId, teamId };
  return createChannelOutlet(client, { ...place, isDirect: channelId.startsWith('D') });
}

async function tell({ respond, threadTs, inThread }: Press, { text, blocks }: MessageView): Promise<void> {
  const thread = inThread && threadTs !== null ? { thread_ts: threadTs } : {};
  await respond?.({ response_type: 'ephemeral', replace_original: false, text, blocks, ...thread });
}

/** Null for a window of another time. */
function readPurpose(metadata: string): Purpose | null {
  try {
    return purpose.parse(JSON.parse(metadata));
  } catch {
    return null;
  }
}
