import { isAlias, isNode, LineCounter, type Node, parseAllDocuments, visit } from 'yaml';
import type { ManifestProblem } from './manifest-problem.ts';

/** A manifest's text as a tree that still knows its lines. */
export interface YamlTree {
  readonly kind: 'tree';
  readonly root: Node;
  readonly at: (node: Node | null) => { readonly line: number; readonly column: number };
}

export type ReadYaml = YamlTree | { readonly kind: 'broken'; readonly problems: readonly ManifestProblem[] };

/** A modal's text field takes 3,000 characters and a long manifest has 2,000; more is no manifest. */
const longestText = 16_384;
/** The deepest field lies seven deep; settings may add some. */
const deepest = 20;

/**
 * Reads the YAML of one manifest. Anchors, aliases, tags, duplicate keys, several documents, deep nesting and long texts are
 * refused: none of them is needed, and some of them blow a short text up to gigabytes.
 */
export function readYaml(text: string): ReadYaml {
  if (text.length > longestText) {
    return broken(`the text has ${text.length} characters; a manifest has at most ${longestText}`, {
      line: 1,
      column: 1,
    });
  }
  const odd = oddSpace(text);
  if (odd !== null) return broken('a line begins with a space that is not a plain one; indent with plain spaces', odd);
  const deep = tooDeep(text);
  if (deep !== null) return broken(`nested more than ${deepest} deep`, deep);
  const lines = new LineCounter();
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const documents = parseAllDocuments(text, { lineCounter: lines, uniqueKeys: true, strict: true });
  if (!Array.isArray(documents)) return broken('there is no manifest in it', { line: 1, column: 1 });
  const [first, second] = documents;
  const problems: ManifestProblem[] = documents.flatMap(({ errors, warnings }) =>
    [...errors, ...warnings].map((problem) => ({
      ...place(problem.pos[0]),
      field: '',
      // The library adds the place and an excerpt on the lines after.
      message: (problem.message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, ''),
      hint: null,
    })),
  );
  if (problems.length > 0) return { kind: 'broken', problems };
  if (second !== undefined)
    return broken('one manifest at a time; there are several documents', place(second.range[0]));
  const root = first?.contents;
  if (first === undefined || !isNode(root)) return broken('there is no manifest in it', { line: 1, column: 1 });
  visit(first, {
    Node(_, node) {
      const at = place(node.range?.[0] ?? 0);
      const anchored = isAlias(node) ? `*${node.source}` : node.anchor === undefined ? null : `&${node.anchor}`;
      if (anchored !== null) {
        const message = `anchors and aliases are not allowed: ${anchored}`;
        problems.push({ ...at, field: '', message, hint: 'Write the value out.' });
      } else if (node.tag?.startsWith('!') === true) {
        problems.push({ ...at, field: '', message: `tags are not allowed: ${node.tag}`, hint: null });
      }
    },
  });
  if (problems.length > 0) return { kind: 'broken', problems };
  return { kind: 'tree', root, at: (node) => place(node?.range?.[0] ?? 0) };
}

/** Messengers paste no-break and wide spaces, which look like indents and are letters to YAML. */
function oddSpace(text: string): { readonly line: number; readonly column: number } | null {
  for (const [index, row] of text.split('\n').entries()) {
    const indent = /^[ \t]*[\u00A0\u2000-\u200B\u3000]/.exec(row)?.[0];
    if (indent !== undefined) return { line: index + 1, column: indent.length };
  }
  return null;
}

/** Brackets and indents are counted before the parser recurses into them; quoted brackets count too, which no manifest notices. */
function tooDeep(text: string): { readonly line: number; readonly column: number } | null {
  let depth = 0;
  let [line, column] = [1, 0];
  for (const letter of text) {
    column += 1;
    if (letter === '\n') [line, column] = [line + 1, 0];
    if (letter === '[' || letter === '{') depth += 1;
    if (letter === ']' || letter === '}') depth = Math.max(0, depth - 1);
    if (depth > deepest) return { line, column };
  }
  // Each `- ` at the start of a line opens a level, too.
  for (const [index, row] of text.split('\n').entries()) {
    const markers = /^(?:\s*[-?:]\s)*/.exec(row)?.[0].replace(/\s/g, '') ?? '';
    if (markers.length > deepest) return { line: index + 1, column: 1 };
  }
  return null;
}

function broken(message: string, at: { readonly line: number; readonly column: number }): ReadYaml {
  return { kind: 'broken', problems: [{ ...at, field: '', message, hint: null }] };
}
