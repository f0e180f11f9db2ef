import type { Note } from '../../domain/notes/note.ts';
import { type ChapterKey, chapterKey } from '../../domain/study/chapter-key.ts';

/** Authors of notes on some chapters whom no member is, each once. */
export type UnclaimedAuthors = (teamId: string, chapters: readonly ChapterKey[]) => Promise<readonly string[]>;

/** More names than these are not read in a message. */
const mostNames = 5;

export function createUnclaimedAuthors(deps: {
  /** Those in the folders and those that wait to be merged. */
  readonly notes: () => readonly Note[];
  readonly writerOf: (teamId: string, note: Note) => Promise<string | null>;
}): UnclaimedAuthors {
  return async (teamId, chapters) => {
    const names = new Set<string>();
    for (const note of deps.notes()) {
      const isMeant = note.chapters.some((chapter) => chapters.includes(chapterKey(chapter)));
      if (note.sample || note.private || note.author === null || !isMeant || names.has(note.author.name)) continue;
      if ((await deps.writerOf(teamId, note)) === null) names.add(note.author.name);
      if (names.size >= mostNames) break;
    }
    return [...names];
  };
}
