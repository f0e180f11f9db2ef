import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The vectors lie beside the repository, or where `SCHEDULE_VECTORS` says; they are not part of the project. */
const folder =
  process.env.SCHEDULE_VECTORS ?? fileURLToPath(new URL('../../../shared/data/schedule-vectors', import.meta.url));

export const hasVectors = existsSync(join(folder, 'README.md'));
if (!hasVectors) console.warn(`Skipped: no schedule vectors in ${folder}; SCHEDULE_VECTORS names another folder.`);

/** One file of vectors; without cases where they are absent, so that its tests are skipped. */
export function readVectors<T>(name: string): { readonly cases: readonly T[] } {
  if (!hasVectors) return { cases: [] };
  return JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as { readonly cases: readonly T[] };
}
