import type { App } from '@slack/bolt';
import type { Locale } from '../../../domain/locale.ts';
import type { IsOrganiser } from '../../../features/members/is-organiser.ts';
import { messagesFor } from '../../../messages/messages-for.ts';
import { actionIds } from '../action-ids.ts';
import { closeWords } from '../answer-quiz.ts';
import type { MessageView } from '../blocks.ts';
import { parseIndexedValue, parseQuizAnswerValue, parseQuizMarkValue } from '../button-value.ts';
import type { MemberProfiles } from '../member-profiles.ts';
import type { QuizUseCases } from '../quiz-use-cases.ts';
import { createTurns } from '../receivers/create-turns.ts';
import { noticeView } from '../views/notice-view.ts';
import { quizFeedbackView } from '../views/quiz-feedback-view.ts';
import { onPress, type Press } from './on-press.ts';

export interface QuizListenerDeps {
  readonly quiz: QuizUseCases;
  readonly isOrganiser: IsOrganiser;
  readonly profiles: MemberProfiles;
  readonly localeOf: (memberId: string) => Promise<Locale>;
}

/** Slack waits three seconds for each acknowledgement: when a crowd presses at once, those go before what they are told. */
const feedbackAtOnce = 4;

/** Presses on a quiz's questions. What changes something is committed before it is acknowledged. */
export function registerQuizListener(app: App, deps: QuizListenerDeps): void {
  const inTurn = createTurns(feedbackAtOnce);

  async function answered(press: Press, given: Parameters<QuizUseCases['answer']>[0]): Promise<void> {
    const outcome = await deps.quiz.answer(given);
    await press.ack();
    if (outcome.kind === 'gone' || outcome.kind === 'nothing') {
      return tell(press, noticeView(messagesFor('ko').gone.button));
    }
    if (outcome.kind === 'withdrawn') {
      return tell(press, noticeView(messagesFor(outcome.quiz.locale).quiz.withdrawn));
    }
    // In the quiz's language: looking five hundred members up takes longer than they wait.
    const { quiz, item } = outcome.feedback;
    const concept = deps.quiz.conceptName(item.conceptIds[0] ?? '', quiz.locale);
    const shown = { isAgain: outcome.kind === 'again', concept };
    await inTurn(() => tell(press, quizFeedbackView(outcome.feedback, shown, messagesFor(quiz.locale))));
  }

  onPress(app, actionIds.quizAnswer, async (press) => {
    const tap = parseQuizAnswerValue(press.value);
    await (tap === null ? press.ack() : answered(press, { ...tap, memberId: press.memberId }));
  });

  onPress(app, actionIds.quizUnknown, async (press) => {
    const tap = parseIndexedValue(press.value);
    if (tap === null) return press.ack();
    const { exchangeId: quizId, index: position } = tap;
    await answered(press, { quizId, position, memberId: press.memberId, unknown: true });
  });

  onPress(app, actionIds.quizMark, async (press) => {
    const tap = parseQuizMarkValue(press.value);
    if (tap === null) return press.ack();
    const outcome = await deps.quiz.mark({ ...tap, memberId: press.memberId });
    await press.ack();
    const { gone, quiz } = messagesFor(await deps.localeOf(press.memberId));
    const said =
      outcome === 'marked' ? quiz.marked[tap.mark] : outcome === 'settled' ? quiz.marked.settled : gone.button;
    await tell(press, noticeView(said));
  });

  onPress(app, actionIds.quizClose, async (press) => {
    const { teamId, memberId, channelId } = press;
    const { isAdmin } = await deps.profiles(memberId);
    const isOrganiser = await deps.isOrganiser({ teamId, memberId, isAdmin });
    const { kind } = await deps.quiz.close({
      quizId: press.value,
      channelId: channelId ?? '',
      by: memberId,
      isOrganiser,
    });
    await press.ack();
    await tell(press, noticeView(closeWords(kind, messagesFor(await deps.localeOf(memberId)))));
  });
}

/** Only to the presser, in the thread where they pressed. */
async function tell({ respond, threadTs, inThread }: Press, { text, blocks }: MessageView): Promise<void> {
  const thread = inThread && threadTs !== null ? { thread_ts: threadTs } : {};
  await respond?.({ response_type: 'ephemeral', replace_original: false, text, blocks, ...thread });
}
