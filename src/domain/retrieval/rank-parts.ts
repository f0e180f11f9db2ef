/** How well a piece's headings and lead-ins say the same as a question, each 0–1. */
export interface LabelMatch {
  /** The page's title or its file's name. */
  readonly title: number;
  /** The heading, alone or with those above it. */
  readonly heading: number;
  /** The best lead-in. */
  readonly lead: number;
}

/** What a rank is made of, each 0–1. */
export interface RankParts extends LabelMatch {
  readonly bm25: number;
  readonly page: number;
  readonly coverage: number;
  readonly definition: number;
  readonly boilerplate: number;
  /** Is the section of the study template that is asked for. */
  readonly template: number;
  readonly note: number;
  readonly otherLanguage: number;
}
