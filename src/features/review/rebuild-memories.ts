import type { RememberedConcept } from '../../domain/review/plan-day.ts';
import type { RecallEntry } from '../../domain/review/recall-entry.ts';
import type { Remember } from '../../domain/review/remember.ts';
import type { Learner, ReviewStore } from './ports.ts';

/** A memory that is stored otherwise than the log says. */
export interface DifferentMemory extends Learner {
  readonly conceptId: string;
}

export interface RebuiltMemories {
  readonly lines: number;
  readonly memories: number;
  readonly different: readonly DifferentMemory[];
}

/** Makes every memory anew from the log and compares it with what is stored. With `repair`, what differs is stored anew. */
export type RebuildMemories = (options: { readonly repair: boolean }) => Promise<RebuiltMemories>;

export function createRebuildMemories(deps: {
  readonly reviews: Pick<ReviewStore, 'learners' | 'cards' | 'entries' | 'putMemories'>;
  readonly remember: Remember;
}): RebuildMemories {
  return async ({ repair }) => {
    let [lines, memories] = [0, 0];
    const different: DifferentMemory[] = [];
    for (const learner of await deps.reviews.learners()) {
      const entries = await deps.reviews.entries(learner, null);
      const made = memoriesOf(entries, deps.remember);
      const stored = await deps.reviews.cards(learner);
      lines += entries.length;
      memories += made.length;
      const wrong = differencesOf(made, stored);
      different.push(...wrong.map((conceptId) => ({ ...learner, conceptId })));
      if (repair && wrong.length > 0) await deps.reviews.putMemories(learner, made);
    }
    return { lines, memories, different };
  };
}

function memoriesOf(entries: readonly RecallEntry[], remember: Remember): readonly RememberedConcept[] {
  const byConcept = Map.groupBy(entries, ({ conceptId }) => conceptId);
  return [...byConcept].flatMap(([conceptId, some]) => {
    const memory = remember(some);
    return memory === null ? [] : [{ conceptId, memory }];
  });
}

function differencesOf(made: readonly RememberedConcept[], stored: readonly RememberedConcept[]): readonly string[] {
  const text = (cards: readonly RememberedConcept[]) =>
    new Map(cards.map(({ conceptId, memory }) => [conceptId, JSON.stringify(memory)]));
  const [wanted, found] = [text(made), text(stored)];
  return [...new Set([...wanted.keys(), ...found.keys()])].filter((id) => wanted.get(id) !== found.get(id)).toSorted();
}
