import type { Kysely } from 'kysely';
import { TutorError } from '../../domain/errors.ts';
import type { DatabaseSchema } from './database-schema.ts';

/** @throws TutorError `conflict` when the lease has gone to somebody else: whoever writes with an old number writes nothing */
export async function requireFence(kysely: Kysely<DatabaseSchema>, fence: number): Promise<void> {
  const row = await kysely.selectFrom('lease').select('fence').executeTakeFirst();
  if (row !== undefined && Number(row.fence) === fence) return;
  throw new TutorError('conflict', `Cannot write with fencing number ${fence}: another tutor has the lease`);
}
