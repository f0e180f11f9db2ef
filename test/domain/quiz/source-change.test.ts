import { describe, expect, it } from 'vitest';
import { parseNote } from '#src/domain/notes/parse-note.ts';
import { quotedLine } from '#src/domain/quiz/quoted-line.ts';
import { sourceChange } from '#src/domain/quiz/source-change.ts';

const noteOf = (...lines: readonly string[]) =>
  parseNote({ path: 'tea.md', text: ['# 9장', '## 📝 내용 정리', ...lines].join('\n'), template: null });

const line = '- 녹차: 찻잎을 덖어서 발효를 막은 차';
const before = noteOf(line, '- 홍차: 찻잎을 끝까지 발효시킨 차');

describe('sourceChange', () => {
  const source = quotedLine(before, '덖어서 발효를 막은') ?? expect.fail('the line is not found');

  it.each([
    ['the same note', before, { kind: 'same' }],
    ['a note with a line more above', noteOf('- 우롱차: 반쯤 발효시킨 차', line), { kind: 'moved', line: 4 }],
    [
      'a note whose line was reworded',
      noteOf('- 녹차: 찻잎을 쪄서 발효를 막은 차', '- 홍차: 찻잎을 끝까지 발효시킨 차'),
      { kind: 'changed', now: '녹차: 찻잎을 쪄서 발효를 막은 차', line: 3 },
    ],
    ['a note that says nothing of it any more', noteOf('- 커피: 볶은 콩을 간 것'), { kind: 'gone' }],
    ['no note', null, { kind: 'gone' }],
  ] as const)('of %s', (_, note, change) => {
    expect(sourceChange(source, note)).toEqual(change);
  });

  it('does not take another weight of a letter for another line', () => {
    expect(sourceChange(source, noteOf('- **녹차**: 찻잎을  덖어서 발효를 막은 차'))).toMatchObject({ kind: 'same' });
  });
});

describe('quotedLine', () => {
  it('wants words that stand in one line alone', () => {
    expect(quotedLine(before, '발효')).toBeNull();
    expect(quotedLine(before, '우롱차를 우린다')).toBeNull();
    expect(quotedLine(before, '`녹차`: 찻잎을 덖어서')).toMatchObject({ path: 'tea.md', line: 3 });
  });
});
