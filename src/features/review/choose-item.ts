import type { Locale } from '../../domain/locale.ts';
import type { QuizItem } from '../../domain/quiz/quiz-item.ts';

/**
 * The question to ask of a concept: in the member's language, not one that chance answers, and of those the one that was asked longest
 * ago, so that the concept is remembered and not the sentence. Null: there is none.
 */
export function chooseItem(
  items: readonly QuizItem[],
  {
    conceptId,
    locale,
    lastAsked,
  }: {
    readonly conceptId: string;
    readonly locale: Locale;
    readonly lastAsked: ReadonlyMap<string, number>;
  },
): QuizItem | null {
  const rank = ({ id, kind, locale: language }: QuizItem) =>
    [language === locale ? 0 : 1, kind === 'true-false' ? 1 : 0, lastAsked.get(id) ?? 0] as const;
  const fit = items.filter(({ conceptIds }) => conceptIds[0] === conceptId);
  const [first] = fit.toSorted((a, b) => {
    const [left, right] = [rank(a), rank(b)];
    return left[0] - right[0] || left[1] - right[1] || left[2] - right[2];
  });
  return first ?? null;
}
