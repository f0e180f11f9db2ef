import { decodeEntities } from './decode-entities.ts';
import type { MrkdwnNode } from './mrkdwn-node.ts';
import { parseAngle } from './parse-angle.ts';

const markers = { '*': 'bold', _: 'italic', '~': 'strike' } as const;
type Marker = keyof typeof markers;
const isMarker = (character: string): character is Marker => character in markers;

const isWordCharacter = (character: string | undefined): boolean =>
  character !== undefined && /[\p{L}\p{N}]/u.test(character);
const isSpace = (character: string | undefined): boolean => character === undefined || /\s/.test(character);

const emojiPattern = /:([a-z0-9_+'-]{1,100}(?:::skin-tone-[2-6])?):/iy;
const urlPattern = /https?:\/\/[^\s<>|]+[^\s<>|.,:;!?'")\]}*_~`]/iy;

const matchAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

/** Where a span that begins at `at` with a backtick or `<` ends (its last character), or -1; never over a line's end. */
const endOfSpan = (text: string, at: number): number => {
  const end = text.indexOf(text[at] === '<' ? '>' : '`', at + 1);
  const line = text.indexOf('\n', at);
  return end < 0 || (line >= 0 && line < end) ? -1 : end;
};

const findCloser = (text: string, marker: Marker, from: number): number => {
  for (let at = from; at < text.length && text[at] !== '\n'; at++) {
    const character = text[at];
    if (character === '`' || character === '<') {
      const end = endOfSpan(text, at);
      if (end >= 0) at = end;
    } else if (
      character === marker &&
      at > from &&
      !isSpace(text[at - 1]) &&
      text[at - 1] !== marker &&
      text[at + 1] !== marker &&
      !isWordCharacter(text[at + 1])
    ) {
      return at;
    }
  }
  return -1;
};

/**
 * Reads one run of mrkdwn without quotes and preformatted blocks. As in Slack, `*bold*`, `_italic_`, `~strike~` and
 * `` `code` `` count only where no letter or digit touches them outside, so `*굵게*는` stays as typed: Slack shows
 * it so too, and a zero-width space helps there as here. Time grows linearly with the text.
 */
export const parseInline = (text: string, active: ReadonlySet<Marker> = new Set()): readonly MrkdwnNode[] => {
  const nodes: MrkdwnNode[] = [];
  /** Per marker, up to where a search for its closing twin has already failed. */
  const failedUntil = new Map<string, number>();
  let pending = 0;
  const flush = (until: number): void => {
    if (until > pending) nodes.push({ kind: 'text', text: decodeEntities(text.slice(pending, until)) });
  };
  let at = 0;
  const take = (node: MrkdwnNode, end: number): void => {
    flush(at);
    nodes.push(node);
    pending = end;
    at = end;
  };
  while (at < text.length) {
    const character = text[at] ?? '';
    const atBoundary = !isWordCharacter(text[at - 1]);
    if (character === '<') {
      const end = endOfSpan(text, at);
      const node = end < 0 ? null : parseAngle(text.slice(at + 1, end));
      if (node !== null) {
        take(node, end + 1);
        continue;
      }
    } else if (character === '`' && atBoundary) {
      const end = endOfSpan(text, at);
      if (end > at + 1 && !isWordCharacter(text[end + 1])) {
        take({ kind: 'code', text: decodeEntities(text.slice(at + 1, end)) }, end + 1);
        continue;
      }
    } else if (isMarker(character) && atBoundary && !active.has(character) && !isSpace(text[at + 1])) {
      const end = (failedUntil.get(character) ?? -1) >= at ? -1 : findCloser(text, character, at + 1);
      if (end > 0) {
        const children = parseInline(text.slice(at + 1, end), new Set([...active, character]));
        take({ kind: markers[character], children }, end + 1);
        continue;
      }
      const line = text.indexOf('\n', at);
      failedUntil.set(character, line < 0 ? text.length : line);
    } else if (character === ':') {
      const emoji = matchAt(emojiPattern, text, at);
      if (emoji?.[1] !== undefined) {
        take({ kind: 'emoji', name: emoji[1] }, at + emoji[0].length);
        continue;
      }
    } else if ((character === 'h' || character === 'H') && atBoundary) {
      const url = matchAt(urlPattern, text, at);
      if (url !== null) {
        take({ kind: 'link', url: decodeEntities(url[0]), label: null }, at + url[0].length);
        continue;
      }
    }
    at += 1;
  }
  flush(text.length);
  return nodes;
};
