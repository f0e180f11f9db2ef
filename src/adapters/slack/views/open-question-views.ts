import type { KnownBlock, ModalView } from '@slack/types';
import type { OpenQuestionRecord } from '../../../domain/study/open-question.ts';
import type { MatchingNote } from '../../../features/questions/find-match.ts';
import type { OfferedQuestion } from '../../../features/questions/offer-questions.ts';
import type { OfferedReply } from '../../../features/questions/offer-reply.ts';
import type { Messages } from '../../../messages/messages.ts';
import { actionIds, callbackIds } from '../action-ids.ts';
import { button, buttons, type MessageView, plain, remark } from '../blocks.ts';
import { escapeText } from '../escape-text.ts';
import { line, quotation, richText, words } from '../rich-text.ts';
import { shorten } from '../shorten.ts';
import { noticeView } from './notice-view.ts';

export interface QuestionNames {
  readonly asker: string | null;
  readonly taker: string | null;
}

/** A question's message. `standing`: whether its answer can be kept among the notes, or is. */

export function openQuestionView(
  question: OpenQuestionRecord,
  { asker, taker }: QuestionNames,
  match: MatchingNote | null,
  messages: Messages,
  standing: 'can-be-kept' | 'kept' | null = null,
): MessageView {
  const said = messages.openQuestions;
  const by = question.anonymous || asker === null ? said.somebody : said.asks(asker);
  const chapter = question.chapter === null ? '' : ` · ${messages.study.chapter(question.chapter)}`;
  const state =
    question.state === 'accepted'
      ? [remark(standing === 'kept' ? said.inNotes : said.accepted)]
      : taker === null
        ? []
        : [remark(question.state === 'taken' ? said.takenBy(taker) : said.answeredBy(taker))];
  const hint = match === null || question.state !== 'open' ? [] : [remark(matchText(match, messages))];
  const actions: KnownBlock[] =
    question.state === 'open'
      ? buttons(button(actionIds.takeQuestion, said.take, question.id))
      : question.state === 'taken'
        ? buttons(button(actionIds.answerQuestion, said.write, question.id))
        : standing === 'can-be-kept'
          ? buttons(button(actionIds.keepAnswer, said.keepAnswer, question.id))
          : [];
  return {
    text: escapeText(`${by}: ${question.text}`),
    blocks: [
      richText(line(words(`❓ ${by}${chapter}`, { bold: true })), quotation(question.text)),
      ...hint,
      ...state,
      ...(question.state === 'open' ? [remark(said.replyHint)] : []),
      ...actions,
    ],
  };
}

function matchText(match: MatchingNote, messages: Messages): string {
  const { openQuestions: said, study } = messages;
  if (match.kind === 'card') return said.card(match.title);
  const { authorName, chapter } = match;
  return said.match(authorName, chapter === null ? said.note : `${study.chapter(chapter)} ${said.note}`);
}

/** Where the answer is written. */
export function answerFormView(question: OpenQuestionRecord, messages: Messages): ModalView {
  const { form } = messages.openQuestions;
  return {
    type: 'modal',
    callback_id: callbackIds.answer,
    private_metadata: question.id,
    title: plain(form.title, 24),
    submit: plain(form.send, 24),
    close: plain(messages.schedule.buttons.cancel, 24),
    blocks: [
      richText(quotation(shorten(question.text, 1000))),
      {
        type: 'input',
        block_id: answerField,
        label: plain(form.label, 150),
        element: { type: 'plain_text_input', action_id: answerField, multiline: true, max_length: 3000 },
      },
    ],
  };
}

export const answerField = 'answer';

/** The answer in the thread. */
export function answerView(question: OpenQuestionRecord, name: string, { openQuestions: said }: Messages): MessageView {
  const text = question.answer ?? '';
  return {
    text: escapeText(`${said.answeredBy(name)}: ${text}`),
    blocks: [richText(line(words(said.answeredBy(name), { bold: true })), quotation(text))],
  };
}

/** The answer in the direct message with whoever asked, to be accepted. */
export function answeredView(
  question: OpenQuestionRecord,
  name: string,
  { openQuestions: said }: Messages,
): MessageView {
  const text = said.yourAnswer(name);
  return {
    text: escapeText(text),
    blocks: [
      richText(line(words(text, { bold: true })), quotation(question.text), quotation(question.answer ?? '')),
      ...buttons(button(actionIds.acceptAnswer, said.accept, question.id)),
    ],
  };
}

/** A reply in the thread, in the direct message with whoever asked, to be accepted. */
export function repliedView({ question, reply }: OfferedReply, name: string, messages: Messages): MessageView {
  const { openQuestions: said } = messages;
  const text = said.replied(name);
  return {
    text: escapeText(text),
    blocks: [
      richText(
        line(words(text, { bold: true })),
        quotation(shorten(question.text, 1000)),
        quotation(shorten(reply.text, 2000)),
      ),
      ...buttons(button(actionIds.acceptAnswer, said.accept, `${question.id}:${reply.ts}`)),
    ],
  };
}

/** Questions of a note that the group does not know of yet, each to be posted with one press. */
export function offeredBlocks(offered: readonly OfferedQuestion[], messages: Messages): readonly KnownBlock[] {
  if (offered.length === 0) return [];
  const { openQuestions: said } = messages;
  return [
    richText(line(words(said.offer, { bold: true }))),
    ...offered.flatMap(({ question, match }, index) => [
      richText(quotation(shorten(question.text, 500))),
      ...(match === null ? [] : [remark(matchText(match, messages))]),
      ...buttons(...postButtons(question, index, said)),
    ]),
  ];
}

/** Asks the channel, with one's name or without. */
function postButtons({ id }: OpenQuestionRecord, index: number, said: Messages['openQuestions']) {
  return [
    button(actionIds.postQuestion, said.post, id, 2 * index),
    button(actionIds.postQuestion, said.postHidden, `${id}:anonymous`, 2 * index + 1),
  ];
}

/** Few enough for a phone. */
const mostListed = 10;

/** What is still open, oldest first. Who asks is not told: the question counts. */
export function questionListView(
  questions: readonly OpenQuestionRecord[],
  readerId: string,
  messages: Messages,
): MessageView {
  const said = messages.openQuestions;
  if (questions.length === 0) return noticeView(said.none);
  const shown = questions.slice(0, mostListed);
  const others = questions.length - shown.length;
  const title = said.title(String(questions.length));
  return {
    text: escapeText([title, ...shown.map(({ text }) => text)].join('\n')),
    blocks: [
      richText(line(words(title, { bold: true }))),
      ...shown.flatMap((question, index): KnownBlock[] => [
        richText(
          line(
            words(
              `${question.chapter === null ? '' : `${messages.study.chapter(question.chapter)} · `}${shorten(question.text, 300)}`,
            ),
          ),
        ),
        ...(question.state === 'open' ? buttons(...listedButtons(question, index)) : []),
      ]),
      ...(others > 0 ? [remark(said.others(String(others)))] : []),
    ],
  };

  /** One's own can be asked in the channel, once, with a name or without; those of others can be answered. */
  function listedButtons(question: OpenQuestionRecord, index: number) {
    return question.askerId === readerId && question.messageTs === null
      ? postButtons(question, index, said)
      : [button(actionIds.takeQuestion, said.take, question.id, index)];
  }
}
