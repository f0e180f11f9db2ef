/** Words around fields of a schema. */
export interface FieldsMessages {
  /** Further forms of `explain`. */
  readonly usage: readonly string[];
  readonly required: string;
  readonly optional: string;
  readonly default: (value: string) => string;
  readonly allowed: (values: readonly string[]) => string;
  /** Object and version that the field belongs to: `Service v1`. */
  readonly of: (object: string, version: string) => string;
  /** Whose words a description is: `Kubernetes 1.36`. */
  readonly description: (title: string) => string;
  readonly otherVersions: (versions: readonly string[]) => string;
  readonly removed: (version: string, since: string, instead: string | null) => string;
  readonly deprecated: (version: string, since: string, instead: string | null) => string;
  /** Terms in Korean, which are ours. */
  readonly gloss: (terms: readonly string[]) => string;
  readonly own: string;
  readonly noOwn: string;
  readonly below: (names: readonly string[], more: number) => string;
  readonly link: string;
  readonly up: (name: string) => string;
  readonly quiz: string;
  readonly browse: string;
  readonly title: string;
  readonly cut: (lines: number) => string;
  readonly unknownObject: (given: string) => string;
  readonly unknownVersion: (object: string, given: string, known: readonly string[]) => string;
  readonly unknownField: (given: string, at: string) => string;
  readonly nearest: string;
  readonly known: (names: readonly string[], more: number) => string;
  readonly found: (words: string, count: number) => string;
  readonly nothingFound: (words: string) => string;
  /** A line under the explanation of a topic that is an object. */
  readonly fieldsOf: (object: string, version: string, names: readonly string[]) => string;
  readonly wrongOption: (given: string) => string;
  readonly question: {
    readonly which: (object: string) => string;
    readonly right: (path: string) => string;
    readonly wrong: (chosen: string, path: string) => string;
    readonly none: string;
  };
}
