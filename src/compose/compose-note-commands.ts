import { statSync } from 'node:fs';
import { listTeams } from '../adapters/database/list-teams.ts';
import { createMemberStore } from '../adapters/database/member-store.ts';
import { type Database, openDatabase } from '../adapters/database/open-database.ts';
import { createRecordStore } from '../adapters/database/record-store.ts';
import { createStudyStore } from '../adapters/database/study-store.ts';
import { openNoteSource } from '../adapters/files/note-source.ts';
import { openNoteTarget } from '../adapters/files/note-target.ts';
import type { ExitCode } from '../adapters/terminal/exit-code.ts';
import { exportView, importView } from '../adapters/terminal/import-view.ts';
import type { Terminal } from '../adapters/terminal/run-questions.ts';
import { WrongUsage } from '../adapters/terminal/wrong-usage.ts';
import { readConfig } from '../config/read-config.ts';
import type { Note } from '../domain/notes/note.ts';
import { parseNote } from '../domain/notes/parse-note.ts';
import { printNote } from '../domain/notes/print-note.ts';
import { saysRecords, writeRecords } from '../domain/study/write-records.ts';
import { createExportNotes } from '../features/notes/export-notes.ts';
import { createImportNotes } from '../features/notes/import-notes.ts';
import { createFindStudy } from '../features/study/find-study.ts';
import { createRecordsForNote } from '../features/study/records-for-note.ts';
import { knowledgeDir } from './compose-knowledge.ts';

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
export async function exportNotes(folder: string, asWritten: boolean, terminal: Terminal): Promise<ExitCode> {
  const { notesDirs, databasePath: path } = readConfig();
  if (notesDirs.length === 0) throw new WrongUsage('Cannot export notes: NOTES_DIR names no folder.');
  const sources = await Promise.all(notesDirs.map((own) => openNoteSource(own, knowledgeDir)));
  // Where nothing has been logged yet there is no database either.
  const isThere = statSync(path, { throwIfNoEntry: false })?.isFile() === true;
  const database = asWritten || !isThere ? null : await openDatabase({ path, now: Date.now() });
  try {
    const target = await openNoteTarget(folder, Date.now);
    const logged = database === null ? {} : { withRecords: openRecords(database) };
    const files = await createExportNotes({ sources, target, ...logged })();
    terminal.output.write(`${exportView(files)}\n`);
    return files.every(({ outcome }) => outcome === 'written' || outcome === 'unchanged') ? 0 : 1;
  } finally {
    await database?.close();
  }
}

/** A note's text with what its author logged; null where that is nothing, or would be read as something else. */
function openRecords({ kysely }: Database): (note: Note) => Promise<string | null> {
  const members = createMemberStore(kysely);
  const studies = createStudyStore(kysely);
  const recordsFor = createRecordsForNote({
    async writersOf({ author, sample }) {
      const teams = author === null || sample ? [] : await listTeams(kysely);
      const found = teams.map(async (teamId) => ({
        teamId,
        memberId: await members.memberFor(teamId, author?.name ?? ''),
      }));
      return (await Promise.all(found)).flatMap(({ teamId, memberId }) =>
        memberId === null ? [] : { teamId, memberId },
      );
    },
    findStudy: createFindStudy({ studies }),
    records: createRecordStore(kysely),
    now: Date.now,
  });
  return async (note) => {
    const records = await recordsFor(note);
    if (records.length === 0) return null;
    const text = writeRecords(note, records);
    if (text === printNote(note)) return null;
    return saysRecords(parseNote({ path: note.path, text, template: null }), records) ? text : null;
  };
}
