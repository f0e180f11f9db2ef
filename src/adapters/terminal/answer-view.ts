import type { Answer, Statement } from '../../domain/grounding/answer.ts';
import type { Citation } from '../../domain/grounding/citation.ts';
import { messagesFor } from '../../messages/messages-for.ts';

/** An answer as a page of text: what is said, then where it stands. */
export function answerView(answer: Answer): string {
  if (answer.kind === 'not-in-notes') {
    const messages = messagesFor(answer.locale);
    const nearest = answer.nearest.map(
      ({ path, headingPath, startLine }) => `  ${path}:${startLine} ${headingPath.join(' › ')}`,
    );
    return [sayNothing(answer), ...(nearest.length > 0 ? ['', messages.notInNotes.nearest, ...nearest] : [])].join(
      '\n',
    );
  }
  const sources = answer.citations.map((citation, index) => `[${index + 1}] ${sourceLine(citation)}`);
  const more = answer.more.length > 0 ? ['', ...answer.more.map(statementLine)] : [];
  return [...answer.lead.map(statementLine), ...more, '', ...sources].join('\n');
}

/** An answer as one JSON object, as `tutor ask --json` writes it. */
export function answerJson(id: unknown, answer: Answer): object {
  const isAnswered = answer.kind === 'answered';
  return {
    id,
    kind: answer.kind,
    text: isAnswered
      ? answer.lead.map(({ label, text }) => (label === null ? text : `${label}: ${text}`)).join('\n')
      : sayNothing(answer),
    citations: (isAnswered ? answer.citations : answer.openQuestions).map(
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

function sayNothing(answer: Extract<Answer, { kind: 'not-in-notes' }>): string {
  const messages = messagesFor(answer.locale);
  const open = answer.openQuestions.map(({ quote }) => quote);
  return [messages.notInNotes[answer.reason], ...(open.length > 0 ? [messages.answer.openQuestion, ...open] : [])].join(
    '\n',
  );
}

function statementLine({ label, text, citation }: Statement): string {
  return `${label === null ? '' : `${label}: `}${text} [${citation + 1}]`;
}

function sourceLine({ path, startLine, endLine, headingPath, author }: Citation): string {
  const lines = startLine === endLine ? `${startLine}` : `${startLine}–${endLine}`;
  return [`${path}:${lines}`, headingPath.join(' › '), author ?? ''].filter((part) => part !== '').join(' · ');
}
