import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const place =
  process.env.REAL_NOTE ?? fileURLToPath(new URL('../../../shared/data/note-chapter-9.md', import.meta.url));

/** A note that a member of a group really wrote; null where none lies beside the repository. Never a part of the project. */
export const realNote: string | null = existsSync(place) ? readFileSync(place, 'utf8') : null;

if (realNote === null)
  console.warn(
    'Skipped: no real note at ../shared/data/note-chapter-9.md beside the repository (REAL_NOTE names another)',
  );
