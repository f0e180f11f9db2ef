/** What is wrong with a manifest, and where. */
export interface ManifestProblem {
  /** From 1. */
  readonly line: number;
  readonly column: number;
  /** `spec.schedule`; empty where the text as a whole is meant. */
  readonly field: string;
  /** In Kubernetes' words: `Invalid value: "error": expected exactly 5 fields, found 1: [error]`. */
  readonly message: string;
  /** What was probably meant: `Did you mean "suspend"?`; null when nothing is near. */
  readonly hint: string | null;
}

/** One line: `7:3: spec.suspendd: unknown field. Did you mean "suspend"?`. */
export function printProblem({ line, column, field, message, hint }: ManifestProblem): string {
  return `${line}:${column}: ${field === '' ? '' : `${field}: `}${message}${hint === null ? '' : `. ${hint}`}`;
}
