import type { QuizItem } from '../../domain/quiz/quiz-item.ts';
import type { ItemDecided } from '../../features/quiz/decide-item.ts';
import { printable } from './printable.ts';

/** What waits for a decision, as a person reads it. */
export function draftsView(items: readonly QuizItem[]): string {
  if (items.length === 0) return 'No question waits for a decision.';
  return items.map(itemText).join('\n\n');
}

function itemText({ id, state, stem, answer, wrong, source, trouble }: QuizItem): string {
  const place = source.path === null ? 'a message' : `${source.path}:${source.line ?? 1}`;
  const lines = [
    `${id}${state === 'flagged' ? '  (taken out)' : ''}`,
    `  ${stem}`,
    `  + ${answer}`,
    ...wrong.map((option) => `  - ${option}`),
    `  ${place}: ${source.quote}`,
    ...(trouble?.kind === 'changed' ? [`  now: ${trouble.now}`] : []),
  ];
  return lines.map(printable).join('\n');
}

/** One line on what a decision came to. */
export function decidedLine(id: string, decided: ItemDecided): string {
  switch (decided.kind) {
    case 'approved':
    case 'rejected':
      return `${printable(id)}: ${decided.kind}`;
    case 'already':
      return `${printable(id)}: nothing changed, it is ${decided.state} already`;
    case 'unfit':
      return `${printable(id)}: not approved (${decided.problems.join(', ')}); edit it in Slack`;
    case 'gone':
    case 'forbidden':
      return `${printable(id)}: there is no such question`;
  }
}
