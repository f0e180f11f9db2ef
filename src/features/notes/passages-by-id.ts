import { passagesOf, quotablesOf } from '../../domain/retrieval/build-passages.ts';
import type { Library } from '../../domain/retrieval/library.ts';
import type { Passage } from '../../domain/retrieval/passage.ts';
import type { Pause } from '../../domain/retrieval/steps.ts';

/** Every passage of a library under its id, collected in turns: 100,000 would hold everything else up. */
export async function passagesById(library: Library, pause: Pause): Promise<ReadonlyMap<string, Passage>> {
  const passages = new Map<string, Passage>();
  for (const document of quotablesOf(library)) {
    for (const passage of passagesOf(document)) passages.set(passage.id, passage);
    await pause();
  }
  return passages;
}
