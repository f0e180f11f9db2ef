import type { Note } from '../../domain/notes/note.ts';

/** Whether a member is done with what a reminder is about. */
export type IsDone = (teamId: string, memberId: string, about: string) => Promise<boolean>;

/**
 * Done with a chapter is whose own note on it is there: `about: 9장`. Who a member is as an author must
 * be confirmed; of others nobody knows, so they are reminded.
 */
export function createIsDone(deps: {
  readonly authorOf: (teamId: string, memberId: string) => Promise<string | null>;
  readonly notes: () => readonly Note[];
}): IsDone {
  return async (teamId, memberId, about) => {
    const author = await deps.authorOf(teamId, memberId);
    if (author === null) return false;
    const wanted = about.normalize('NFC').trim().toLowerCase();
    const number = /^(?:chapter\s*)?(\d+(?:\.\d+)*)\s*(?:장)?$/.exec(wanted)?.[1] ?? null;
    return deps
      .notes()
      .filter((note) => !note.sample && note.author?.name === author)
      .some(({ chapters }) =>
        chapters.some(
          (chapter) => chapter.label.toLowerCase() === wanted || (number !== null && chapter.number === number),
        ),
      );
  };
}
