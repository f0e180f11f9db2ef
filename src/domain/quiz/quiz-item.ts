import type { Locale } from '../locale.ts';
import type { Rubric } from './grading/rubric.ts';

/** `choice`: one of several; `true-false`: whether a sentence is right; `gap`: a word that is missing, also to be typed. */
export type ItemKind = 'choice' | 'true-false' | 'gap';

/**
 * `draft`: waits for a person. `approved`: may be asked. `rejected`: a person did not want it. `retired`: the text that
 * proved it is gone. `flagged`: the text changed or members found it wrong; waits for a person and is not asked.
 */
export type ItemState = 'draft' | 'approved' | 'rejected' | 'retired' | 'flagged';

/** The line that proves the answer. */
export interface ItemSource {
  /** The note's or card's path, as the library names it; null for a message that a member made a question of. */
  readonly path: string | null;
  /** Where the line stood when last looked at, from 1; null without a file. */
  readonly line: number | null;
  /** The line as it stood when the item was approved, without list marks. */
  readonly quote: string;
  /** `sourceHash(quote)`. */
  readonly hash: string;
}

/** Why an item is not asked any more. */
export type ItemTrouble =
  /** `now` is the line that stands in the quoted one's place. */
  | { readonly kind: 'changed'; readonly now: string }
  | { readonly kind: 'gone' }
  /** `reasons`: in the members' words; rows of before they were asked have none. */
  | { readonly kind: 'reported'; readonly reports: number; readonly reasons?: readonly string[] };

/** A question with its proof. */
export interface QuizItem {
  readonly id: string;
  /** The first one is what a right answer shows to be remembered; empty where no concept is meant. */
  readonly conceptIds: readonly string[];
  readonly kind: ItemKind;
  /** As counted in the book: `9`; null: it belongs to the chapters of the notes that speak of its concepts. */
  readonly chapter: string | null;
  readonly locale: Locale;
  readonly stem: string;
  readonly answer: string;
  /** Other options, none of them right; for true/false the other word. */
  readonly wrong: readonly string[];
  /** What else counts as right when it is typed. */
  readonly accepted: readonly string[];
  readonly explanation: string;
  /** What an answer in words must say; null: it is compared with the answer alone. */
  readonly rubric: Rubric | null;
  readonly source: ItemSource;
  readonly state: ItemState;
  readonly trouble: ItemTrouble | null;
  /** The member who answers for it: the writer, or the note's author; null for what is shipped. */
  readonly authorId: string | null;
}
