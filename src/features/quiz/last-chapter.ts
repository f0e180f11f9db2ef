import type { Note } from '../../domain/notes/note.ts';
import type { Library } from '../../domain/retrieval/library.ts';

/** The chapter last discussed in a channel; null when no note names one. */
export type LastChapter = (teamId: string, channelId: string) => Promise<string | null>;

/** The chapter of the note that an answer here cited last; where none did, of the note written last. */
export function createLastChapter(deps: {
  /** The files that answers in a channel cited, the latest first. */
  readonly recentCitations: (teamId: string, channelId: string) => Promise<readonly string[]>;
  readonly library: () => Library;
}): LastChapter {
  return async (teamId, channelId) => {
    const notes = deps.library().notes.filter((note) => !note.private && chapterOf(note) !== null);
    for (const path of await deps.recentCitations(teamId, channelId)) {
      const note = notes.find((one) => one.path === path);
      if (note !== undefined) return chapterOf(note);
    }
    const latest = notes.toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? ''))[0];
    return latest === undefined ? null : chapterOf(latest);
  };
}

function chapterOf({ chapters }: Note): string | null {
  return chapters.find(({ kind, number }) => kind === 'chapter' && number !== null)?.number ?? null;
}
