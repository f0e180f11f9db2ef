import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Log } from '#src/adapters/slack/log.ts';
import { foldersOf } from '#src/compose/compose-knowledge.ts';
import { composeLibrary } from '#src/compose/compose-library.ts';

it('composeLibrary tells when the index cannot be kept, and is searched all the same', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'library-'));
  // A folder that holds something stands where the file belongs, so that no rename can put it there.
  mkdirSync(join(folder, 'search-index.bin'));
  writeFileSync(join(folder, 'search-index.bin', 'taken'), '');
  const told: string[] = [];
  const tell = (_: unknown, message: string) => void told.push(message);
  const log: Log = { debug: tell, info: tell, warn: tell, error: tell };
  const config = { databasePath: join(folder, 'tutor.sqlite'), searchConfidence: 0.5 };
  const library = await composeLibrary(config, () => foldersOf({ notesDirs: [], subject: 'kubernetes' }), log);
  await library.close();
  expect(told).toContain('The search index cannot be kept, so the next start takes longer');
  expect(library.kept.search('노드포트', 3).hits.length).toBeGreaterThan(0);
  rmSync(folder, { recursive: true });
});
