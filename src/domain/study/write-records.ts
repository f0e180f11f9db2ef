import type { Note } from '../notes/note.ts';
import { findChapters } from '../notes/parse-chapter.ts';
import { parseDuration } from '../notes/parse-duration.ts';
import { parseRating } from '../notes/parse-rating.ts';
import { isPlaceholder } from '../notes/pieces.ts';
import { printNote } from '../notes/print-note.ts';
import { namesTotal } from '../notes/recognise-heading.ts';
import type { SectionKind } from '../notes/section.ts';
import { type ChapterKey, chapterKey } from './chapter-key.ts';
import { halvesIn, minutesIn } from './note-values.ts';

/** What stands of a chapter beside what its note says; null: nothing but the note. */
export interface RecordToWrite {
  readonly chapter: ChapterKey;
  readonly minutes: Written | null;
  readonly halves: Written | null;
}

/** The later word, and the earlier one where it says something else. */
export interface Written {
  readonly value: number;
  readonly other: number | null;
}

/** A kind of record with the part of the template in which it stands. */
interface Form {
  readonly section: SectionKind;
  readonly heading: string;
  readonly print: (value: number) => string;
  readonly read: (text: string) => boolean;
}

const timeForm: Form = {
  section: 'reading-log',
  heading: '## ⏳ 독서 과정 기록',
  print: printMinutes,
  read: (text) => parseDuration(text) !== null,
};
const starsForm: Form = {
  section: 'understanding',
  heading: '## 자신의 이해도를 점수로 표현하기 (5점 만점)',
  print: printHalves,
  read: (text) => parseRating(text)?.points !== null && parseRating(text) !== null,
};

/**
 * A note's text with what was logged about its chapters: the later word stands, and the earlier one is struck out beside it,
 * as in `Chapter 9 : ~~2시간~~ 3시간`, so that both are shown and the note reads as the later one. All other lines stay.
 */
export function writeRecords(note: Note, records: readonly RecordToWrite[]): string {
  const lines = [...note.source.lines];
  const added = new Map<number, string[]>();
  const atEnd: string[] = [];
  const single = new Set(note.chapters.map(chapterKey)).size === 1;
  for (const { chapter, minutes, halves } of records) {
    if (minutes !== null) write(timeForm, chapter, minutes);
    if (halves !== null) write(starsForm, chapter, halves);
  }
  const end = note.source.ends.find((one) => one !== '') ?? '\n';
  const ends = note.source.ends.map((one, index) => {
    const more = added.get(index) ?? [];
    return more.length === 0 ? one : `${end}${more.join(end)}${one}`;
  });
  const text = printNote({ source: { ...note.source, lines, ends } });
  if (atEnd.length === 0) return text;
  return `${text}${text.endsWith('\n') ? '' : end}${atEnd.map((line) => line + end).join('')}`;

  function write(form: Form, chapter: ChapterKey, written: Written): void {
    const sections = note.sections.filter(({ kind }) => kind === form.section);
    const places = sections.flatMap(({ lines: { startLine, endLine } }) =>
      Array.from({ length: endLine - startLine }, (_, index) => startLine + index),
    );
    let done = false;
    for (const index of places) {
      const line = lines[index] ?? '';
      // A note on one chapter tells the same time in all and for the chapter.
      const isTotal = form === timeForm && single && findChapters(line).length === 0 && namesTotal(labelOf(line));
      const changed = isTotal ? replaceValue(line, labelEnd(line), line.length) : replaceOf(line, chapter);
      if (changed === null) continue;
      lines[index] = changed;
      done = true;
    }
    if (done) return;
    const said = `- ${labelFor(chapter)} : ${words(form, written, '')}`;
    const last = sections.at(-1)?.lines.endLine;
    if (last === undefined) atEnd.push('', form.heading, said);
    else added.set(last - 1, [...(added.get(last - 1) ?? []), said]);

    function replaceOf(line: string, key: ChapterKey): string | null {
      const found = findChapters(line);
      const index = found.findIndex(({ ref }) => ref.kind !== 'section' && chapterKey(ref) === key);
      const one = found[index];
      return one === undefined ? null : replaceValue(line, one.end, found[index + 1]?.start ?? line.length);
    }

    function replaceValue(line: string, from: number, to: number): string {
      const match = /^(?<lead>[\s:：=|*_-]*)(?<value>.*?)(?<trail>[\s|,·]*)$/u.exec(line.slice(from, to));
      const { lead = '', value = '', trail = '' } = match?.groups ?? {};
      const gap = lead === '' || /\S$/u.test(lead) ? `${lead} ` : lead;
      return `${line.slice(0, from)}${gap}${words(form, written, value)}${trail}${line.slice(to)}`;
    }
  }
}

/** What stands, behind what does not any more. What a line says beside a value stays where it holds none. */
function words(form: Form, { value, other }: Written, standing: string): string {
  const now = form.print(value);
  const struck = /^(?:~~[^~]+~~\s*)+/u.exec(standing)?.[0] ?? '';
  if (struck !== '') return `${struck.trimEnd()} ${words(form, { value, other }, standing.slice(struck.length))}`;
  const isExample = /^[(（]\s*(?:예|e\.?g)/iu.test(standing) || isPlaceholder(standing);
  if (isExample) return now;
  if (form.read(standing)) {
    // The note's own word is the later one: it stays as it is written.
    if (!differs(form, standing, value)) return other === null ? standing : `~~${form.print(other)}~~ ${standing}`;
    return `~~${standing}~~ ${now}`;
  }
  return `${standing} ${now}`;
}

function differs(form: Form, standing: string, value: number): boolean {
  if (form === timeForm) return parseDuration(standing) !== value;
  return (parseRating(standing)?.points ?? Number.NaN) * 2 !== value;
}

function labelEnd(line: string): number {
  const at = line.search(/[:：]/u);
  return at < 0 ? line.length : at;
}

function labelOf(line: string): string {
  return line.slice(0, labelEnd(line)).replace(/^[\s>*+-]+/u, '');
}

function labelFor(chapter: ChapterKey): string {
  if (chapter === 'preface') return '서문';
  return chapter.startsWith('appendix') ? chapter.replace('appendix', '부록') : `Chapter ${chapter}`;
}

function printMinutes(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [hours > 0 ? `${hours}시간` : '', rest > 0 || hours === 0 ? `${rest}분` : '']
    .filter((part) => part !== '')
    .join(' ');
}

/** `⭐⭐⭐½☆ (3.5/5)`, as the template writes it. */
function printHalves(halves: number): string {
  const [full, half] = [Math.floor(halves / 2), halves % 2];
  return `${'⭐'.repeat(full)}${half === 1 ? '½' : ''}${'☆'.repeat(5 - full - half)} (${halves / 2}/5)`;
}

/** Whether a note reads as what was written into it. */
export function saysRecords(note: Note, records: readonly RecordToWrite[]): boolean {
  return records.every(
    ({ chapter, minutes, halves }) =>
      (minutes === null || minutesIn(note, chapter) === minutes.value) &&
      (halves === null || halvesIn(note, chapter) === halves.value),
  );
}
