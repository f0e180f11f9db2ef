import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { buildIndex, schemaFolders } from './build-index.ts';
import type { SchemaIndex } from './schema-index.ts';

/** Another form of the index gets another number. */
const form = 1;

interface Kept extends SchemaIndex {
  readonly form: number;
  readonly version: string;
}

/**
 * The index of the pinned schema packages: from the file where an earlier start left it, or else read from the packages'
 * nine hundred declarations and left there. A file that cannot be read or written is no more than slower.
 */
export async function loadIndex(path: string | null): Promise<SchemaIndex> {
  const { version, folders } = schemaFolders();
  const kept = path === null ? null : await readKept(path, version);
  if (kept !== null) return kept;
  const index = await buildIndex(folders);
  if (path !== null) await keep(path, { form, version, ...index }).catch(() => {});
  return index;
}

async function readKept(path: string, version: string): Promise<SchemaIndex | null> {
  try {
    const kept: Kept = JSON.parse(await readFile(path, 'utf8'));
    const isOurs = kept.form === form && kept.version === version && Object.keys(kept.types).length > 0;
    return isOurs ? { types: kept.types } : null;
  } catch {
    return null;
  }
}

/** Written beside its place and moved there, so that no start meets half of one. */
async function keep(path: string, kept: Kept): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const next = `${path}.${process.pid}.new`;
  await writeFile(next, JSON.stringify(kept));
  await rename(next, path);
}
