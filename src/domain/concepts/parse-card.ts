import { parseFrontMatter } from '../notes/front-matter.ts';
import type { NoteProblem } from '../notes/note.ts';
import { parseFlow } from '../notes/parse-flow.ts';
import { parseSections } from '../notes/parse-sections.ts';
import { scanLines } from '../notes/scan-lines.ts';
import { splitLines } from '../notes/split-lines.ts';
import type { Card, Concept } from './concept.ts';

export interface CardText {
  readonly origin: Card['origin'];
  /** Relative to the knowledge folder: `concepts/service.md`. */
  readonly path: string;
  readonly text: string;
}

export type ParsedCard =
  | { readonly kind: 'card'; readonly card: Card; readonly problems: readonly NoteProblem[] }
  | { readonly kind: 'unreadable'; readonly problems: readonly NoteProblem[] };

type Values = Readonly<Record<string, unknown>>;

/**
 * Reads a card of `knowledge/`: front matter (id, names, aliases, …) and text. Unreadable without an id and a name in
 * both languages; any other field that is not as it should be is left out and reported.
 */
export function parseCard({ origin, path, text }: CardText): ParsedCard {
  const { lines } = splitLines(text);
  const frontMatter = parseFrontMatter(lines);
  const problems: NoteProblem[] = [];
  const report = (message: string) => {
    problems.push({
      line: 1,
      severity: 'error',
      code: 'card-unreadable',
      message: `Cannot read card "${path}": ${message}`,
    });
  };
  if (frontMatter.problem !== null) report(`front matter is not YAML (${frontMatter.problem}); correct it.`);
  const concept = conceptFrom(frontMatter.values, report);
  if (concept === null) return { kind: 'unreadable', problems };
  const flow = parseFlow(lines, scanLines(lines, frontMatter.lineCount, null));
  const sections = parseSections(flow, lines, frontMatter.lineCount + 1, false);
  return { kind: 'card', card: { origin, path, concept, sections }, problems };
}

function conceptFrom(values: Values, report: (message: string) => void): Concept | null {
  const id = word(values.id);
  const names: Values = isRecord(values.names) ? values.names : {};
  const [ko, en] = [word(names.ko), word(names.en)];
  if (id === null || !/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(id)) {
    report('front matter has no id such as `cluster-ip`; add one.');
    return null;
  }
  if (ko === null || en === null) {
    report('front matter has no `names: { ko, en }`; add both.');
    return null;
  }
  const list = (key: string): readonly string[] => {
    const value = values[key] ?? [];
    const found = Array.isArray(value) ? value.map((one: unknown) => word(one)).filter((one) => one !== null) : [];
    if (!Array.isArray(value) || found.length < value.length)
      report(`"${key}" is not a list of words; write it as [one, two].`);
    return found;
  };
  const link = word(values.link);
  const isLink = link !== null && /^https:\/\/[^\s<>"|]+$/u.test(link);
  if (link !== null && !isLink) report(`link "${link}" is no https address; correct it.`);
  return {
    id,
    kind: word(values.kind),
    apiVersion: word(values.apiVersion),
    names: { ko, en },
    aliases: list('aliases'),
    misspellings: list('misspellings'),
    ...(values.former === undefined ? {} : { former: list('former') }),
    related: list('related'),
    link: isLink ? link : null,
  };
}

function isRecord(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function word(value: unknown): string | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const text = String(value).normalize('NFC').trim();
  return text === '' ? null : text;
}
