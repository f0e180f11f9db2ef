import { parseDocument } from 'yaml';
import { frontMatterStart } from './front-matter-start.ts';
import { type Privacy, privacyOf, privacyOfUnreadable } from './privacy.ts';

/** Values that stand before a Markdown text between two `---` lines; blank lines and comments may come first. */
export interface FrontMatter {
  readonly values: Readonly<Record<string, unknown>>;
  /** How many lines it takes from the file's first, both `---` included; 0 without front matter. */
  readonly lineCount: number;
  /** Why the values could not be read, in words of the YAML parser; null when all is well. */
  readonly problem: string | null;
  /** What the mark `private` says, also where the lines after the first `---` are no front matter. */
  readonly privacy: Privacy;
}

/** Front matter beyond this many lines is taken for text between two rules. */
const longestFrontMatter = 300;

/** Reads YAML front matter from a text's lines. Dates stay strings. Never throws. */
export function parseFrontMatter(lines: readonly string[]): FrontMatter {
  const start = frontMatterStart(lines);
  if (start < 0) return none('public');
  const rest = lines.slice(start + 1, start + longestFrontMatter);
  const end = rest.findIndex((line) => /^(?:---|\.\.\.)\s*$/u.test(line));
  if (end < 0) return none(privacyOfUnreadable(firstParagraph(rest)));
  const body = rest.slice(0, end);
  // Two rules with words between them are no front matter: that has a key in its first line which says something.
  const first = body.find((line) => line.trim() !== '' && !line.startsWith('#'));
  if (first !== undefined && !/^["']?[\p{L}_][\p{L}\d_ -]{0,40}["']?\s*:(?:\s|$)/u.test(first))
    return none(privacyOfUnreadable(body));
  const read = readYaml(body.join('\n'));
  const privacy = read.problem === null ? privacyOf(read.values, body) : privacyOfUnreadable(body);
  return { ...read, lineCount: start + end + 2, privacy };
}

function none(privacy: Privacy): FrontMatter {
  return { values: {}, lineCount: 0, problem: null, privacy };
}

/** Lines up to the first blank one: what was meant as front matter when no second `---` follows. */
function firstParagraph(lines: readonly string[]): readonly string[] {
  const blank = lines.findIndex((line) => line.trim() === '');
  return blank < 0 ? lines : lines.slice(0, blank);
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
