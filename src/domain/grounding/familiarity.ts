/** How well a reader knows a chapter, by their own stars; it chooses how much is explained and is never said. */
export type Familiarity = 'new' | 'some' | 'sure';

/** Up to two stars of five is what members give a chapter that they have to read again; from four on they could explain it. */
const mostNew = 4;
const leastSure = 8;

/** `halves` from 0 to 10, as members rate themselves. */
export function familiarityOf(halves: number): Familiarity {
  if (halves <= mostNew) return 'new';
  return halves >= leastSure ? 'sure' : 'some';
}
