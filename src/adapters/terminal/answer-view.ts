import type { Answer, Answered, NotInNotes, Statement } from '../../domain/grounding/answer.ts';
import type { Citation } from '../../domain/grounding/citation.ts';
import { declineWords } from '../../messages/decline-words.ts';
import type { Messages } from '../../messages/messages.ts';
import { messagesFor } from '../../messages/messages-for.ts';
import { modelRemark } from '../../messages/model-remark.ts';
import { printable } from './printable.ts';

/** An answer as a page of text: what is said, then where it stands. */
export function answerView(answer: Answer): string {
  const messages = messagesFor(answer.locale);
  const remarks = [...modelRemark(answer, messages), ...beyondLines(answer, messages)];
  return [...(answer.kind === 'answered' ? said(answer) : nothingSaid(answer)), ...remarks]
    .flatMap((part) => part.split(/\r?\n/))
    .map(printable)
    .join('\n');
}

/**
 * An answer as one JSON object, as `tutor ask --json` writes it: `{id, kind, text, citations}`.
 * `text` is what the answer leads with, and `citations` hold what that text quotes, in its order, each once; where the notes
 * hold no answer, they are the questions that members left open and that `text` repeats.
 */
export function answerJson(id: unknown, answer: Answer): object {
  const isAnswered = answer.kind === 'answered';
  return {
    id,
    kind: answer.kind,
    text: isAnswered
      ? answer.lead.map(({ label, text }) => (label === null ? text : `${label}: ${text}`)).join('\n')
      : sayNothing(answer).join('\n'),
    citations: (isAnswered ? citedByLead(answer) : answer.openQuestions).map(
      ({ path, headingPath, startLine, endLine, quote, author }) => ({
        path,
        headingPath,
        startLine,
        endLine,
        quote,
        author,
      }),
    ),
  };
}

function citedByLead({ lead, citations }: Answered): readonly Citation[] {
  const used = new Set(lead.flatMap(({ citation, also = [] }) => [citation, ...also]));
  return [...used].flatMap((index) => citations[index] ?? []);
}

function said({ lead, more, citations }: Answered): readonly string[] {
  const sources = citations.map((citation, index) => `[${index + 1}] ${sourceLine(citation)}`);
  return [...lead.map(statementLine), ...(more.length > 0 ? ['', ...more.map(statementLine)] : []), '', ...sources];
}

function nothingSaid(answer: NotInNotes): readonly string[] {
  const nearest = answer.nearest.map(
    ({ path, headingPath, startLine }) => `  ${path}:${startLine} ${headingPath.join(' › ')}`,
  );
  const heading = messagesFor(answer.locale).notInNotes.nearest;
  return [...sayNothing(answer), ...(nearest.length > 0 ? ['', heading, ...nearest] : [])];
}

function sayNothing(answer: NotInNotes): readonly string[] {
  const messages = messagesFor(answer.locale);
  const open = answer.openQuestions.map(({ quote }) => quote);
  return [declineWords(answer, messages), ...(open.length > 0 ? [messages.answer.openQuestion, ...open] : [])];
}

function beyondLines({ beyond }: Answer, { beyond: said }: Messages): readonly string[] {
  if (beyond === undefined) return [];
  if (beyond.kind !== 'written') return ['', said[beyond.kind]];
  return ['', said.heading, ...beyond.texts, said.unchecked];
}

function statementLine({ label, text, citation, also = [] }: Statement): string {
  const sources = [citation, ...also].map((index) => index + 1).join(', ');
  return `${label === null ? '' : `${label}: `}${text} [${sources}]`;
}

function sourceLine({ path, startLine, endLine, headingPath, author }: Citation): string {
  const lines = startLine === endLine ? `${startLine}` : `${startLine}–${endLine}`;
  return [`${path}:${lines}`, headingPath.join(' › '), author ?? ''].filter((part) => part !== '').join(' · ');
}
