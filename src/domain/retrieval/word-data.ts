/** Words of a subject beyond its cards: data, of which no word stands in code. */
export interface WordData {
  readonly concepts: readonly ConceptWords[];
  /** Words that say the same in either language. */
  readonly terms: readonly TermPair[];
  /** Names of products outside the subject: a question that names one is about something else. */
  readonly products: readonly string[];
  readonly symptoms: readonly Symptom[];
  readonly misconceptions: readonly Misconception[];
}

/** A concept without a card, or more words for one that has a card. */
export interface ConceptWords {
  readonly id: string;
  readonly kind: string | null;
  /** Null for a concept whose card names it. */
  readonly names: { readonly ko: string; readonly en: string } | null;
  readonly aliases: readonly string[];
  readonly misspellings: readonly string[];
  readonly related: readonly string[];
  /** How somebody would put it who does not know its name: `한 번만 실행하고 끝나는`. */
  readonly intents: readonly string[];
}

export interface TermPair {
  readonly ko: readonly string[];
  readonly en: readonly string[];
}

export const noWords: WordData = { concepts: [], terms: [], products: [], symptoms: [], misconceptions: [] };

/** What goes wrong, as whoever sees it says it, and the concepts that explain it, the likeliest first. */
export interface Symptom {
  readonly says: readonly string[];
  readonly concepts: readonly string[];
}

/** What learners often take for true of what a card explains. */
export interface Misconception {
  /** Id of the card's concept. */
  readonly card: string;
  /** How the sentence of the card begins that says what is true. */
  readonly quote: Readonly<Record<'ko' | 'en', string>>;
  /** Patterns for one sentence of which the names are written as `<id>`, for what is wrong where it is affirmed. */
  readonly wrong: readonly RegExp[];
  /** The same for what is wrong to deny; these hold the negation. */
  readonly denied: readonly RegExp[];
  /** Beside these words the same sentence is true; null where nothing makes it so. */
  readonly unless: RegExp | null;
}
