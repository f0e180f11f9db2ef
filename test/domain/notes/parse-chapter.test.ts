import { describe, expect, it } from 'vitest';
import { chaptersOf, findChapters, parseChapter } from '../../../src/domain/notes/parse-chapter.ts';

describe('parseChapter', () => {
  it.for([
    ['Chapter 9', 'chapter', '9'],
    ['chapter9', 'chapter', '9'],
    ['9장', 'chapter', '9'],
    ['제9장', 'chapter', '9'],
    ['제 9 장', 'chapter', '9'],
    ['ch09', 'chapter', '9'],
    ['Ch. 9', 'chapter', '9'],
    ['챕터 9', 'chapter', '9'],
    ['9.3절', 'section', '9.3'],
    ['Chapter 9.3', 'section', '9.3'],
    ['§ 9.3', 'section', '9.3'],
    ['서문', 'preface', null],
    ['Preface', 'preface', null],
    ['부록 A', 'appendix', 'A'],
    ['appendix b', 'appendix', 'B'],
    ['부록', 'appendix', null],
  ] as const)('reads %j', ([text, kind, number]) => {
    expect(parseChapter(text)).toMatchObject({ kind, number, label: text });
  });

  it.for(['9~10장', '9장~10장', '9-10장', 'Chapter 9–10', '제9장 ~ 제10장'])('reads the range %j', (text) => {
    expect(parseChapter(text)).toEqual({ kind: 'chapter', number: '9', lastNumber: '10', label: text });
  });

  it('takes no duration for the end of a range', () => {
    expect(parseChapter('Chapter 9 - 3시간')).toEqual({ kind: 'chapter', number: '9', label: 'Chapter 9' });
    expect(parseChapter('Chapter 9-10: 3h')?.lastNumber).toBe('10');
  });

  it.for(['서비스', '1:30', 'tech 9', '장비 9', '3시간', ''])('finds none in %j', (text) => {
    expect(parseChapter(text)).toBeNull();
  });

  it('finds several with their places', () => {
    expect(findChapters('9장: 3시간, 10장: 2시간').map(({ ref, start, end }) => [ref.number, start, end])).toEqual([
      ['9', 0, 2],
      ['10', 9, 12],
    ]);
  });
});

describe('chaptersOf', () => {
  it('tells every chapter of a range, with the label of the range', () => {
    const range = { kind: 'chapter', number: '9', lastNumber: '11', label: '9~11장' } as const;
    expect(chaptersOf(range).map(({ number, label }) => `${number} ${label}`)).toEqual([
      '9 9~11장',
      '10 9~11장',
      '11 9~11장',
    ]);
  });

  it('stops at 50', () => {
    expect(chaptersOf({ kind: 'chapter', number: '1', lastNumber: '999', label: '1~999장' })).toHaveLength(50);
  });
});
