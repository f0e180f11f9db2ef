import { candidatesOf } from '../../domain/grounding/candidate.ts';
import { mayAnswer } from '../../domain/grounding/may-answer.ts';
import { ownIn } from '../../domain/grounding/own-questions.ts';
import { explainedConcepts, explainedIn } from '../../domain/grounding/suggest-next.ts';
import { buildPassages } from '../../domain/retrieval/build-passages.ts';
import { lexiconOf } from '../../domain/retrieval/lexicon.ts';
import type { Library } from '../../domain/retrieval/library.ts';
import type { Pause } from '../../domain/retrieval/steps.ts';

/** Reads ahead what answers need of every passage, so that no member's question waits for it. */
export async function warmAnswers(library: Library, pause: Pause): Promise<void> {
  const lexicon = lexiconOf(library);
  for (const passage of buildPassages(library).filter(mayAnswer)) {
    candidatesOf(lexicon, [{ passage, score: 1 }]);
    explainedIn(lexicon, passage);
    await pause();
  }
  explainedConcepts(library);
  for (const passage of buildPassages(library)) ownIn(lexicon, passage);
  await pause();
}
