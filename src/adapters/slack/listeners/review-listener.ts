import type { App } from '@slack/bolt';
import type { Locale } from '../../../domain/locale.ts';
import type { AmendedAnswer } from '../../../features/review/amend-answer.ts';
import type { ShownCard } from '../../../features/review/find-card.ts';
import { messagesFor } from '../../../messages/messages-for.ts';
import { actionIds, callbackIds } from '../action-ids.ts';
import { parseIndexedValue } from '../button-value.ts';
import type { ReviewConversation } from '../review-conversation.ts';
import type { ReviewUseCases } from '../review-use-cases.ts';
import { answerField, answerWindow, readAnswer } from '../views/answer-window.ts';
import { noticeView } from '../views/notice-view.ts';

import { onPress, type Press } from './on-press.ts';

export interface ReviewListenerDeps {
  readonly review: ReviewUseCases;
  readonly conversation: ReviewConversation;
  readonly localeOf: (memberId: string) => Promise<Locale>;
}

/** Buttons and the window of a card. What they change is committed first and acknowledged then, because Slack repeats no press. */
export function registerReviewListener(app: App, { review, conversation, localeOf }: ReviewListenerDeps): void {
  const saidTo = async (memberId: string) => messagesFor(await localeOf(memberId)).review;

  onPress(app, actionIds.reviewChoose, async (press) => {
    const chosen = parseIndexedValue(press.value);
    if (chosen === null) return press.ack();
    const { exchangeId: askId, index: option } = chosen;
    const answered = await review.answer({ askId, memberId: press.memberId, option });
    await press.ack();
    if (answered.kind === 'gone' || answered.kind === 'nothing') return tellGone(press);
    await show(press, answered, answered.kind === 'already' ? (await saidTo(press.memberId)).already : undefined);
  });

  onPress(app, actionIds.reviewUnknown, async (press) => {
    const answered = await review.answer({ askId: press.value, memberId: press.memberId, unknown: true });
    await press.ack();
    if (answered.kind === 'gone' || answered.kind === 'nothing') return tellGone(press);
    await show(press, answered, answered.kind === 'already' ? (await saidTo(press.memberId)).already : undefined);
  });

  for (const [id, help] of [
    [actionIds.reviewHint, 'hint'],
    [actionIds.reviewReveal, 'reveal'],
    [actionIds.reviewPass, 'pass'],
  ] as const) {
    onPress(app, id, async (press) => {
      const helped = await review.help[help]({ askId: press.value, memberId: press.memberId });
      await press.ack();
      if (helped.kind === 'gone') return tellGone(press);
      await show(press, helped);
    });
  }

  onPress(app, actionIds.reviewNext, async (press) => {
    const { memberId, teamId, value: askId } = press;
    await press.ack();
    const card = await review.find({ askId, memberId });
    if (card !== null) await conversation.show(card, placeOf(press), { next: false });
    await conversation.goOn({ teamId, memberId }, { anew: false });
  });

  onPress(app, actionIds.reviewUndo, (press) =>
    amended(press, review.amend.undo({ askId: press.value, memberId: press.memberId }), 'undone'),
  );

  onPress(app, actionIds.reviewMark, async (press) => {
    const [, askId = '', mark] = /^(.+):(guessed|easy|sure)$/s.exec(press.value) ?? [];
    if (mark !== 'guessed' && mark !== 'easy' && mark !== 'sure') return press.ack();
    await amended(press, review.amend[mark]({ askId, memberId: press.memberId }), mark);
  });

  onPress(app, actionIds.reviewJudge, async (press) => {
    const [, askId = '', as] = /^(.+):(known|hard|unknown)$/s.exec(press.value) ?? [];
    if (as !== 'known' && as !== 'hard' && as !== 'unknown') return press.ack();
    await amended(press, review.amend.judge({ askId, memberId: press.memberId, as }), null);
  });

  onPress(app, actionIds.reviewType, async (press) => {
    await press.ack();
    const card = await review.find({ askId: press.value, memberId: press.memberId });
    if (card === null) return tellGone(press);
    if (card.ask.state !== 'open') return show(press, card, (await saidTo(press.memberId)).already);
    const given = { callbackId: callbackIds.reviewAnswer, metadata: card.ask.id };
    const view = answerWindow(card.item, given, messagesFor(await localeOf(press.memberId)));
    await press.client.views.open({ trigger_id: press.triggerId, view });
  });

  app.view(callbackIds.reviewAnswer, async ({ ack, body, view }) => {
    const memberId = body.user.id;
    const typed = readAnswer(view.state.values);
    const askId = view.private_metadata;
    const answered = await review.answer({ askId, memberId, typed });
    const said = await saidTo(memberId);
    if (answered.kind === 'nothing' || answered.kind === 'gone') {
      const wrong = answered.kind === 'gone' ? said.gone : said.form.nothing;
      return ack({ response_action: 'errors', errors: { [answerField.block]: wrong } });
    }
    await ack();
    await conversation.show(answered, null, answered.kind === 'already' ? { notice: said.already } : {});
    const read = answered.kind === 'judging' ? await review.read?.({ askId, memberId }) : null;
    if (read != null) await conversation.show(read, null);
  });

  async function amended(
    press: Press,
    amending: Promise<AmendedAnswer>,
    done: 'undone' | 'guessed' | 'easy' | 'sure' | null,
  ): Promise<void> {
    const outcome = await amending;
    await press.ack();
    if (outcome.kind === 'gone') return tellGone(press);
    const said = await saidTo(press.memberId);
    if (outcome.kind === 'too-late') return show(press, outcome, said.tooLate);
    if (outcome.kind === 'enough') return show(press, outcome, said.marked.enough);
    const notice = done === null ? undefined : done === 'undone' ? said.undone : said.marked[done];
    await show(press, outcome, outcome.kind === 'amended' ? notice : undefined);
  }

  function show(press: Press, card: ShownCard, notice?: string): Promise<void> {
    return conversation.show(card, placeOf(press), notice === undefined ? {} : { notice });
  }

  async function tellGone({ respond, memberId }: Press): Promise<void> {
    const { text, blocks } = noticeView((await saidTo(memberId)).gone);
    await respond?.({ response_type: 'ephemeral', replace_original: false, text, blocks });
  }
}

function placeOf({ channelId, messageTs }: Press) {
  return channelId === null || messageTs === null ? null : { channelId, messageTs };
}
