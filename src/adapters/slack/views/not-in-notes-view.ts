import type { KnownBlock } from '@slack/types';
import type { NotInNotes } from '../../../domain/grounding/answer.ts';
import { declineWords } from '../../../messages/decline-words.ts';
import type { Messages } from '../../../messages/messages.ts';
import { messagesFor } from '../../../messages/messages-for.ts';
import { modelRemark } from '../../../messages/model-remark.ts';
import { actionIds } from '../action-ids.ts';
import { button, buttons, type MessageView, remark } from '../blocks.ts';
import { indexedValue } from '../button-value.ts';
import { escapeText } from '../escape-text.ts';
import { bullets, paragraph, richText, words } from '../rich-text.ts';
import { shorten } from '../shorten.ts';
import type { AnswerContext } from './answer-view.ts';
import { beyondBlocks } from './beyond-blocks.ts';
import { sourceLabel } from './source-label.ts';

export interface ShownNotInNotes {
  readonly id: string;
  readonly question: string;
  readonly answer: NotInNotes;
}

const mostNearest = 3;
const mostOpen = 3;

/** Says plainly that the notes hold nothing, and offers what they leave open, the nearest headings and the group. */
export function notInNotesView({ id, question, answer }: ShownNotInNotes, context: AnswerContext): MessageView {
  const messages = messagesFor(answer.locale);
  const statement = declineWords(answer, messages);
  const labels = headingLabels(answer.nearest.slice(0, mostNearest));
  const nearest = labels.map((label, index) => button(actionIds.openNearest, label, indexedValue(id, index), index));
  const offers = answer.reason === 'no-match';
  return {
    text: escapeText(statement),
    blocks: [
      ...(context.shown === 'root' ? [remark(messages.answer.asked(shorten(context.askerName, 80), question))] : []),
      paragraph(statement),
      ...openQuestions(id, answer, messages),
      ...(nearest.length > 0 ? [remark(messages.notInNotes.nearest), ...buttons(...nearest)] : []),
      ...modelRemark(answer, messages).map(remark),
      ...beyondBlocks(answer.beyond, messages),
      ...(context.remark === null ? [] : [remark(context.remark)]),
      ...(context.besides ?? []),
      ...buttons(
        ...(offers && context.isDirect !== true ? [button(actionIds.askGroup, messages.notInNotes.askGroup, id)] : []),
        ...(offers ? [button(actionIds.why, messages.answer.why, id)] : []),
        ...(context.shown === 'private' ? [button(actionIds.goOnInDm, messages.answer.goOnInDm, id)] : []),
      ),
    ],
  };
}

/** The headings, with their file before those that are worded alike. */
function headingLabels(places: NotInNotes['nearest']): readonly string[] {
  const headings = places.map(({ path, headingPath }) => headingPath.at(-1)?.trim() || path);
  return headings.map((heading, index) => {
    const isAlone = headings.filter((other) => other === heading).length === 1;
    const file = places[index]?.path.split('/').at(-1)?.replace(/\.md$/i, '') ?? '';
    return isAlone ? heading : `${file} › ${heading}`;
  });
}

/** Questions of the notes themselves, marked as open so that nobody takes them for an answer. */
function openQuestions(id: string, answer: NotInNotes, messages: Messages): readonly KnownBlock[] {
  // Exchanges that were stored before the field was kept lack it.
  const open = (answer.openQuestions ?? []).slice(0, mostOpen);
  if (open.length === 0) return [];
  return [
    remark(messages.answer.openQuestion),
    richText(bullets(open.map(({ quote }) => [words(shorten(quote, 400))]))),
    ...buttons(
      ...open.map((citation, index) =>
        button(actionIds.openSource, sourceLabel(citation, messages), indexedValue(id, index), index),
      ),
    ),
  ];
}
