import { secretParts } from './rules/secret-rules.ts';
import type { TextLines } from './text-lines.ts';
import type { Value } from './value.ts';

/** Hides what must not be shown of a text. */
export interface Mask {
  readonly hides: (offset: number) => boolean;
  /** A line as it may be shown. */
  readonly shown: (line: number, document: number) => string;
}

const hidden = '••••';
/** As much of a line as is worth showing. */
const longestLine = 160;
const namesSecret = /^\s*-?\s*["']?kind["']?\s*:\s*["']?Secret\b/im;

/**
 * Masks the values of Secrets. A document that could not be read may hold one: if it says so, every value of it is masked.
 * @param unread numbers of the documents that could not be read
 */
export function maskSecrets(
  text: string,
  lines: TextLines,
  secrets: readonly Value[],
  unread: ReadonlySet<number>,
): Mask {
  const ranges = secrets
    .flatMap(secretParts)
    .flatMap(heldIn)
    .map((value) => rangeOf(value, text));
  const isSuspect = unread.size > 0 && namesSecret.test(text);
  const hides = (offset: number) => ranges.some(([from, to]) => offset >= from && offset < to);
  return {
    hides,
    shown(line, document) {
      const written = lines.lineAt(line);
      const start = lines.startOf(line);
      const inside = ranges
        .filter(([from, to]) => from < start + written.length && to > start)
        .toSorted((a, b) => a[0] - b[0])[0];
      const masked =
        isSuspect && unread.has(document)
          ? withoutValue(written)
          : inside === undefined
            ? written
            : withoutRange(written, inside[0] - start);
      return masked.length > longestLine ? `${masked.slice(0, longestLine - 1)}…` : masked;
    },
  };
}

function heldIn(value: Value): readonly Value[] {
  if (value.kind === 'map') return value.entries.flatMap(({ value: held }) => heldIn(held));
  return value.kind === 'list' ? value.items.flatMap(heldIn) : [value];
}

/** From the value's first character to the next line that stands no further in: block texts reach over many lines. */
function rangeOf({ at }: Value, text: string): readonly [from: number, to: number] {
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  const indent = /^[\s-]*/.exec(text.slice(lineStart, at))?.[0].length ?? 0;
  let end = text.indexOf('\n', at);
  while (end >= 0) {
    const next = text.slice(end + 1, text.indexOf('\n', end + 1) < 0 ? undefined : text.indexOf('\n', end + 1));
    const own = /^\s*/.exec(next)?.[0].length ?? 0;
    if (next.trim() !== '' && own <= indent) break;
    end = text.indexOf('\n', end + 1);
  }
  return [at, end < 0 ? text.length + 1 : end];
}

function withoutRange(line: string, from: number): string {
  const kept = from > 0 ? line.slice(0, from) : (/^\s*/.exec(line)?.[0] ?? '');
  return `${kept}${hidden}`;
}

function withoutValue(line: string): string {
  const key = /^[\s-]*["']?(?:apiVersion|kind|metadata|name|namespace|type|data|stringData|[\w.-]+)["']?\s*:/.exec(
    line,
  )?.[0];
  return key === undefined ? hidden : line.slice(key.length).trim() === '' ? key : `${key} ${hidden}`;
}
