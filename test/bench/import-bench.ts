/**
 * What taking a large repository of notes in costs: notes of many authors in the template's variants, imported and imported
 * again. Files per second, and the memory that the process held at most.
 *
 * Usage: npm run bench -- import [COUNT]
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openNoteSource } from '../../src/adapters/files/note-source.ts';
import { openNoteTarget } from '../../src/adapters/files/note-target.ts';
import { createImportNotes } from '../../src/features/notes/import-notes.ts';
import { noteVariants } from '../support/note-variants.ts';

const knowledgeDir = new URL('../../knowledge', import.meta.url).pathname;
/** A book has some fifteen chapters. */
const chapters = 15;

export async function benchImport(count = 10_000): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'import-bench-'));
  try {
    for (const [index, { path, text }] of noteVariants(Math.ceil(count / chapters), chapters)
      .slice(0, count)
      .entries()) {
      // Names of authors repeat beyond a hundred, files must not.
      const file = join(folder, 'repo', String(Math.floor(index / 600)), path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    for (const turn of ['first', 'again']) {
      const began = performance.now();
      const source = await openNoteSource(join(folder, 'repo'), knowledgeDir);
      const report = await createImportNotes({
        source,
        target: await openNoteTarget(join(folder, 'own'), Date.now),
      })();
      const seconds = (performance.now() - began) / 1000;
      const taken = report.files.filter(({ kind }) => kind === 'taken').length;
      const peak = Math.round(process.resourceUsage().maxRSS / 1024);
      console.log(
        `${turn}: ${report.files.length} files, ${taken} taken · ${seconds.toFixed(1)} s · ${Math.round(report.files.length / seconds)} files/s · at most ${peak} MB`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
