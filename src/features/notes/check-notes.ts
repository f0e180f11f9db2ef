import type { ChapterRef, FileProblem, Note, OpenQuestion } from '../../domain/notes/note.ts';
import type { ReadNotes, ReviewNote } from './ports.ts';

/** What one note holds. */
export interface CheckedNote {
  readonly path: string;
  readonly author: string | null;
  readonly slack: string | null;
  readonly book: string | null;
  /** ISO date. */
  readonly date: string | null;
  /** As the note writes them. */
  readonly chapters: readonly string[];
  readonly sample: boolean;
  readonly private: boolean;
  readonly readingMinutes: number | null;
  readonly ratings: readonly { readonly chapter: string | null; readonly points: number | null }[];
  readonly counts: {
    readonly sections: number;
    readonly blocks: number;
    readonly beforeReading: number;
    readonly impressions: number;
    /** With their sub-questions. */
    readonly openQuestions: number;
    readonly difficulties: number;
    readonly insights: number;
  };
  readonly problems: readonly FileProblem[];
}

export interface NotesReport {
  readonly notes: readonly CheckedNote[];
  /** Problems of files and folders that are no note in the list. */
  readonly problems: readonly FileProblem[];
  readonly totals: { readonly errors: number; readonly warnings: number; readonly hints: number };
}

/** Lists every note with what it holds, and every problem with its place and what to do. */
export type CheckNotes = () => Promise<NotesReport>;

export function createCheckNotes(deps: {
  readonly readNotes: ReadNotes;
  /** Left out where the group reads about something that nothing is known of. */
  readonly reviewNote?: ReviewNote;
}): CheckNotes {
  return async () => {
    const { notes, problems: read } = await deps.readNotes();
    const { reviewNote = () => [] } = deps;
    const reviewed = notes.flatMap((note) => reviewNote(note).map((one) => ({ ...one, path: note.path })));
    const problems = [...read, ...reviewed];
    const byPath = Map.groupBy(problems, (problem) => problem.path);
    const known = new Set(notes.map((note) => note.path));
    const count = (severity: FileProblem['severity']) => problems.filter((one) => one.severity === severity).length;
    return {
      notes: notes.map((note) => checkedNote(note, byPath.get(note.path) ?? [])),
      problems: problems.filter((problem) => !known.has(problem.path)),
      totals: { errors: count('error'), warnings: count('warning'), hints: count('info') },
    };
  };
}

function checkedNote(note: Note, problems: readonly FileProblem[]): CheckedNote {
  const { path, book, date, sample, readingMinutes } = note;
  return {
    path,
    author: note.author?.name ?? null,
    slack: note.author?.slack ?? null,
    book,
    date,
    chapters: note.chapters.map(chapterName),
    sample,
    private: note.private,
    readingMinutes,
    ratings: note.ratings.map(({ chapter, points }) => ({ chapter: chapter && chapterName(chapter), points })),
    counts: {
      sections: note.sections.length,
      blocks: note.sections.reduce((sum, section) => sum + section.blocks.length, 0),
      beforeReading: note.beforeReading.length,
      impressions: note.impressions.length,
      openQuestions: countQuestions(note.openQuestions),
      difficulties: note.difficulties.length,
      insights: note.insights.length,
    },
    problems: problems.toSorted((a, b) => a.line - b.line),
  };
}

/** `9`, `9.3`, `A`; a preface by its own word. */
function chapterName(chapter: ChapterRef): string {
  return chapter.number ?? chapter.label;
}

function countQuestions(questions: readonly OpenQuestion[]): number {
  return questions.reduce((sum, question) => sum + 1 + countQuestions(question.children), 0);
}
