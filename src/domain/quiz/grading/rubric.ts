/** An idea, and the ways in which it may be said. */
export interface Idea {
  readonly id: string;
  /** Any one of these; each a few words whose stems must stand together. */
  readonly any: readonly string[];
}

/** What a longer answer must say, and must not say. */
export interface Rubric {
  readonly ideas: readonly (Idea & {
    /** Without it, the rest does not help. */
    readonly critical: boolean;
  })[];
  readonly forbidden: readonly Idea[];
}
