/** How many findings of each weight there are. */
export interface FindingCounts {
  readonly error: number;
  readonly warning: number;
  readonly advice: number;
}

/** Words around findings in manifests; what a finding says itself stands in `knowledge/schema/rules.yaml`. */
export interface ManifestMessages {
  /** In the overview of what can be asked. */
  readonly help: string;
  readonly looked: (objects: readonly string[], more: number) => string;
  readonly counts: (counts: FindingCounts) => string;
  readonly fine: string;
  readonly weights: Readonly<Record<'error' | 'warning' | 'advice' | 'note', string>>;
  readonly place: (line: number, column: number) => string;
  readonly instead: (suggestion: string) => string;
  readonly more: (count: number) => string;
  readonly read: (topic: string) => string;
  readonly secret: string;
  readonly onlySchema: string;
  readonly template: (line: number) => string;
  /** Sizes in KB. */
  readonly tooLarge: (size: number, limit: number) => string;
  readonly empty: string;
  readonly none: string;
  /** Why a file is not read. */
  readonly unreadable: Readonly<Record<'several' | 'too-large' | 'unreadable' | 'not-text', string>>;
}
