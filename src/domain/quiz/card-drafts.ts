import type { Card } from '../concepts/concept.ts';
import type { Locale } from '../locale.ts';
import { type DraftGround, draftItems } from './draft-items.ts';
import { isNegated } from './may-draft.ts';
import type { QuizItem } from './quiz-item.ts';

/** A card comes with questions that a person wrote; a second look at it asks for no more than another two. */
const mostOfCard = 2;

/**
 * Drafts about a card's own concept in one language, of each of its lines one and of what is compared, defined and warned of in turn.
 * What a shipped question has for its proof already is not asked again.
 * @param asked `askedLine` of every question there is about the cards
 */
export function cardDrafts(
  card: Card,
  ground: DraftGround,
  { locale, asked }: { readonly locale: Locale; readonly asked: ReadonlySet<string> },
): readonly QuizItem[] {
  const own = draftItems(card, ground).filter((item) => {
    const isOwn = item.locale === locale && item.conceptIds[0] === card.concept.id;
    // A cell that says what is not so asks twice around the corner.
    return isOwn && item.kind !== 'true-false' && !isNegated(`${item.stem} ${item.answer}`);
  });
  const lines = new Set(asked);
  const kinds = new Set<string>();
  const chosen: QuizItem[] = [];
  for (const item of own) {
    const [, kind = ''] = item.id.split('/');
    if (chosen.length === mostOfCard || lines.has(askedLine(item)) || kinds.has(kind)) continue;
    lines.add(askedLine(item));
    kinds.add(kind);
    chosen.push(item);
  }
  return chosen;
}

/** Two questions about one concept out of one line are one question twice. */
export function askedLine({ conceptIds, source }: Pick<QuizItem, 'conceptIds' | 'source'>): string {
  return `${conceptIds[0] ?? ''} ${source.hash}`;
}
