/** A question that the notes could not answer. */
export interface UnansweredAsk {
  readonly memberId: string;
  readonly question: string;
  /** Names of concepts that were recognised in it. */
  readonly concepts: readonly string[];
  /** The chapter that it belongs to, as labelled; null: none is known. */
  readonly chapter: string | null;
  /** Asked where everybody could read it. */
  readonly isPublic: boolean;
}

/** Something that somebody could write about. */
export interface Gap {
  readonly chapter: string | null;
  /** A concept's name; null: words that name none. */
  readonly concept: string | null;
  readonly people: number;
  /** Public questions in their own words, newest first, at most `mostExamples`. */
  readonly examples: readonly string[];
}

const mostExamples = 2;
/** Below this many people a private question is kept private even without its words. */
const fewestPrivate = 3;

/**
 * What was asked and not found, by chapter and concept, from asks newest first. Words are shown only of questions that were
 * asked in public; a concept that was asked for only in private is shown once three people did.
 */
export function gapMap(asks: readonly UnansweredAsk[]): readonly Gap[] {
  const cells = new Map<
    string,
    { readonly chapter: string | null; readonly concept: string | null; readonly asks: UnansweredAsk[] }
  >();
  for (const ask of asks) {
    for (const concept of ask.concepts.length === 0 ? [null] : ask.concepts) {
      const key = JSON.stringify([ask.chapter, concept]);
      const cell = cells.get(key) ?? { chapter: ask.chapter, concept, asks: [] };
      cell.asks.push(ask);
      cells.set(key, cell);
    }
  }
  const gaps = [...cells.values()].flatMap((cell): Gap[] => {
    const open = cell.asks.filter(({ isPublic }) => isPublic);
    const people = new Set(cell.asks.map(({ memberId }) => memberId)).size;
    if (open.length === 0 && (cell.concept === null || people < fewestPrivate)) return [];
    const counted = people < fewestPrivate ? new Set(open.map(({ memberId }) => memberId)).size : people;
    const examples = [...new Set(open.map(({ question }) => question))].slice(0, mostExamples);
    return [{ chapter: cell.chapter, concept: cell.concept, people: counted, examples }];
  });
  return gaps.toSorted((a, b) => b.people - a.people || b.examples.length - a.examples.length);
}
