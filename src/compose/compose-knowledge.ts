import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type LibrarySource, loadLibrary } from '../adapters/files/load-library.ts';
import type { Config } from '../config/config.ts';
import type { SearchSettings } from '../domain/retrieval/passage-index.ts';
import { createPassageIndex } from '../domain/retrieval/passage-index.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
export const knowledgeDir = `${root}knowledge`;
export const schedulesDir = `${knowledgeDir}/schedules`;
export const schemaDir = `${knowledgeDir}/schema`;
export const manifestPath = `${root}slack-manifest.yaml`;

/** Where notes and knowledge stand for a configuration. */
export function foldersOf(config: Pick<Config, 'notesDirs' | 'subject'> & Partial<Pick<Config, 'notesGit'>>) {
  const { notesGit = null } = config;
  const fetched = notesGit === null ? null : join(notesGit.folder, notesGit.notes);
  return {
    // What was never fetched is no folder yet.
    notesDirs: [...config.notesDirs, ...(fetched !== null && existsSync(fetched) ? [fetched] : [])],
    knowledgeDir,
    quoteCards: config.subject === 'kubernetes',
    subject: config.subject === 'kubernetes',
  };
}

/** Everything that can be answered from, and how it is found. */
export type Knowledge = Awaited<ReturnType<typeof openKnowledge>>;

/** What is known, once and for all: for commands that answer and end. */
export async function openKnowledge(folders: LibrarySource, settings: SearchSettings = {}) {
  const { library, problems } = await loadLibrary(folders);
  const { search } = createPassageIndex(library, settings);
  return { library: () => library, search, problems };
}
