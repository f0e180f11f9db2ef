import { describedConcept } from './described-concept.ts';
import type { Implied } from './implied-concepts.ts';
import { impliedConcepts } from './implied-concepts.ts';
import { conceptTerm } from './terms.ts';
import type { Understanding } from './understanding.ts';
import type { Word } from './words.ts';

/**
 * What a concept that no passage names leaves to those that have to do with it. A section of the development questions gains .003 to
 * .007 by it, on either half; from .4 to .6 it is all the same. More, or for what is described in other words than its name's, and
 * questions to few notes, which name few concepts, are led astray.
 */
const relatedShare = 0.5;

/** The lexicon names the nearest ones first. */
const mostRelated = 2;

/** The concepts that a question means beside those it names: described ones, and those next to one that the notes never name. */
export function meantConcepts(
  { lexicon, isKnown, without }: Understanding,
  words: readonly Word[],
  named: ReadonlySet<string>,
): readonly Implied[] {
  const isHeld = (conceptId: string) => isKnown(conceptTerm(conceptId));
  const nextTo = (conceptId: string, likeness: number) => {
    if (without.has('related')) return [];
    const related = lexicon.concepts.get(conceptId)?.related ?? [];
    return related
      .filter(isHeld)
      .slice(0, mostRelated)
      .map((id) => ({ conceptId: id, likeness }));
  };
  const implied = impliedConcepts(lexicon, words).filter(({ conceptId }) => !named.has(conceptId));
  const described = without.has('described') ? null : describedConcept(lexicon, words);
  const meant = [
    ...implied.flatMap((one) =>
      isHeld(one.conceptId) ? [one] : one.byName === true ? nextTo(one.conceptId, relatedShare * one.likeness) : [],
    ),
    ...[...named].flatMap((id) => (isHeld(id) ? [] : nextTo(id, relatedShare))),
    ...(described !== null && isHeld(described.conceptId) ? [described] : []),
  ];
  const first = new Map<string, Implied>();
  for (const one of meant) if (!named.has(one.conceptId) && !first.has(one.conceptId)) first.set(one.conceptId, one);
  return [...first.values()];
}
