import type { Locale } from '../../domain/locale.ts';
import { chapterConcepts } from '../../domain/quiz/chapter-concepts.ts';
import { lexiconOf } from '../../domain/retrieval/lexicon.ts';
import type { Library } from '../../domain/retrieval/library.ts';
import { recogniseConcepts } from '../../domain/retrieval/recognise-concepts.ts';
import { wordsOf } from '../../domain/retrieval/words.ts';
import type { QuizTopic } from './quiz.ts';

/** What a quiz is to be about. `last`: the chapter last discussed. */
export type QuizWish =
  | { readonly kind: 'chapter'; readonly chapter: string }
  | { readonly kind: 'topic'; readonly words: string }
  | { readonly kind: 'last' };

export interface MeantTopic {
  readonly topic: QuizTopic | null;
  /** See `chooseItems`; null: whatever there is. */
  readonly tiers: readonly (readonly string[])[] | null;
  readonly chapter: string | null;
}

/** The concepts that a wish means; null when its words name none. */
export function topicOf(
  wish: Exclude<QuizWish, { readonly kind: 'last' }> | null,
  library: Library,
  locale: Locale,
): MeantTopic | null {
  const lexicon = lexiconOf(library);
  if (wish === null) return { topic: null, tiers: null, chapter: null };
  if (wish.kind === 'chapter') {
    const { chapter } = wish;
    return { topic: wish, tiers: [chapterConcepts(library.notes, chapter, lexicon)], chapter };
  }
  const named = new Set(recogniseConcepts(lexicon, wordsOf(wish.words)).map(({ conceptId }) => conceptId));
  const concepts = [...named].flatMap((id) => lexicon.concepts.get(id) ?? []);
  const [first] = concepts;
  if (first === undefined) return null;
  const name = concepts.map(({ names }) => names[locale]).join(', ');
  return {
    topic: { kind: 'concept', name },
    tiers: [[...named], concepts.flatMap(({ related }) => related)],
    chapter: null,
  };
}
