import { type Document, isScalar, LineCounter, parseAllDocuments, visit } from 'yaml';
import { buildValue } from './build-value.ts';
import type { Report } from './report.ts';
import type { Value } from './value.ts';

/** A document of a text; its number counts from 1. */
export interface ReadDocument {
  readonly number: number;
  readonly value: Value;
}

/** Reads every document; what is no YAML is reported, once for each document, and left out. */
export function readDocuments(text: string, report: Report): readonly ReadDocument[] {
  const odd = /^[ \t]*[\u00A0\u2000-\u200B\u3000]/m.exec(text);
  if (odd !== null) {
    const at = odd.index + odd[0].length - 1;
    const number = text.slice(0, at).split(/^---/m).length;
    report({ rule: 'syntax-space', document: number, at, values: {} });
    return [];
  }
  const deep = tooDeep(text);
  if (deep !== null) {
    report({ rule: 'aliases-too-deep', document: 1, at: deep, values: {} });
    return [];
  }
  const documents = parsed(text);
  if (documents === null) {
    report({ rule: 'aliases-too-deep', document: 1, at: 0, values: {} });
    return [];
  }
  return documents.flatMap((document, index) => {
    const number = index + 1;
    const [problem] = [...document.errors, ...document.warnings].toSorted((a, b) => a.pos[0] - b.pos[0]);
    if (problem !== undefined) {
      const at = problem.code === 'MISSING_CHAR' ? (openQuote(document) ?? problem.pos[0]) : problem.pos[0];
      const said = (problem.message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '');
      report({
        rule: rules[problem.code] ?? 'syntax',
        document: number,
        at: firstMark(text, at),
        values: { problem: said },
      });
      return [];
    }
    if (document.contents === null || (isScalar(document.contents) && document.contents.value === null)) return [];
    const built = buildValue(document, document.contents);
    if (built.kind === 'value') return [{ number, value: built.value }];
    report({ rule: `aliases-${built.reason}`, document: number, at: built.at, values: {} });
    return [];
  });
}

/** No object is deeper than thirty; the parser takes a long time over thousands before it gives up. */
const mostNested = 200;

/** Where brackets or dashes are nested beyond reason; quoted brackets count too, which no manifest notices. */
function tooDeep(text: string): number | null {
  const dashes = new RegExp(`^\\s*(?:- ){${mostNested}}`, 'm').exec(text);
  if (dashes !== null) return dashes.index;
  let depth = 0;
  for (const { 0: bracket, index } of text.matchAll(/[[\]{}]/g)) {
    depth = bracket === '[' || bracket === '{' ? depth + 1 : Math.max(0, depth - 1);
    if (depth > mostNested) return index;
  }
  return null;
}

/** Null for a text that is nested so deep that the parser runs out of stack. */
function parsed(text: string): readonly Document[] | null {
  try {
    const documents = parseAllDocuments(text, { lineCounter: new LineCounter(), uniqueKeys: true, logLevel: 'silent' });
    return Array.isArray(documents) ? documents : [];
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Mistakes that are made every day have words of their own. */
const rules: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'syntax-tab',
  DUPLICATE_KEY: 'duplicate-key',
  BAD_INDENT: 'syntax-indent',
  BLOCK_AS_IMPLICIT_KEY: 'syntax-nested',
  MULTILINE_IMPLICIT_KEY: 'syntax-colon',
  MISSING_CHAR: 'syntax-open',
  TAG_RESOLVE_FAILED: 'syntax-tag',
};

/** Where the last quotation begins: what lacks its end mark is found missing only at the end of the text. */
function openQuote(document: Document): number | null {
  let found: number | null = null;
  visit(document, {
    Scalar(_, node) {
      if (node.type?.startsWith('QUOTE') === true) found = node.range?.[0] ?? found;
    },
  });
  return found;
}

/** Some mistakes are told at the line's beginning; what is wrong begins after its indentation. */
function firstMark(text: string, at: number): number {
  const rest = /^ +(?=\S)/.exec(text.slice(at, at + 200))?.[0];
  return at + (rest?.length ?? 0);
}
