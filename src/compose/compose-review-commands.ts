import { statSync } from 'node:fs';
import { openDatabase } from '../adapters/database/open-database.ts';
import { createReviewStore } from '../adapters/database/review-store.ts';
import type { ExitCode } from '../adapters/terminal/exit-code.ts';
import type { Terminal } from '../adapters/terminal/run-questions.ts';
import { WrongUsage } from '../adapters/terminal/wrong-usage.ts';
import { readConfig } from '../config/read-config.ts';
import { tutorSettings } from '../domain/review/memory-settings.ts';
import { openScheduler } from '../domain/review/open-scheduler.ts';
import { createRemember } from '../domain/review/remember.ts';
import { createRebuildMemories } from '../features/review/rebuild-memories.ts';

/** Makes every memory anew from the log and tells whether what is stored is the same; with `repair`, stores what differs anew. */
export async function rebuildReviews(repair: boolean, { output, errors }: Terminal): Promise<ExitCode> {
  const { databasePath: path } = readConfig();
  if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true)
    throw new WrongUsage(`Cannot rebuild reviews: there is no database "${path}".`);
  const database = await openDatabase({ path, now: Date.now() });
  try {
    const remember = createRemember(openScheduler(tutorSettings));
    const rebuild = createRebuildMemories({ reviews: createReviewStore(database.kysely, remember), remember });
    const { lines, memories, different } = await rebuild({ repair });
    for (const { memberId, conceptId } of different) {
      errors.write(`${memberId} ${conceptId}: what is stored is not what the log says\n`);
    }
    const found = different.length === 0 ? 'all are as stored' : `${different.length} were stored otherwise`;
    const mended = repair && different.length > 0 ? ', and are stored anew' : '';
    output.write(`${memories} memories made from ${lines} lines of the log: ${found}${mended}.\n`);
    return different.length > 0 && !repair ? 1 : 0;
  } finally {
    await database.close();
  }
}
