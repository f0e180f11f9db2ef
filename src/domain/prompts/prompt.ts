/** Words to a model, as one file of `prompts/` holds them. */
export interface Prompt {
  /** The file's name without its ending: `write-answer`. */
  readonly name: string;
  /** What it is for, in one sentence. */
  readonly purpose: string;
  /** Goes up when the words change in meaning. */
  readonly version: number;
  /** Every `{{placeholder}}` in its words, each declared in the front matter. */
  readonly variables: readonly string[];
  readonly words: string;
}

const placeholder = /\{\{([a-z][A-Za-z]*)\}\}/gu;

/** The placeholders that stand in some words, each once, in order. */
export function placeholdersOf(words: string): readonly string[] {
  return [...new Set([...words.matchAll(placeholder)].map(([, name = '']) => name))];
}

/**
 * The words with every placeholder filled. What is filled in is never looked at for placeholders again.
 * @throws Error when a variable has no value
 */
export function fillPrompt(prompt: Prompt, values: Readonly<Record<string, string>>): string {
  return prompt.words.replaceAll(placeholder, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`Cannot fill prompt "${prompt.name}": there is no value for "${name}"`);
    return value;
  });
}
