import { realpath } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { FileProblem, Note } from '../../domain/notes/note.ts';
import type { Template } from '../../domain/notes/template-hints.ts';
import { fileProblem } from './file-problem.ts';
import { type ListedFile, listMarkdownFiles } from './list-markdown-files.ts';
import { loadTemplate } from './load-template.ts';
import { parseNoteFile } from './parse-note-file.ts';
import { readTextFile } from './read-text-file.ts';
import { uniquePaths } from './unique-paths.ts';

export interface NotesFolders {
  readonly folders: readonly string[];
  /** The shipped knowledge: its template serves folders without one, and its notes are samples. */
  readonly knowledgeDir: string;
  /** Paths that notes must not have, because cards have them. */
  readonly takenPaths?: ReadonlySet<string>;
  /** Words, lower case, that are nobody's name although files are called so. */
  readonly notNames?: ReadonlySet<string>;
  /** Notes of an earlier call; files that did not change are not read again. Brought up to date. */
  readonly cache?: NoteCache;
}

/** Parsed notes by file. */
export type NoteCache = Map<string, { readonly stamp: string; readonly key: string; readonly loaded: LoadedNotes }>;

export interface LoadedNotes {
  readonly notes: readonly Note[];
  readonly problems: readonly FileProblem[];
}

/** Loads the notes of several folders. What cannot be read is a problem, and the rest is loaded. */
export async function loadNotes(source: NotesFolders): Promise<LoadedNotes> {
  const problems: FileProblem[] = [];
  const found: { file: ListedFile; folder: string; template: Template | null; sample: boolean }[] = [];
  for (const folder of new Set(source.folders)) {
    const listed = await listMarkdownFiles(folder);
    const template = await loadTemplate(folder, source.knowledgeDir);
    const sample = await isSame(folder, join(source.knowledgeDir, 'notes'));
    const files = listed.files.filter(({ path }) => !/(?:^|\/)template\.(?:md|markdown)$/iu.test(path));
    problems.push(...listed.problems);
    if (files.length === 0 && listed.problems.every(({ code }) => code !== 'folder-unreadable')) {
      const message = 'The folder holds no notes; put Markdown files (.md) into it.';
      problems.push(fileProblem('warning', 'no-notes', folder, message));
    }
    found.push(...files.map((file) => ({ file, folder, template, sample })));
  }
  const paths = uniquePaths(
    found.map(({ file, folder }) => ({ path: file.path, folder: basename(folder) })),
    source.takenPaths ?? new Set(),
  );
  const notes: Note[] = [];
  const cache: NoteCache = source.cache ?? new Map();
  for (const [index, { file, template, sample }] of found.entries()) {
    const path = paths[index] ?? file.path;
    const loaded = await loadNote({ file: file.file, path, ownPath: file.path, template, sample }, source, cache);
    notes.push(...loaded.notes);
    problems.push(...loaded.problems);
  }
  const kept = new Set(found.map(({ file }) => file.file));
  for (const file of cache.keys()) if (!kept.has(file)) cache.delete(file);
  return { notes, problems };
}

interface NoteFile {
  readonly file: string;
  /** Unique within the library. */
  readonly path: string;
  /** Within its own folder; names of author and chapter are looked for in it. */
  readonly ownPath: string;
  readonly template: Template | null;
  readonly sample: boolean;
}

async function loadNote(from: NoteFile, source: NotesFolders, cache: NoteCache): Promise<LoadedNotes> {
  const { file, path, ownPath, template, sample } = from;
  const key = [path, sample, ...(template?.hints ?? []), '', ...(source.notNames ?? [])].join('\n');
  const cached = cache.get(file);
  const read = await readTextFile(file, path, cached?.key === key ? cached.stamp : undefined);
  if (read === 'unchanged') return cached?.loaded ?? { notes: [], problems: [] };
  if (read.text === null) return { notes: [], problems: read.problems };
  const names = source.notNames === undefined ? {} : { notNames: source.notNames };
  const { note, problems } = await parseNoteFile({ path: ownPath, text: read.text, template, ...names }, path);
  // Others get their turn between two notes.
  await setImmediate();
  const loaded: LoadedNotes =
    note !== null && isPlainReadme(ownPath, note)
      ? { notes: [], problems: [] }
      : {
          notes: note === null ? [] : [{ ...note, path, sample: sample || note.sample }],
          problems: [...read.problems, ...problems, ...(note?.problems ?? []).map((problem) => ({ ...problem, path }))],
        };
  cache.set(file, { stamp: read.stamp, key, loaded });
  return loaded;
}

/** A README without a heading of the template is about the folder. */
function isPlainReadme(path: string, note: Note): boolean {
  return /(?:^|\/)readme\.(?:md|markdown)$/iu.test(path) && note.sections.every(({ kind }) => kind === 'other');
}

async function isSame(folder: string, other: string): Promise<boolean> {
  try {
    return (await realpath(folder)) === (await realpath(other));
  } catch {
    return false;
  }
}
