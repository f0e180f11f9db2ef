import { foldersOf, openKnowledge } from '../../src/compose/compose-knowledge.ts';
import type { Passage } from '../../src/domain/retrieval/passage.ts';
import { createAnswerOnce } from '../../src/features/answer/answer-once.ts';
import type { SearchLibrary } from '../../src/features/answer/ports.ts';
import { citedFirst, describe, type Judged, read } from './judge-questions.ts';

interface TypedQuestion {
  readonly id: string;
  /** In which way it is hard: `typo`, `ending`, `layout`, `mixed`, `two` words, `template`, `paraphrase`, or `none` answers it. */
  readonly kind: string;
  readonly question: string;
  /** Right sections, as `file#heading`; empty where nothing shipped answers. */
  readonly right: readonly string[];
}

export interface TypedScore {
  /** Of the questions that are answered, how many have a right section first, and how many among the first three. */
  readonly first: number;
  readonly firstThree: number;
  readonly of: number;
  /** Answers that quote a right section, and refusals where nothing answers. */
  readonly answers: readonly (Judged & { readonly kind: string })[];
  readonly misses: readonly string[];
}

/** Sixty questions as members type them, to the shipped notes and cards: how search ranks, and what is answered. */
export async function judgeTyped(searchInstead?: SearchLibrary): Promise<TypedScore> {
  const knowledge = await openKnowledge(foldersOf({ notesDirs: [], subject: 'kubernetes' }));
  const search = searchInstead ?? knowledge.search;
  const answer = createAnswerOnce({ search, library: knowledge.library });
  const places = new Map<string, number>();
  const misses: string[] = [];
  const answers = read<TypedQuestion>('questions-typed').map(({ id, kind, question, right }) => {
    const { hits } = search(question, 10);
    if (right.length > 0) {
      places.set(
        id,
        hits.findIndex(({ passage }) => right.includes(sectionOf(passage))),
      );
      if (places.get(id) !== 0)
        misses.push(
          `${id} ${question} → ${hits
            .slice(0, 3)
            .map(({ passage }) => sectionOf(passage))
            .join(' | ')}`,
        );
    }
    const given = answer(question, 'ko');
    const isRight =
      given.kind === 'answered' &&
      citedFirst(given).some(({ path, headingPath }) => right.includes(`${path}#${headingPath.at(-1)}`));
    const ok = right.length === 0 ? given.kind === 'not-in-notes' : isRight;
    return { id, kind, asked: question, right: ok, got: describe(given) };
  });
  const within = (most: number) => [...places.values()].filter((at) => at !== -1 && at < most).length;
  return { first: within(1), firstThree: within(3), of: places.size, answers, misses };
}

function sectionOf({ path, headingPath }: Passage): string {
  return `${path}#${headingPath.at(-1)}`;
}
