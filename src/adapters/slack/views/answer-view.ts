import type { KnownBlock } from '@slack/types';
import type { Answered } from '../../../domain/grounding/answer.ts';
import type { Citation } from '../../../domain/grounding/citation.ts';
import { recogniseHeading } from '../../../domain/notes/recognise-heading.ts';
import { messagesFor } from '../../../messages/messages-for.ts';
import { modelRemark } from '../../../messages/model-remark.ts';
import { actionIds } from '../action-ids.ts';
import { button, buttons, fitsValue, type MessageView, remark } from '../blocks.ts';
import { hintValue, indexedValue } from '../button-value.ts';
import { escapeText } from '../escape-text.ts';
import { richText } from '../rich-text.ts';
import { shorten } from '../shorten.ts';
import { beyondBlocks } from './beyond-blocks.ts';
import { correctionBlocks } from './correction-blocks.ts';
import { feedback } from './feedback.ts';
import { sourceLabel } from './source-label.ts';
import { firstSentence, statementText } from './statement-text.ts';

/** Where and to whom an answer is shown. */
export interface AnswerContext {
  /**
   * - `root`: a channel's message that begins a thread; shows who asked what.
   * - `reply`: in the thread or direct message where the question stands.
   * - `private`: only the asker sees it (ephemeral); can be shared or gone on with in a direct message.
   */
  readonly shown: 'root' | 'reply' | 'private';
  /** A direct message, where there is no group to ask; false unless said. */
  readonly isDirect?: boolean;
  /** As members see it, without mention. */
  readonly askerName: string;
  /** Our own sentence under the answer, such as why it is private; null for none. */
  readonly remark: string | null;
  /** `plain` where native feedback buttons are refused: ephemeral messages and older clients. */
  readonly feedback: 'native' | 'plain';
  /** What else is known of the topic, under the sources and above where to go from here; nothing unless said. */
  readonly besides?: readonly KnownBlock[];
}

export interface ShownAnswer {
  readonly id: string;
  readonly question: string;
  readonly answer: Answered;
}

const mostStatements = 6;
const mostSources = 3;
const mostFurther = 2;

/** An answer: who asked (for a root), the quotations, their sources, and where to go from here; in the answer's language. */
export function answerView({ id, question, answer }: ShownAnswer, context: AnswerContext): MessageView {
  const messages = messagesFor(answer.locale);
  const said = messages.answer;
  const lead = answer.lead.slice(0, mostStatements);
  const cited = citedBy(answer);
  const further = (answer.furtherQuestions ?? [])
    .filter((words) => words.trim() !== '' && fitsValue(words))
    .slice(0, mostFurther);
  const next = answer.nextQuestion !== null && fitsValue(answer.nextQuestion) ? [answer.nextQuestion] : [];
  const aside = [
    ...(lead.some(({ citation }) => isOpenQuestion(answer.citations[citation])) ? [said.openQuestion] : []),
    ...modelRemark(answer, messages),
    ...(context.remark === null ? [] : [context.remark]),
  ];
  return {
    text: escapeText(firstSentence(lead)) || escapeText(question),
    blocks: [
      ...(context.shown === 'root' ? [remark(said.asked(shorten(context.askerName, 80), question))] : []),
      ...(lead.length > 0
        ? [richText(...lead.flatMap((statement) => statementText(statement, answer.citations)))]
        : []),
      ...correctionBlocks(answer, messages),
      ...aside.map(remark),
      ...beyondBlocks(answer.beyond, messages),
      ...buttons(
        ...cited.map(({ citation, index }) =>
          button(actionIds.openSource, sourceLabel(citation, messages), indexedValue(id, index), index),
        ),
      ),
      ...(context.besides ?? []),
      ...buttons(
        ...further.map((words, index) => button(actionIds.ask, words, words, index)),
        ...next.map((words) => button(actionIds.ask, words, words)),
        // Who tries to remember first keeps more of it than who reads the answer.
        ...next
          .map((words) => hintValue(0, words))
          .filter(fitsValue)
          .map((value) => button(actionIds.hint, messages.hint.first, value)),
      ),
      ...buttons(
        ...(answer.more.length > 0 ? [button(actionIds.more, said.more, id)] : []),
        button(actionIds.why, said.why, id),
        ...(context.shown === 'private'
          ? [button(actionIds.share, said.share, id), button(actionIds.goOnInDm, said.goOnInDm, id)]
          : []),
      ),
      feedback(id, messages, context.feedback),
    ],
  };
}

/** The first citations that the lead draws on, each once. */
function citedBy(answer: Answered): readonly { readonly citation: Citation; readonly index: number }[] {
  return [...new Set(answer.lead.flatMap(({ citation, also = [] }) => [citation, ...also]))]
    .slice(0, mostSources)
    .flatMap((index) => {
      const citation = answer.citations[index];
      return citation ? [{ citation, index }] : [];
    });
}

/** Whether a quotation stands among what its note leaves open, so that nobody takes a question for an answer. */
function isOpenQuestion(citation: Citation | undefined): boolean {
  if (citation?.origin !== 'note') return false;
  return citation.headingPath.some((heading) => recogniseHeading(heading) === 'open-questions');
}
