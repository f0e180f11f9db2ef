import type { ChapterRef } from './note.ts';

/** A chapter that a text names, with its place in the text (UTF-16 units). */
export interface FoundChapter {
  readonly ref: ChapterRef;
  readonly start: number;
  readonly end: number;
}

const dash = String.raw`\s*[~∼～〜–—-]\s*`;

/** Alternatives in the order in which they are tried at one place; longer forms stand first. */
const pattern = new RegExp(
  [
    `(?<preface>서문|머리말|들어가며|(?<![a-z])(?:preface|foreword)(?![a-z]))`,
    String.raw`(?:부록|(?<![a-z])appendix)(?:\s*(?<appendix>[a-z]|\d{1,2}|[가나다라마바사](?![가-힣]))(?![a-z\d]))?`,
    String.raw`(?:(?<![a-z])(?:chapter|chap|ch|section|sec)[.\s_#-]*|제\s*|§\s*)?(?<![\d.])(?<section>\d{1,3}(?:\.\d{1,3}){1,3})\s*절`,
    String.raw`(?<![a-z])(?:section|sec)[.\s_#-]*(?<section2>\d{1,3}(?:\.\d{1,3}){0,3})(?![\d.]*\d)`,
    String.raw`§\s*(?<section3>\d{1,3}(?:\.\d{1,3}){1,3})`,
    String.raw`(?:(?<![a-z])(?:chapters?|chap|ch)|챕터)[.\s_#-]*(?<section4>\d{1,3}(?:\.\d{1,3}){1,3})(?![\d.]*\d)`,
    String.raw`(?:(?<![a-z])(?:chapters?|chap|ch)|챕터)[.\s_#-]*(?<from>\d{1,3})(?!\d)(?:${dash}(?:(?:chapter|chap|ch)[.\s_#-]*)?(?<to>\d{1,3})(?!\d|[:.]\d|\s*(?:시|분|점|h|m)))?(?:\s*장)?`,
    String.raw`제?\s*(?<![\d.:])(?<from2>\d{1,3})\s*장?${dash}제?\s*(?<to2>\d{1,3})\s*(?:장|챕터)(?!비|면|점|애)`,
    String.raw`제?\s*(?<![\d.:])(?<from3>\d{1,3})\s*(?:장|챕터)(?!비|면|점|애)`,
  ].join('|'),
  'giu',
);

/** Finds every chapter, section, preface and appendix that a text names, in order. */
export function findChapters(text: string): readonly FoundChapter[] {
  const found: FoundChapter[] = [];
  for (const match of text.matchAll(pattern)) {
    const whole = match[0];
    const label = whole.trim();
    if (label === '') continue;
    const start = match.index + (whole.length - whole.trimStart().length);
    found.push({ ref: refOf(match.groups ?? {}, label), start, end: start + label.length });
  }
  return found;
}

/** The first chapter that a text names, such as `제9장`, `ch09`, `9~10장`, `9.3절`, `서문`, `부록 A`; null when it names none. */
export function parseChapter(text: string): ChapterRef | null {
  return findChapters(text)[0]?.ref ?? null;
}

/** Every single chapter of a range (`9~10장` → 9 and 10, both with the range's label), at most 50; anything else as it is. */
export function chaptersOf(ref: ChapterRef): readonly ChapterRef[] {
  if (ref.kind !== 'chapter' || ref.number === null || ref.lastNumber === undefined) return [ref];
  const first = Number(ref.number);
  const count = Math.min(Number(ref.lastNumber) - first + 1, 50);
  return Array.from({ length: count }, (_, index) => ({
    kind: 'chapter' as const,
    number: String(first + index),
    label: ref.label,
  }));
}

function refOf(groups: Readonly<Record<string, string | undefined>>, label: string): ChapterRef {
  if (groups.preface !== undefined) return { kind: 'preface', number: null, label };
  const section = groups.section ?? groups.section2 ?? groups.section3 ?? groups.section4;
  if (section !== undefined) return { kind: 'section', number: plainNumber(section), label };
  const from = groups.from ?? groups.from2 ?? groups.from3;
  if (from === undefined) return { kind: 'appendix', number: groups.appendix?.toUpperCase() ?? null, label };
  const first = plainNumber(from);
  const last = plainNumber(groups.to ?? groups.to2 ?? from);
  return Number(last) > Number(first)
    ? { kind: 'chapter', number: first, lastNumber: last, label }
    : { kind: 'chapter', number: first, label };
}

function plainNumber(digits: string): string {
  return digits
    .split('.')
    .map((part) => String(Number(part)))
    .join('.');
}
