/** Something that a rule found, before it is put into words. */
export interface Reported {
  readonly rule: string;
  readonly document: number;
  /** Offset in the text. */
  readonly at: number;
  /** What the rule's words speak of. */
  readonly values: Readonly<Record<string, string>>;
  readonly path?: string;
  readonly suggestion?: string;
}

export type Report = (found: Reported) => void;
