import type { LineRange, Section } from './section.ts';
import type { NoteSource } from './split-lines.ts';

/** Who wrote a note, as its front matter, folder or file name says. */
export interface Author {
  readonly name: string;
  /** Slack member id such as `U012ABCDEF`, from front matter only. */
  readonly slack: string | null;
  /** Login at GitHub, from front matter only; missing where it says none. */
  readonly github?: string;
}

/** A stretch of a book: `9장`, `9~10장`, `9.3절`, `서문`, `부록 A`. */
export interface ChapterRef {
  readonly kind: 'chapter' | 'section' | 'preface' | 'appendix';
  /** As counted in the book: `9`, `9.3`, `A`; `null` for a preface. */
  readonly number: string | null;
  /** Last of a range: `10` in `9~10장`; missing for a single one. */
  readonly lastNumber?: string;
  /** As the note writes it. */
  readonly label: string;
}

/** A remark with its place. */
export interface Piece {
  readonly text: string;
  readonly lines: LineRange;
}

export interface OpenQuestion extends Piece {
  readonly children: readonly OpenQuestion[];
}

export interface ReadingTime extends Piece {
  /** Null for the total. */
  readonly chapter: ChapterRef | null;
  readonly minutes: number;
}

export interface SelfRating extends Piece {
  /** Null when the note rates the whole. */
  readonly chapter: ChapterRef | null;
  /** 0–5 in steps as written (3.5); null when left blank (only ☆). */
  readonly points: number | null;
}

/** Something that a person should look at: `path:line: what, and what to do`. */
export interface NoteProblem {
  readonly line: number;
  readonly severity: 'error' | 'warning' | 'info';
  /** A stable short code such as `rating-mismatch`, `not-filled-in`, `unclosed-fence`, `decoded-cp949`. */
  readonly code: string;
  /** English sentence: what was found and what to do. */
  readonly message: string;
}

/** A problem in one of several files. */
export interface FileProblem extends NoteProblem {
  /** As the note's path, or the folder's where the folder itself is the matter. */
  readonly path: string;
}

/** A member's note on one or more chapters in the group's template. Every piece keeps its lines. */
export interface Note {
  /** Relative to the folder it was loaded from, NFC, with `/`. */
  readonly path: string;
  readonly author: Author | null;
  readonly book: string | null;
  /** ISO date `2026-10-12`. */
  readonly date: string | null;
  readonly chapters: readonly ChapterRef[];
  /** Shipped with the tutor as an example; never counted as anybody's work. */
  readonly sample: boolean;
  readonly private: boolean;
  readonly beforeReading: readonly Piece[];
  readonly impressions: readonly Piece[];
  readonly openQuestions: readonly OpenQuestion[];
  /** Total as written, else the sum of chapters, else null. */
  readonly readingMinutes: number | null;
  readonly readingTimes: readonly ReadingTime[];
  readonly difficulties: readonly Piece[];
  readonly ratings: readonly SelfRating[];
  readonly insights: readonly Piece[];
  /** Every section in file order; blocks that are the template's own hints are left out. */
  readonly sections: readonly Section[];
  readonly problems: readonly NoteProblem[];
  /** The file's own lines, for printing it back and for showing a place in it. */
  readonly source: NoteSource;
}
