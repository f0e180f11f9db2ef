import type { ScannedLine } from './scan-lines.ts';

/** Deeper lists than this are no notes; the Markdown parser's time grows with the square of the depth. */
const deepestIndent = 60;

const heading = /^#{1,6}(?:[ \t]+\S|[ \t]*$)/u;
/** `##heading`, and `#heading` unless it is `#!`, `#1` or one of several hash tags. */
const tightHeading = /^(?:#{2,6}(?=[^\s#])|#(?=[^\s#!\d][^#]*$))/u;
const bullet = /^\s*[•‣◦▪●∙·ㆍ](?=\s)/u;
const tightItem = /^[\s>]*(?:[-+](?=\*\*\S|__\S|[가-힣]|`[^`])|[-*+](?=\[[ xX]\] ))/u;

/** A heading at the margin, with the space after `#` that Markdown asks for; null for any other line. */
export function mendHeading(line: string): ScannedLine | null {
  if (heading.test(line)) return { kind: 'heading', text: line, cut: 0, inserted: -1 };
  const tight = tightHeading.exec(line);
  return tight === null ? null : withSpace('heading', line, tight[0].length, 0);
}

/** Any other line, with the space after its list marker, and other bullets turned into `-`. */
export function mendItem(line: string): ScannedLine {
  const indent = /^[\s>]*/u.exec(line)?.[0].length ?? 0;
  const cut = Math.max(0, indent - deepestIndent);
  const text = line.slice(cut);
  const found = bullet.exec(text);
  if (found !== null) {
    const at = found[0].length;
    return { kind: 'text', text: `${text.slice(0, at - 1)}-${text.slice(at)}`, cut, inserted: -1 };
  }
  const tight = tightItem.exec(text);
  return tight === null ? { kind: 'text', text, cut, inserted: -1 } : withSpace('text', text, tight[0].length, cut);
}

function withSpace(kind: ScannedLine['kind'], text: string, at: number, cut: number): ScannedLine {
  return { kind, text: `${text.slice(0, at)} ${text.slice(at)}`, cut, inserted: at };
}
