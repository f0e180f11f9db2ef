import { candidatesOf } from '../../domain/grounding/candidate.ts';
import { mayAnswer } from '../../domain/grounding/may-answer.ts';
import { ownSteps } from '../../domain/grounding/own-questions.ts';
import { explainedSteps } from '../../domain/grounding/suggest-next.ts';
import { passagesOf, quotablesOf } from '../../domain/retrieval/build-passages.ts';
import { lexiconOf } from '../../domain/retrieval/lexicon.ts';
import type { Library } from '../../domain/retrieval/library.ts';
import { finishInTurns, type Pause } from '../../domain/retrieval/steps.ts';

/**
 * Passages that are read ahead: more than a group's notes have. In a library of 100,000 they would take nine seconds and hundreds of
 * megabytes, while the two dozen that one question needs take two milliseconds.
 */
const mostReadAhead = 2_000;

/** Reads ahead what answers need, so that no member's question waits for it. */
export async function warmAnswers(library: Library, pause: Pause): Promise<void> {
  const lexicon = lexiconOf(library);
  let read = 0;
  for (const document of quotablesOf(library)) {
    if (read >= mostReadAhead) break;
    for (const passage of passagesOf(document).filter(mayAnswer)) {
      candidatesOf(lexicon, [{ passage, score: 1 }]);
      read += 1;
      await pause();
    }
  }
  await finishInTurns(explainedSteps(library), pause);
  await finishInTurns(ownSteps(library), pause);
  await pause();
}
