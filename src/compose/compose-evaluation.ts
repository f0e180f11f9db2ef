import type { Terminal } from '../adapters/terminal/run-questions.ts';
import { WrongUsage } from '../adapters/terminal/wrong-usage.ts';
import { readConfig } from '../config/read-config.ts';
import { buildPassages } from '../domain/retrieval/build-passages.ts';
import type { openKnowledge } from './compose-knowledge.ts';
import { composeMeaning } from './compose-meaning.ts';

/**
 * The search of a composed tutor, by words and by meaning, without bounds to what it costs.
 * @throws WrongUsage when no server is configured
 */
export async function openMeaning(
  { search, library }: Awaited<ReturnType<typeof openKnowledge>>,
  errors: Terminal['errors'],
) {
  const config = readConfig();
  const budget = { memberDayTokens: null, memberDayMicroUsd: null, monthTokens: null, monthMicroUsd: null };
  const passages = buildPassages(library());
  const meaning = composeMeaning(
    { ...config, embeddings: config.embeddings && { ...config.embeddings, budget } },
    {
      passages: () => passages,
      spending: { reserve: async () => ({ over: null }), settle: async () => {} },
      now: Date.now,
      onFailed: (reason) => void errors.write(`Passages could not be embedded: ${reason}\n`),
    },
  );
  if (meaning === null) throw new WrongUsage('Cannot search by meaning: EMBEDDINGS is not set (.env).');
  const payer = { teamId: 'terminal', memberId: 'terminal' };
  meaning.start(payer.teamId);
  await meaning.settled();
  await meaning.stop();
  const { signal } = new AbortController();
  return (words: string, limit: number) =>
    meaning.searchFurther({ words, result: search(words, limit), limit, signal, ...payer });
}
