import { parseDocument } from 'yaml';

/** Values that stand before a Markdown text between two `---` lines. */
export interface FrontMatter {
  readonly values: Readonly<Record<string, unknown>>;
  /** How many lines it takes, both `---` included; 0 without front matter. */
  readonly lineCount: number;
  /** Why the values could not be read, in words of the YAML parser; null when all is well. */
  readonly problem: string | null;
}

/** Front matter beyond this many lines is taken for text between two rules. */
const longestFrontMatter = 300;

const none: FrontMatter = { values: {}, lineCount: 0, problem: null };

/** Reads YAML front matter from a text's lines. Dates stay strings. Never throws. */
export function parseFrontMatter(lines: readonly string[]): FrontMatter {
  if (lines[0]?.trimEnd() !== '---') return none;
  const end = lines.slice(1, longestFrontMatter).findIndex((line) => /^(?:---|\.\.\.)\s*$/u.test(line));
  const body = lines.slice(1, end + 1);
  // Two rules with words between them are no front matter: that has a key in its first line which says something.
  const first = body.find((line) => line.trim() !== '' && !line.startsWith('#'));
  if (end < 0 || (first !== undefined && !/^["']?[\p{L}_][\p{L}\d_ -]{0,40}["']?\s*:(?:\s|$)/u.test(first)))
    return none;
  return { ...readYaml(body.join('\n')), lineCount: end + 2 };
}

function readYaml(text: string): Pick<FrontMatter, 'values' | 'problem'> {
  try {
    const document = parseDocument(text, { logLevel: 'silent', uniqueKeys: false });
    const error = document.errors[0];
    if (error !== undefined) return { values: {}, problem: error.message.split('\n')[0] ?? 'unreadable' };
    const value: unknown = document.toJS({ maxAliasCount: 20 });
    if (value === null || value === undefined) return { values: {}, problem: null };
    if (typeof value !== 'object' || Array.isArray(value)) return { values: {}, problem: 'it holds no keys' };
    return { values: { ...value }, problem: null };
  } catch (error) {
    return { values: {}, problem: error instanceof Error ? error.message : 'unreadable' };
  }
}
