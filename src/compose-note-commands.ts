import { statSync } from 'node:fs';
import { openNoteSource } from './adapters/files/note-source.ts';
import { openNoteTarget } from './adapters/files/note-target.ts';
import type { ExitCode } from './adapters/terminal/exit-code.ts';
import { exportView, importView } from './adapters/terminal/import-view.ts';
import type { Terminal } from './adapters/terminal/run-questions.ts';
import { WrongUsage } from './adapters/terminal/wrong-usage.ts';
import { knowledgeDir } from './compose-knowledge.ts';
import { readConfig } from './config/read-config.ts';
import { createExportNotes } from './features/notes/export-notes.ts';
import { createImportNotes } from './features/notes/import-notes.ts';

/** Takes the notes of a folder into the first configured one. */
export async function importNotes(folder: string, terminal: Terminal): Promise<ExitCode> {
  const [own] = readConfig().notesDirs;
  if (own === undefined) throw new WrongUsage('Cannot import notes: NOTES_DIR names no folder to take them into.');
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new WrongUsage(`Cannot import notes from "${folder}": there is no such folder.`);
  const source = await openNoteSource(folder, knowledgeDir);
  const report = await createImportNotes({ source, target: await openNoteTarget(own, Date.now) })();
  terminal.output.write(`${importView(report)}\n`);
  return report.refused.length > 0 || report.files.some(({ kind }) => kind === 'not-taken') ? 1 : 0;
}

/** Writes the notes of every configured folder into another one. */
export async function exportNotes(folder: string, terminal: Terminal): Promise<ExitCode> {
  const { notesDirs } = readConfig();
  if (notesDirs.length === 0) throw new WrongUsage('Cannot export notes: NOTES_DIR names no folder.');
  const sources = await Promise.all(notesDirs.map((own) => openNoteSource(own, knowledgeDir)));
  const files = await createExportNotes({ sources, target: await openNoteTarget(folder, Date.now) })();
  terminal.output.write(`${exportView(files)}\n`);
  return files.every(({ outcome }) => outcome === 'written' || outcome === 'unchanged') ? 0 : 1;
}
