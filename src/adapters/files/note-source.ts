import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { NoteSource } from '../../features/notes/note-folder.ts';
import { fileProblem } from './file-problem.ts';
import { listMarkdownFiles } from './list-markdown-files.ts';
import { loadTemplate } from './load-template.ts';
import { parseNoteFile } from './parse-note-file.ts';
import { readTextFile } from './read-text-file.ts';

/** Opens a folder of notes for reading. Its template, else the shipped one, tells what a hint is. */
export async function openNoteSource(folder: string, knowledgeDir: string): Promise<NoteSource> {
  const template = await loadTemplate(folder, knowledgeDir);
  const files = new Map<string, string>();
  return {
    async list() {
      const listed = await listMarkdownFiles(folder);
      const notes = listed.files.filter(({ path }) => !/(?:^|\/)template\.(?:md|markdown)$/iu.test(path));
      files.clear();
      for (const { path, file } of notes) files.set(path, file);
      return { paths: notes.map(({ path }) => path), problems: listed.problems };
    },
    async read(path) {
      const read = await readTextFile(files.get(path) ?? join(folder, path), path);
      if (read === 'unchanged' || read.text === null)
        return { path, note: null, problems: read === 'unchanged' ? [] : read.problems };
      if (read.text.includes('\0')) {
        const message = 'The file is no text, whatever its name says (it holds zero bytes). Save the note as Markdown.';
        return { path, note: null, problems: [fileProblem('error', 'not-text', path, message)] };
      }
      const { note, problems } = await parseNoteFile({ path, text: read.text, template }, path);
      // Others get their turn between two notes.
      await setImmediate();
      const own = (note?.problems ?? []).map((problem) => ({ ...problem, path }));
      return { path, note, problems: [...read.problems, ...problems, ...own] };
    },
  };
}
