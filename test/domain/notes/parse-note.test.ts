import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verifyQuotation } from '../../../src/domain/grounding/quote.ts';
import { parseNote } from '../../../src/domain/notes/parse-note.ts';
import { printNote } from '../../../src/domain/notes/print-note.ts';
import { parseTemplate } from '../../../src/domain/notes/template-hints.ts';

const read = (text: string, path = '하늘/9장.md') => parseNote({ path, text, template: null });
const lines = (...all: readonly string[]) => all.join('\n');
const texts = (pieces: readonly { readonly text: string }[]) => pieces.map(({ text }) => text);

const filled = lines(
  '---',
  'author: { name: 하늘, slack: U012ABCDEF }',
  'book: 컨테이너 첫걸음',
  'date: 2026-10-12',
  'chapter: 9',
  '---',
  '# 📚 스터디 템플릿',
  '## 📖 목차를 읽기 전에 든 생각',
  '- 낯선 낱말이 많다',
  '## 📝 내용 정리',
  '### 서비스',
  '- 서비스 : 파드 앞에 두는 이름',
  '    - 주소가 바뀌지 않는다',
  '## 💡 전부 읽고 난 후기',
  '- 다시 읽고 싶다',
  '## ❓ 특별히 궁금했던 부분',
  '- 한 대로도 될까?',
  '    - 두 대라면?',
  '- 비용은 얼마일까?',
  '## ⏳ 독서 과정 기록',
  '- **총 독서 시간**: 4시간',
  '- **각 장별 소요 시간**:',
  '  - Chapter 9 : 3시간 반',
  '## 🤔 이해도 점검 & 난이도 평가',
  '- **어려웠던 부분 & 이유**:',
  '  - 이름이 헷갈렸다',
  '- **자신의 이해도를 점수로 표현하기 (5점 만점)**',
  '  - Chapter 9: ⭐⭐⭐⭐☆ (3.5/5)',
  '- **특별하게 깨달음을 얻은 부분**',
  '  - 선언이 먼저다',
);

describe('parseNote', () => {
  it('reads every field of the template', () => {
    const note = read(filled, 'x.md');
    expect(note).toMatchObject({
      author: { name: '하늘', slack: 'U012ABCDEF' },
      book: '컨테이너 첫걸음',
      date: '2026-10-12',
      chapters: [{ kind: 'chapter', number: '9' }],
      readingMinutes: 240,
      readingTimes: [
        { chapter: null, minutes: 240, lines: { startLine: 21 } },
        { chapter: { number: '9' }, minutes: 210, lines: { startLine: 23 } },
      ],
      ratings: [{ chapter: { number: '9' }, points: 3.5, lines: { startLine: 28 } }],
      openQuestions: [
        { text: '한 대로도 될까?', children: [{ text: '두 대라면?', children: [] }] },
        { text: '비용은 얼마일까?', children: [] },
      ],
    });
    expect(texts(note.beforeReading)).toEqual(['낯선 낱말이 많다']);
    expect(texts(note.impressions)).toEqual(['다시 읽고 싶다']);
    expect(texts(note.difficulties)).toEqual(['이름이 헷갈렸다']);
    expect(texts(note.insights)).toEqual(['선언이 먼저다']);
    expect(note.problems.map(({ code, line }) => `${line} ${code}`)).toEqual(['28 rating-mismatch']);
  });

  it('keeps the heading tree with lines, and what each part is about', () => {
    const found = read(filled).sections.map(({ kind, headingPath, lines: { startLine, endLine } }) => [
      kind,
      headingPath.slice(1).join(' > '),
      `${startLine}-${endLine}`,
    ]);
    expect(found).toEqual([
      ['other', '', '7-7'],
      ['before-reading', '목차를 읽기 전에 든 생각', '8-9'],
      ['summary', '내용 정리', '10-10'],
      ['summary', '내용 정리 > 서비스', '11-13'],
      ['impressions', '전부 읽고 난 후기', '14-15'],
      ['open-questions', '특별히 궁금했던 부분', '16-19'],
      ['reading-log', '독서 과정 기록', '20-23'],
      ['understanding', '이해도 점검 & 난이도 평가', '24-24'],
      ['difficulties', '이해도 점검 & 난이도 평가 > 어려웠던 부분 & 이유', '25-26'],
      ['understanding', '이해도 점검 & 난이도 평가 > 자신의 이해도를 점수로 표현하기 (5점 만점)', '27-28'],
      ['insights', '이해도 점검 & 난이도 평가 > 특별하게 깨달음을 얻은 부분', '29-30'],
    ]);
  });

  it('reads English headings in any order and level, without emoji', () => {
    const note = read(
      lines('### Insights', '- declare it', '# Reading log', '2h 30m', '## Summary', '#### Pod', 'smallest unit'),
    );
    expect(texts(note.insights)).toEqual(['declare it']);
    expect(note.readingMinutes).toBe(150);
    expect(note.sections.at(-1)).toMatchObject({ kind: 'summary', headingPath: ['Reading log', 'Summary', 'Pod'] });
  });

  it('sums the chapters when no total is written', () => {
    const note = read(
      lines('## 독서 과정 기록', '- **총 독서 시간**: ', '- Chapter 9 : 3시간', '- 10장: 90분', '11. 1:30'),
    );
    expect(note.readingMinutes).toBe(360);
    expect(note.readingTimes.map(({ chapter }) => chapter?.number)).toEqual(['9', '10', '11']);
  });

  it('reads one chapter a line without a list, and labels of the template in the midst of text', () => {
    const text = lines(
      '## 이해도',
      '9장: 4점',
      '10장: 3점 반',
      '**인사이트**',
      '선언',
      '## 독서 기록',
      '총 독서 시간: 약 3시간',
      '9장 - 90분',
    );
    const note = read(text);
    expect(note.ratings.map(({ points, lines: { startLine } }) => [points, startLine])).toEqual([
      [4, 2],
      [3.5, 3],
    ]);
    expect(texts(note.insights)).toEqual(['선언']);
    expect([note.readingMinutes, note.readingTimes.map(({ minutes }) => minutes)]).toEqual([180, [180, 90]]);
  });

  it('leaves hints of the template out of data and sections', () => {
    const template = parseTemplate('- Chapter 1: ⭐⭐⭐½☆ (3.5/5)\n- 나의 말로 옮기기');
    const text = lines(
      ...[
        '## 내용 정리',
        '- 나의 말로 옮기기',
        '- 파드는 작다',
        '## 독서 과정 기록',
        '- **총 독서 시간**: (예: 1시간)',
      ],
      ...[
        '- Chapter 9 : (예: 40분)',
        '- 10장: 2시간 (예: 40분)',
        '## 이해도',
        '- Chapter 1: ⭐⭐⭐½☆ (3.5/5)',
        '- (별로 적어주세요)',
      ],
    );
    const note = parseNote({ path: 'x.md', text, template });
    expect(note.readingMinutes).toBe(120);
    expect(note.ratings).toEqual([]);
    expect(note.sections.flatMap(({ blocks }) => texts(blocks))).toEqual(['파드는 작다', '10장: 2시간 (예: 40분)']);
    expect(note.problems.filter(({ code }) => code === 'template-hint').map(({ line }) => line)).toEqual([
      2, 5, 6, 9, 10,
    ]);
  });

  it('takes a chapter with nothing but empty stars for blank', () => {
    const note = read(lines('## 이해도', '- Chapter 9: ☆☆☆☆☆'));
    expect(note.ratings).toMatchObject([{ points: null }]);
    expect(note.problems.map(({ code }) => code)).toContain('not-filled-in');
  });

  it('reads ratings and times from tables', () => {
    const table = (head: string, value: string) => lines(`| 장 | ${head} |`, '| --- | --- |', `| 9장 | ${value} |`, '');
    const note = read(lines('## 독서 기록', table('시간', '2시간 반'), '## 이해도', table('점수', '4점')));
    expect(note.readingMinutes).toBe(150);
    expect(note.ratings).toMatchObject([{ chapter: { number: '9' }, points: 4 }]);
  });

  it('keeps text under headings of no known part', () => {
    const note = read(lines('처음에 쓴 말', '## 내용 정리', '- 하나', '## 같이 볼 링크', '- 어떤 글'));
    expect(note.sections.map(({ kind, heading }) => [kind, heading])).toEqual([
      ['other', null],
      ['summary', '내용 정리'],
      ['other', '같이 볼 링크'],
    ]);
  });

  it.for(['private: yes', 'private: maybe', 'author: [하늘\nprivate: false', '\nprivate: 비공개'])(
    'keeps a note with %j private',
    (mark) => {
      expect(read(`\n---\n${mark}\n---\n- 비밀`).private).toBe(true);
    },
  );

  it('says that a mark is unclear, or that YAML is broken', () => {
    const codes = (text: string) => read(text).problems.map(({ code }) => code);
    expect(codes('---\nprivate: maybe\nchapter: 9\n---\n- a')).toEqual(['private-unclear']);
    expect(codes('---\nprivate: [\n---\n- a')).toEqual(['front-matter-unreadable', 'private-unclear']);
    expect(codes('---\nprivate: on\n---\n- a')).toEqual(['private']);
  });

  it('says what is not filled in', () => {
    const note = read(lines('## 후기', '-', '## 내용 정리', '- 하나', '## 인사이트'));
    expect(note.problems.map(({ line, code }) => [line, code])).toEqual([
      [1, 'not-filled-in'],
      [5, 'not-filled-in'],
    ]);
  });

  it('knows nobody where nothing says who wrote it', () => {
    const note = read('# 아무 글', 'a/b/c9.md');
    expect([note.author, note.book, note.date, note.chapters]).toEqual([null, null, null, []]);
    expect(note.problems.map(({ code }) => code)).toEqual(['author-unknown', 'chapter-unknown']);
  });

  it('never throws, whatever the text', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        '---',
        '```',
        '~~~',
        '<!--',
        '-->',
        '|a|b|',
        '|-|-|',
        '# ',
        '**',
        '> ',
        '- ',
        '\t',
        '\r',
        '\0',
        '[x]: y',
        '(예:',
        '⭐',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.constantFrom('\n', '\r\n', ' '), (pieces, glue) => {
        const text = pieces.join(glue);
        const note = read(text);
        expect(printNote(note)).toBe(text);
        for (const section of note.sections) {
          expect(section.lines.endLine).toBeGreaterThanOrEqual(section.lines.startLine);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('covers every shown word by characters of the lines it names, whatever the Markdown', () => {
    const inline = fc.constantFrom(
      ...[
        '파드',
        '**굵게**',
        '`x`',
        '<b>넷</b>',
        '<br>',
        '<a href="https://a.b/c">글</a>',
        '<code>',
        '</code>',
        '*',
        '**',
      ],
      ...[
        '~~취소~~',
        '~~',
        '<del>지움</del>',
        '<s>',
        '</s>',
        '![p](p.png)',
        '[말](http://x.y)',
        '[말][r]',
        '<!-- 비밀 -->',
      ],
      ...['`', '\\', '|', '&amp;', '<NodeIP>', ':', 'www.a.b', '[^1]', '다.', '⭐'],
    );
    const start = fc.constantFrom(
      ...[
        '',
        '',
        '',
        '- ',
        '    - ',
        '1. ',
        '> ',
        '> - ',
        '• ',
        '-',
        '| ',
        '## ',
        '<div>',
        '<pre>',
        '<p>',
        '[r]: http://r',
      ],
      ...['| a | b |', '|---|---|', '---', '```', '- [ ] ', '\t', '[^1]: '],
    );
    const line = fc.tuple(start, fc.array(inline, { maxLength: 6 }), fc.constantFrom('', ' '));
    const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
    fc.assert(
      fc.property(fc.array(line, { maxLength: 10 }), (all) => {
        const written = all.map(([first, parts, glue]) => first + parts.join(glue));
        for (const block of read(written.join('\n')).sections.flatMap(({ blocks }) => blocks)) {
          const { startLine, endLine } = block.lines;
          expect(verifyQuotation(written.slice(startLine - 1, endLine), block.source)).toBe(true);
          const source = letters(block.source);
          let at = 0;
          for (const letter of letters(block.text)) at = source.indexOf(letter, at) + 1 || Number.NaN;
          expect(at, `${block.text} in ${block.source}`).not.toBeNaN();
          expect(block.text).toMatch(/[\p{L}\p{N}⭐]/u);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('reads 20,000 headings and a line of a megabyte in time that grows with the length', () => {
    const timed = (text: string) => {
      const start = process.cpuUsage();
      read(text);
      return process.cpuUsage(start).user / 1000;
    };
    const headings = (count: number) => Array.from({ length: count }, (_, index) => `## h${index}\n- item`).join('\n');
    timed(headings(500));
    // Ten times the text in far less than a hundred times the time; the margin is wide because machines are busy.
    expect(timed(headings(20_000))).toBeLessThan(40 * Math.max(timed(headings(2_000)), 20));
    expect(timed('가나다 **라** ['.repeat(100_000))).toBeLessThan(10_000);
  });
});

const realNote = new URL('../../../../shared/data/note-chapter-9.md', import.meta.url);
const hasRealNote = existsSync(realNote);
if (!hasRealNote) console.warn(`Skipped: no real note at ../shared/data/note-chapter-9.md beside the repository`);

describe('parseNote on a real note', () => {
  it.skipIf(!hasRealNote)('finds everything in it', () => {
    const text = readFileSync(realNote, 'utf8');
    const note = parseNote({ path: 'note-chapter-9.md', text, template: null });
    expect(printNote(note)).toBe(text);
    expect(note).toMatchObject({ author: null, chapters: [{ number: '9' }], readingMinutes: 180 });
    expect(note.ratings.map(({ points }) => points)).toEqual([3.5]);
    expect(note.openQuestions.map(({ children }) => children.length)).toEqual([1, 1]);
    expect(
      [note.beforeReading, note.impressions, note.difficulties, note.insights].map(({ length }) => length),
    ).toEqual([1, 2, 1, 2]);
    const deepest = note.sections.filter(({ kind }) => kind === 'summary').map(({ headingPath }) => headingPath.length);
    expect([deepest.length, Math.max(...deepest)]).toEqual([16, 4]);
    const written = text.split('\n');
    for (const { source, lines: at } of note.sections.flatMap(({ blocks }) => blocks)) {
      expect(written.slice(at.startLine - 1, at.endLine).join('\n')).toContain(source);
    }
  });
});
