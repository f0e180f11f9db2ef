import type { QuizItem } from '#src/domain/quiz/quiz-item.ts';
import { sourceHash } from '#src/domain/quiz/source-hash.ts';

/** An item with everything it needs. */
export function quizItem(more: Partial<QuizItem> = {}): QuizItem {
  const quote = 'Tea: leaves in hot water';
  return {
    id: 'tea/what',
    conceptIds: ['tea'],
    kind: 'choice',
    chapter: '9',
    locale: 'en',
    stem: 'What is tea made of?',
    answer: 'Leaves',
    wrong: ['Beans', 'Roots', 'Bark'],
    accepted: [],
    explanation: 'Tea is leaves in hot water.',
    rubric: null,
    source: { path: 'tea.md', line: 3, quote, hash: sourceHash(quote) },
    state: 'approved',
    trouble: null,
    authorId: null,
    ...more,
  };
}
