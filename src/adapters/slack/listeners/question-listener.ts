import type { App } from '@slack/bolt';
import type { Locale } from '../../../domain/locale.ts';
import type { IsOrganiser } from '../../../features/members/is-organiser.ts';
import { messagesFor } from '../../../messages/messages-for.ts';
import { actionIds, callbackIds } from '../action-ids.ts';
import type { MemberProfiles } from '../member-profiles.ts';
import type { OpenQuestions } from '../open-questions.ts';
import { createChannelOutlet, openDirectOutlet } from '../outlet.ts';
import type { QuestionUseCases } from '../question-use-cases.ts';
import { noticeView } from '../views/notice-view.ts';
import { answeredView, answerField, answerFormView, answerView } from '../views/open-question-views.ts';
import { onPress } from './on-press.ts';
import { replaceOwn } from './replace-own.ts';
import { tellPresser } from './tell-presser.ts';

export interface QuestionListenerDeps {
  readonly openQuestions: QuestionUseCases;
  readonly board: OpenQuestions;
  readonly isOrganiser: IsOrganiser;
  readonly profiles: MemberProfiles;
  readonly localeOf: (memberId: string) => Promise<Locale>;
}

/** Taking a question of the group, answering it in its thread, accepting the answer. Kept first, acknowledged then. */
export function registerQuestionListener(app: App, deps: QuestionListenerDeps): void {
  const { openQuestions, board } = deps;
  const wordsFor = async (memberId: string) => messagesFor(await deps.localeOf(memberId));

  onPress(app, actionIds.postQuestion, async (press) => {
    const { teamId, memberId } = press;
    const [id = '', way] = press.value.split(':');
    const released = await openQuestions.release({ teamId, memberId, id, anonymous: way === 'anonymous' });
    await press.ack();
    const { openQuestions: said } = await wordsFor(memberId);
    if (released === null) return tellPresser(press, noticeView(said.gone));
    const posted = await board.post(released);
    const { anonymous, authorName } = released.question;
    const hidden = authorName === null ? said.postedAnonymously : `${said.postedAnonymously} ${said.noteTells}`;
    const done = anonymous ? hidden : said.posted;
    await tellPresser(press, noticeView(posted ? done : said.keptOnly));
  });

  onPress(app, actionIds.takeQuestion, async (press) => {
    const { teamId, memberId } = press;
    const outcome = await openQuestions.take({ teamId, memberId, id: press.value });
    const messages = await wordsFor(memberId);
    if (outcome.kind !== 'taken') {
      await press.ack();
      return tellPresser(press, noticeView(messages.openQuestions[outcome.kind]));
    }
    await press.ack();
    // A trigger lives three seconds, so that the window opens before the message changes.
    const view = answerFormView(outcome.question, messages);
    await press.client.views.open({ trigger_id: press.triggerId, view });
    await board.refresh(outcome.question);
  });

  onPress(app, actionIds.answerQuestion, async (press) => {
    await press.ack();
    const { teamId, memberId } = press;
    const question = await openQuestions.store.find(teamId, press.value);
    const messages = await wordsFor(memberId);
    if (question === null || question.takenBy !== memberId)
      return tellPresser(press, noticeView(messages.openQuestions.settled));
    await press.client.views.open({ trigger_id: press.triggerId, view: answerFormView(question, messages) });
  });

  app.view(callbackIds.answer, async ({ ack, body, view, client }) => {
    const memberId = body.user.id;
    const teamId = body.team?.id ?? '';
    const answer = (view.state.values[answerField]?.[answerField]?.value ?? '').trim();
    const messages = await wordsFor(memberId);
    const question =
      answer === '' ? null : await openQuestions.answer({ teamId, memberId, id: view.private_metadata, answer });
    if (question === null) {
      return ack({ response_action: 'errors', errors: { [answerField]: messages.openQuestions.settled } });
    }
    await ack();
    const { name } = await deps.profiles(memberId);
    const { channelId, messageTs: threadTs } = question;
    if (channelId !== null && threadTs !== null) {
      const place = { channelId, threadTs, inThread: true, askerId: memberId, isDirect: false, teamId };
      await createChannelOutlet(client, place).publicly(answerView(question, name, messages), `answer:${view.id}`);
      await board.refresh(question);
    }
    if (question.askerId !== null) {
      const theirs = await wordsFor(question.askerId);
      const outlet = await openDirectOutlet(client, teamId, question.askerId);
      await outlet?.publicly(answeredView(question, name, theirs), `answered:${view.id}`);
    }
    await (await openDirectOutlet(client, teamId, memberId))?.publicly(noticeView(messages.openQuestions.answerSent));
  });

  onPress(app, actionIds.acceptAnswer, async (press) => {
    const { teamId, memberId } = press;
    const [id = '', replyTs = null] = press.value.split(':');
    const accepted = await openQuestions.accept({ teamId, memberId, id, replyTs });
    await press.ack();
    const { openQuestions: said } = await wordsFor(memberId);
    const question = accepted ?? (await openQuestions.store.find(teamId, id));
    const isTheirs = question?.askerId === memberId;
    if (accepted !== null) await board.refresh(accepted);
    const done = question?.state === 'accepted' ? said.thanks : said.replyGone;
    await replaceOwn(press, noticeView(isTheirs ? done : said.notYours));
  });

  onPress(app, actionIds.keepAnswer, async (press) => {
    const { teamId, memberId } = press;
    const { isAdmin } = await deps.profiles(memberId);
    const isOrganiser = await deps.isOrganiser({ teamId, memberId, isAdmin });
    const outcome = await openQuestions.keep({ teamId, memberId, id: press.value, isOrganiser });
    await press.ack();
    const { openQuestions: said, organiser } = await wordsFor(memberId);
    if (outcome.kind === 'kept') await board.refresh(outcome.question);
    const refusal = outcome.kind === 'not-allowed' ? organiser.notAllowed : said.notKept;
    await tellPresser(press, noticeView(outcome.kind === 'kept' ? said.keptAs(outcome.path) : refusal));
  });
}
