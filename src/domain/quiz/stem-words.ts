/** The sentences in which drafts ask, in one language. What goes in is a note's own words. */
export interface StemWords {
  /** Which of the compared things has this value. */
  readonly whichHas: (attribute: string, value: string) => string;
  /** What value this thing has. */
  readonly whatOf: (name: string, attribute: string) => string;
  readonly isTrue: (name: string, attribute: string, value: string) => string;
  readonly yes: string;
  readonly no: string;
  /** What is described. */
  readonly whoIs: (definition: string) => string;
  readonly whatIs: (name: string) => string;
  /** A sentence with a gap. */
  readonly fill: (sentence: string) => string;
  /** Settings or commands with a gap. */
  readonly fillBlock: (code: string) => string;
  /** Why the answer is right: the row or sentence as it stands. */
  readonly because: (name: string, attribute: string, value: string) => string;
}
