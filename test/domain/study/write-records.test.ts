import { describe, expect, it } from 'vitest';
import { parseNote } from '#src/domain/notes/parse-note.ts';
import { halvesIn, minutesIn } from '#src/domain/study/note-values.ts';
import { type RecordToWrite, saysRecords, writeRecords } from '#src/domain/study/write-records.ts';
import { noteVariants } from '../../support/note-variants.ts';
import { studyNote } from '../../support/study-note.ts';

const read = (text: string) => parseNote({ path: '하늘/9장.md', text, template: null });
const nine = (minutes: RecordToWrite['minutes'], halves: RecordToWrite['halves'] = null): RecordToWrite => ({
  ...{ chapter: '9', minutes, halves },
});

describe('writeRecords', () => {
  it('strikes the earlier word out beside the later one, in all and for the chapter, and leaves all other lines', () => {
    const text = writeRecords(read(studyNote), [nine({ value: 190, other: 150 }, { value: 7, other: 8 })]);
    expect(text).toContain('- **총 독서 시간**: ~~2시간 30분~~ 3시간 10분\n');
    expect(text).toContain('  - Chapter 9 : ~~2시간 30분~~ 3시간 10분\n');
    expect(text).toContain('  - Chapter 9: ~~⭐⭐⭐⭐☆ (4/5)~~ ⭐⭐⭐½☆ (3.5/5)\n');
    const changed = text.split('\n').filter((line, index) => line !== studyNote.split('\n')[index]);
    expect(changed).toHaveLength(3);
    expect(read(text)).toMatchObject({ readingMinutes: 190, ratings: [{ points: 3.5 }] });
  });

  it('keeps the note’s own word where that is the later one, and shows the earlier one', () => {
    const text = writeRecords(read(studyNote), [nine({ value: 150, other: 60 }, { value: 8, other: 6 })]);
    expect(text).toContain('  - Chapter 9 : ~~1시간~~ 2시간 30분\n');
    expect(text).toContain('  - Chapter 9: ~~⭐⭐⭐☆☆ (3/5)~~ ⭐⭐⭐⭐☆ (4/5)\n');
    expect(saysRecords(read(text), [nine({ value: 150, other: 60 }, { value: 8, other: 6 })])).toBe(true);
  });

  it('fills in what the note leaves blank, and adds the part that it has not', () => {
    const blank =
      '# 9장\n\n## ⏳ 독서 과정 기록\n- **총 독서 시간**: (예: 1시간 30분)\n- **각 장별 소요 시간**:\n  - Chapter 9 :\n\n## ❓ 궁금했던 부분\n- 왜?\n';
    const records = [nine({ value: 95, other: null }, { value: 9, other: null })];
    const text = writeRecords(read(blank), records);
    expect(text).toContain('- **총 독서 시간**: 1시간 35분\n');
    expect(text).toContain('  - Chapter 9 : 1시간 35분\n');
    expect(text).toMatch(/점수로 표현하기 \(5점 만점\)\n- Chapter 9 : ⭐⭐⭐⭐½ \(4\.5\/5\)\n$/);
    expect(saysRecords(read(text), records)).toBe(true);
    expect(read(text).openQuestions).toHaveLength(1);
  });

  it.for([
    ['| 장 | 시간 |\n| --- | --- |\n| 9장 | 2시간 |\n| 10장 | 1시간 |', 120],
    ['- 9장 2시간, 10장 1시간', 120],
    ['- ch9: ~~1시간~~ 2시간', 120],
    ['- **Chapter 9**: 2h', 120],
  ] as const)('reads as the later word in %s', ([log, before]) => {
    const note = read(`# 9~10장\n\n## ⏳ 독서 과정 기록\n${log}\n`);
    expect(minutesIn(note, '9')).toBe(before);
    const text = writeRecords(note, [nine({ value: 200, other: before })]);
    expect(saysRecords(read(text), [nine({ value: 200, other: before })])).toBe(true);
    expect(text).toMatch(/~~2(?:시간|h)~~ 3시간 20분/);
    expect(minutesIn(read(text), '10')).toBe(minutesIn(note, '10'));
  });

  it('writes into notes in many variants so that each reads as what was logged, with what it said before', () => {
    const wrong = noteVariants(40, 3).filter(({ text, path }) => {
      const note = parseNote({ path, text, template: null });
      const chapter = note.chapters[0]?.number ?? '';
      const [minutes, halves] = [minutesIn(note, chapter), halvesIn(note, chapter)];
      const records = [{ chapter, minutes: { value: 77, other: minutes }, halves: { value: 3, other: halves } }];
      const written = writeRecords(note, records);
      const again = parseNote({ path, text: written, template: null });
      return !saysRecords(again, records) || again.openQuestions.length !== note.openQuestions.length;
    });
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });
});
