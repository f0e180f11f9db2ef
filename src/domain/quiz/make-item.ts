import type { ItemWords } from './item-words.ts';
import type { ItemSource, ItemState, QuizItem } from './quiz-item.ts';
import { sourceHash } from './source-hash.ts';

/** Where an item comes from, as its id begins: `card/node-port/range/ko`, `note/9장.md`, `draft`, `own`. */
export interface ItemOrigin {
  readonly place: string;
  readonly conceptIds: readonly string[];
  readonly chapter: string | null;
  readonly state: ItemState;
  readonly authorId: string | null;
}

/** An item of written words. Its id ends in a hash of them: other words are another item. */
export function makeItem(words: ItemWords, source: ItemSource, origin: ItemOrigin): QuizItem {
  const { kind, locale, stem, answer, wrong, accepted, explanation, rubric } = words;
  const { place, conceptIds, chapter, state, authorId } = origin;
  const graded = rubric === null ? [] : [JSON.stringify(rubric)];
  const said = [stem, answer, ...wrong, ...accepted, explanation, ...graded].join('\n');
  return {
    id: `${place}/${sourceHash(said).slice(0, 12)}`,
    ...{ conceptIds, kind, chapter, locale, stem, answer, wrong, accepted, explanation, source, state, authorId },
    rubric,
    trouble: null,
  };
}
