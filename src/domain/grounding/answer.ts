import type { Locale } from '../locale.ts';
import type { Beyond } from './beyond.ts';
import type { Citation } from './citation.ts';
import type { Correction } from './correct-names.ts';

/** One quoted thing that the answer says. */
export interface Statement {
  /** What it is about, shown before the words when the answer holds more than one side (`ClusterIP`); else null. */
  readonly label: string | null;
  /** The quotation's words without Markdown marks. */
  readonly text: string;
  /** Index into the answer's citations. */
  readonly citation: number;
  /** True for a model's sentence that rests on the citation; its quotation is shown beside it. Absent for quotations. */
  readonly written?: boolean;
  /** Further citations that a model's sentence rests on. */
  readonly also?: readonly number[];
}

/** How the words were understood; shown under "why this answer". */
export interface Understanding {
  readonly question: string;
  /** The question that was searched for, when a follow-up was completed from its thread; else null. */
  readonly standalone: string | null;
  readonly concepts: readonly string[];
  readonly confidence: number;
  readonly hits: readonly { readonly path: string; readonly headingPath: readonly string[]; readonly score: number }[];
}

/** What a model had to do with an answer. */
export type ModelPart =
  /** It wrote the lead. `cut` counts its claims that were replaced by their quotation or left out. */
  | { readonly kind: 'wrote'; readonly cut: number; readonly used?: TokensUsed }
  /** It was asked and said that the notes hold no answer. */
  | { readonly kind: 'declined'; readonly used?: TokensUsed }
  /**
   * It could not be used to the end, so that the answer is the one without a model, or what it had said before it was stopped.
   * `until` is the day, such as `2026-11-27`, from which there is budget again.
   */
  | { readonly kind: 'failed'; readonly reason: string; readonly until?: string; readonly used?: TokensUsed };

/** Tokens that an answer cost; both 0 for one that was remembered. */
export interface TokensUsed {
  readonly input: number;
  readonly output: number;
}

export interface Answered {
  readonly kind: 'answered';
  readonly locale: Locale;
  /** At first sight: at most 250 Hangul characters together (twice as many Latin letters). */
  readonly lead: readonly Statement[];
  /** Behind "more": at most 1,200 characters together. */
  readonly more: readonly Statement[];
  readonly citations: readonly Citation[];
  /** The concept asked about, named in the answer's language; null when the question names none. */
  readonly topic: string | null;
  /** Concepts to go on with, named in the answer's language. */
  readonly related: readonly string[];
  /** Names that quoted notes write otherwise than the cards; absent when there are none. */
  readonly corrections?: readonly Correction[];
  /** A question that the notes can answer next; null when there is none. */
  readonly nextQuestion: string | null;
  /** More questions of other kinds that the notes can answer; absent where none were looked for. */
  readonly furtherQuestions?: readonly string[];
  /** Absent unless it was asked for. */
  readonly beyond?: Beyond;
  readonly understanding: Understanding;
  /** Absent when no model was asked. */
  readonly model?: ModelPart;
}

export interface NotInNotes {
  readonly kind: 'not-in-notes';
  readonly locale: Locale;
  /** Why: nothing matches, chit-chat, or nothing to look for in the words. */
  readonly reason: 'no-match' | 'small-talk' | 'empty';
  /** The nearest headings, at most three, to be offered and never presented as an answer. */
  readonly nearest: readonly {
    readonly path: string;
    readonly headingPath: readonly string[];
    readonly startLine: number;
  }[];
  /** Questions that members left open in their notes and that ask the same, at most three: shown as open, never as an answer. */
  readonly openQuestions: readonly Citation[];
  /** Absent unless it was asked for. */
  readonly beyond?: Beyond;
  readonly understanding: Understanding;
  /** Absent when no model was asked. */
  readonly model?: ModelPart;
}

/** What the tutor says to a question. */
export type Answer = Answered | NotInNotes;
