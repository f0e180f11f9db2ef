import type { App } from '@slack/bolt';
import type { Locale } from '../../../domain/locale.ts';
import type { ItemProblem } from '../../../domain/quiz/item-problems.ts';
import type { IsOrganiser } from '../../../features/members/is-organiser.ts';
import type { ItemDecided } from '../../../features/quiz/decide-item.ts';
import type { Decider } from '../../../features/quiz/may-decide.ts';
import type { Messages } from '../../../messages/messages.ts';
import { messagesFor } from '../../../messages/messages-for.ts';
import { actionIds, callbackIds } from '../action-ids.ts';
import { type ItemList, parseDecisionValue } from '../button-value.ts';
import { decodeText } from '../decode-text.ts';
import { keepBriefly } from '../keep-briefly.ts';
import type { MemberProfiles } from '../member-profiles.ts';
import type { QuizUseCases } from '../quiz-use-cases.ts';
import { draftsView } from '../views/drafts-view.ts';
import { itemDecidedView } from '../views/item-decided-view.ts';
import { itemDoneWindow } from '../views/item-done-window.ts';
import { type ItemField, itemWindow, readItemWindow, readPurpose } from '../views/item-window.ts';

import { onPress, type Press } from './on-press.ts';

export interface QuizItemListenerDeps {
  readonly quiz: QuizUseCases;
  readonly isOrganiser: IsOrganiser;
  readonly profiles: MemberProfiles;
  readonly localeOf: (memberId: string) => Promise<Locale>;
}

/** Windows that are open at once; each is some hundred bytes. */
const mostWindows = 200;

/** Writing items and deciding about them. What changes something is committed before it is acknowledged. */
export function registerQuizItemListener(app: App, deps: QuizItemListenerDeps): void {
  const decider = async (teamId: string, memberId: string): Promise<Decider> => {
    const { isAdmin } = await deps.profiles(memberId);
    return { memberId, isOrganiser: await deps.isOrganiser({ teamId, memberId, isAdmin }) };
  };
  /** Where the window of an item was opened; after a restart nobody knows, and the list stays as it was. */
  const edited = keepBriefly<{ readonly press: Press; readonly list: ItemList | null }>(mostWindows);
  const messagesOf = async (memberId: string) => messagesFor(await deps.localeOf(memberId));

  for (const [id, approve] of [
    [actionIds.quizApprove, true],
    [actionIds.quizReject, false],
  ] as const) {
    onPress(app, id, async (press) => {
      const { itemId, list } = parseDecisionValue(press.value);
      const by = await decider(press.teamId, press.memberId);
      const decided = await deps.quiz.decide({ itemId, approve, words: null, by });
      await press.ack();
      const messages = await messagesOf(press.memberId);
      await showOnward(press, { by, itemId, list, told: decidedWords(decided, messages), messages });
    });
  }

  onPress(app, actionIds.quizApproveAll, async (press) => {
    const by = await decider(press.teamId, press.memberId);
    const chapter = press.value.trim() === '' ? null : press.value;
    const { items } = await deps.quiz.drafts({ chapter, by });
    const decided: ItemDecided[] = [];
    for (const { id } of items) decided.push(await deps.quiz.decide({ itemId: id, approve: true, words: null, by }));
    await press.ack();
    const messages = await messagesOf(press.memberId);
    const countOf = (kind: ItemDecided['kind']) => decided.filter((one) => one.kind === kind).length;
    const told = messages.quiz.items.approvedAll(countOf('approved'), countOf('unfit'));
    await showOnward(press, { by, itemId: '', list: { chapter }, told, messages });
  });

  onPress(app, actionIds.quizEdit, async (press) => {
    await press.ack();
    const { itemId, list } = parseDecisionValue(press.value);
    const messages = await messagesOf(press.memberId);
    const item = await deps.quiz.findItem(itemId);
    const view = item === null ? itemDoneWindow(messages.gone.button, messages) : itemWindow(item, null, messages);
    const opened = await press.client.views.open({ trigger_id: press.triggerId, view });
    edited.keep(opened.view?.id ?? '', { press, list });
  });

  onPress(app, actionIds.quizWrite, async (press) => {
    await press.ack();
    const view = itemWindow(null, null, await messagesOf(press.memberId));
    await press.client.views.open({ trigger_id: press.triggerId, view });
  });

  app.shortcut(callbackIds.quizFromMessage, async ({ ack, shortcut, client }) => {
    await ack();
    if (shortcut.type !== 'message_action') return;
    const messages = await messagesOf(shortcut.user.id);
    const text = decodeText(shortcut.message.text ?? '').trim();
    const view = text === '' ? itemDoneWindow(messages.empty, messages) : itemWindow(null, text, messages);
    await client.views.open({ trigger_id: shortcut.trigger_id, view });
  });

  app.view(callbackIds.quizItem, async ({ ack, body, view }) => {
    const meant = readPurpose(view.private_metadata);
    if (meant === null) return ack();
    const by = await decider(body.team?.id ?? '', body.user.id);
    const messages = await messagesOf(body.user.id);
    const { quote, ...words } = readItemWindow(view.state.values);
    const said = messages.quiz.items;
    const done = async (told: string) => ack({ response_action: 'update', view: itemDoneWindow(told, messages) });
    if (meant.itemId !== null) {
      const decided = await deps.quiz.decide({ itemId: meant.itemId, approve: true, words, by });
      if (decided.kind === 'unfit')
        return ack({ response_action: 'errors', errors: errorsOf(decided.problems, messages) });
      const told = decidedWords(decided, messages);
      await done(told);
      const from = edited.take(view.id);
      if (from !== null) await showOnward(from.press, { by, itemId: meant.itemId, list: from.list, told, messages });
      return;
    }
    const isMessage = meant.message !== null;
    const added = await deps.quiz.add({ words, quote: meant.message ?? quote, isMessage, by });
    if (added.kind === 'unfit') return ack({ response_action: 'errors', errors: errorsOf(added.problems, messages) });
    if (added.kind === 'no-such-line') {
      return ack({ response_action: 'errors', errors: { quote: said.window.noSuchLine } });
    }
    await done(added.isNew ? (added.item.state === 'approved' ? said.added : said.addedDraft) : said.addedBefore);
  });

  /** The list as it is after the decision, in the place of the one that was pressed; a single item without its buttons. */
  async function showOnward(
    { respond, isEphemeral }: Press,
    { by, itemId, list, told, messages }: Onward,
  ): Promise<void> {
    const item = list === null ? await deps.quiz.findItem(itemId) : null;
    const view =
      list === null
        ? itemDecidedView(item, told, messages)
        : draftsView(await deps.quiz.drafts({ chapter: list.chapter, by }), { chapter: list.chapter, told }, messages);
    const { text, blocks } = view;
    await respond?.({ ...(isEphemeral ? { response_type: 'ephemeral' } : {}), replace_original: true, text, blocks });
  }
}

interface Onward {
  readonly by: Decider;
  readonly itemId: string;
  readonly list: ItemList | null;
  readonly told: string;
  readonly messages: Messages;
}

function decidedWords(decided: ItemDecided, { quiz, gone }: Messages): string {
  const said = quiz.items;
  switch (decided.kind) {
    case 'approved':
      return said.approved(decided.item.stem);
    case 'rejected':
      return said.rejected(decided.item.stem);
    case 'already':
      return said.already[decided.state];
    case 'unfit':
      return decided.problems.map((problem) => said.unfit[problem]).join(' ');
    case 'forbidden':
      return said.notAllowed;
    case 'gone':
      return gone.button;
  }
}

const fieldOf: Partial<Record<ItemProblem, ItemField>> = {
  'no-stem': 'stem',
  'answer-in-stem': 'stem',
  'particle-cue': 'stem',
  'too-few-options': 'wrong',
  'same-options': 'wrong',
  'all-or-none': 'wrong',
  'answer-fails': 'ideas',
  'wrong-passes': 'ideas',
};

/** Each problem at the field that mends it. */
function errorsOf(problems: readonly ItemProblem[], { quiz }: Messages): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const problem of problems) errors[fieldOf[problem] ?? 'answer'] ??= quiz.items.unfit[problem];
  return errors;
}
