/** One thing that a model says, and the ids of the sentences that it rests it on. */
export interface Claim {
  readonly text: string;
  readonly sentenceIds: readonly string[];
}

/** A sentence of a note and one of a concept card, by their ids, that a model takes for different. */
export interface Conflict {
  readonly note: string;
  readonly card: string;
}

/** What a model wrote for one request, as it came; nothing of it has been checked. */
export interface Written {
  readonly status: 'answered' | 'partly' | 'not-in-notes';
  readonly claims: readonly Claim[];
  readonly conflicts: readonly Conflict[];
}

/**
 * Why a claim may not be said:
 * - `no-source`: it names no sentence of this request
 * - `number`, `name`, `identifier`, `negation`, `direction`: it says one that its sentences and the question do not
 * - `subject`: it gives what one of its sentences speaks of what another says
 * - `words`: too little of what it says stands in its sentences
 * - `quote`: what it sets in quotation marks does not stand there
 * - `spelling`: one of its words is a source's with another letter in it
 * - `markup`: it holds a link, a mention or an address, which only code may make, or lines of code, which are quoted
 * - `language`: it is written in another language than was asked for, or than its sentences
 */
export type ClaimProblem =
  | 'no-source'
  | 'number'
  | 'name'
  | 'identifier'
  | 'negation'
  | 'direction'
  | 'subject'
  | 'words'
  | 'quote'
  | 'spelling'
  | 'markup'
  | 'language';

export type ClaimVerdict =
  | { readonly kind: 'supported' }
  | { readonly kind: 'unsupported'; readonly problem: ClaimProblem };
