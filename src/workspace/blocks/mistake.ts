/** What a value had to be, as `blocks.validate` writes it: a kind such as `max_length`, and what was expected. */
export type Constraint = {
  readonly type: 'enum' | 'min_length' | 'max_length' | 'min_items' | 'max_items' | 'all_of';
  readonly expected?: readonly string[] | number;
  readonly got?: string;
};

/** One mistake in blocks, with all that Slack's validator says of it (docs.slack.dev/reference/methods/blocks.validate). */
export type Mistake = {
  /** JSON pointer to the offending value, or to the object that lacks a field. */
  readonly pointer: string;
  readonly message: string;
  readonly code: 'failed_constraint' | 'missing_field';
  /** The field that is missing. */
  readonly field?: string;
  readonly constraint?: Constraint;
};

/** Notes one mistake. */
export type Report = (
  pointer: string,
  message: string,
  more?: Partial<Pick<Mistake, 'code' | 'field' | 'constraint'>>,
) => void;

/** Mistakes kept of one payload, so that a megabyte of nonsense is not answered with ten: nobody reads a hundred. */
const mostMistakes = 100;
/** A foreign name or type in a sentence is cut here, for the same reason; the longest id Slack takes fits. */
const mostQuoted = 255;

/** The mistakes that `check` reports, in order, the first hundred. */
export function collectMistakes(check: (report: Report) => void): readonly Mistake[] {
  const mistakes: Mistake[] = [];
  check((pointer, message, more = {}) => {
    if (mistakes.length < mostMistakes) mistakes.push({ pointer, message, code: 'failed_constraint', ...more });
  });
  return mistakes;
}

/** A mistake as the Web API writes it in `errors` and, with a mark, in `response_metadata.messages`. */
export function sentenceOf({ message, pointer }: Mistake): string {
  return `${message} [json-pointer:${pointer}]`;
}

/** Foreign text within a sentence, cut when it is long. */
export function quoted(text: string): string {
  return text.length > mostQuoted ? `${text.slice(0, mostQuoted)}…` : text;
}

/** Passes mistakes on as they were noted. */
export function forward(mistakes: readonly Mistake[], report: Report): void {
  for (const { pointer, message, ...more } of mistakes) report(pointer, message, more);
}
