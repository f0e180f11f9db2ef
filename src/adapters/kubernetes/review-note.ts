import type { Note, NoteProblem } from '../../domain/notes/note.ts';
import type { Block } from '../../domain/notes/section.ts';
import type { FieldSchema } from '../../features/fields/ports.ts';
import type { CheckManifest } from '../../features/manifest/ports.ts';
import { splitPath } from './schema/describe-field.ts';
import type { Schema } from './schema/schema.ts';

/** A version with its group, as books write it: `extensions/v1beta1`. */
const version = /(?<![\w./-])([a-z][a-z0-9.-]*\/v\d+(?:(?:alpha|beta)\d+)?)(?![\w/-])/g;
/** A path of at least three names, the second of which only objects have: `deployment.spec.replicas`. */
const path = /(?<![\w./-])([A-Za-z]+\.(?:spec|metadata|status)(?:\.[A-Za-z]\w*(?:\[\d*\])?)+)(?![\w/])/g;

/**
 * Holds the versions, fields and manifests that a note writes down against the schema: notes follow books, and books grow old.
 * Advice about manifests is left out, since excerpts of books are short on purpose.
 */
export function createReviewNote(schema: Schema, fields: FieldSchema, check: CheckManifest) {
  return (note: Note): readonly NoteProblem[] => {
    const found = note.sections.flatMap(({ blocks }) => blocks).flatMap((block) => inBlock(block));
    const seen = new Set<string>();
    return found
      .filter(({ line, message }) => !seen.has(`${line} ${message}`) && seen.add(`${line} ${message}`))
      .toSorted((a, b) => a.line - b.line);
  };

  function inBlock(block: Block): readonly NoteProblem[] {
    const lines = block.source.split('\n');
    const first = firstLine(block, lines.length);
    const isManifest =
      block.kind === 'code' && /^\s*apiVersion:/m.test(block.source) && /^\s*kind:/m.test(block.source);
    if (isManifest) return inManifest(block.source, first);
    return lines.flatMap((text, at) => {
      const line = first + at;
      return [...oldVersions(text, line), ...wrongPaths(text, line)];
    });
  }

  function inManifest(text: string, first: number): readonly NoteProblem[] {
    const checked = check(text);
    if (checked.kind !== 'checked') return [];
    return checked.findings
      .filter(({ severity, rule }) => severity === 'error' || rule.startsWith('deprecated'))
      .map(({ line, rule, message, suggestion }) =>
        problem(first + line - 1, `manifest-${rule}`, withHint(message.en, suggestion)),
      );
  }

  function oldVersions(text: string, line: number): readonly NoteProblem[] {
    return [...text.matchAll(version)].flatMap(([, written = '']) => {
      const kind = schema.all.find(
        (one) => one.apiVersion === written && new RegExp(`\\b${one.kind}\\b`).test(text),
      )?.kind;
      const age = schema.ageOf(written, kind ?? null);
      if (age?.kind !== 'removed') return [];
      const instead = age.instead === null ? 'nothing takes its place' : `now \`${age.instead}\``;
      return [problem(line, 'old-version', `\`${written}\` was removed in ${age.since}; ${instead}.`)];
    });
  }

  function wrongPaths(text: string, line: number): readonly NoteProblem[] {
    return [...text.matchAll(path)].flatMap(([, written = '']) => {
      const [object = ''] = splitPath(written);
      if (!schema.objects.has(object.toLowerCase())) return [];
      const described = fields.describeField({ path: written, version: null });
      if (described.kind !== 'unknown-field') return [];
      const [meant] = described.nearest;
      return [
        problem(line, 'unknown-field', withHint(`${described.at} has no field "${described.given}".`, meant ?? null)),
      ];
    });
  }
}

/** Where the words of a block begin: after the fence, where it has one around them. */
function firstLine({ kind, lines: { startLine, endLine } }: Block, length: number): number {
  return kind === 'code' && endLine - startLine + 1 > length ? startLine + 1 : startLine;
}

function problem(line: number, code: string, message: string): NoteProblem {
  return { line, severity: 'warning', code, message };
}

function withHint(message: string, suggestion: string | null): string {
  return suggestion === null ? message : `${message} Write ${suggestion}.`;
}
