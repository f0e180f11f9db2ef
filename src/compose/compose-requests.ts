import { parseNoteFile } from '../adapters/files/parse-note-file.ts';
import { createReadRequests } from '../adapters/git/read-requests.ts';
import type { Config } from '../config/config.ts';
import type { Note } from '../domain/notes/note.ts';
import { isInTemplate } from '../domain/notes/note-report.ts';

/** Notes that requests to merge add to the group's repository; null: the remote could not be asked. */
export function openRequests(
  repository: NonNullable<Config['notesGit']>,
  now: () => number,
): () => Promise<readonly Note[] | null> {
  const readRequests = createReadRequests(repository, now, repository.limitSeconds * 1000);
  return async () => {
    const files = await readRequests();
    if (files === null) return null;
    const parsed = await Promise.all(
      files.map(({ path, text }) => parseNoteFile({ path, text, template: null }, path)),
    );
    return parsed.flatMap(({ note }) => (note !== null && isInTemplate(note) ? note : []));
  };
}
