import { describe, expect, it } from 'vitest';
import { normalise } from '../../../src/domain/retrieval/normalise.ts';

describe('normalise', () => {
  it.each([
    ['composes Hangul that came apart', '서비스'.normalize('NFD'), '서비스'],
    ['makes full-width letters plain', 'ＮｏｄｅＰｏｒｔ？', 'NodePort?'],
    ['drops zero-width and bidirectional characters', 'no\u200bde\u202ePort\ufeff', 'nodePort'],
    ['folds white space, also the no-break one', ' 파드\u00a0 란 \n뭐 ', '파드 란 뭐'],
    ['drops control characters', '파\u0000드\u0007', '파드'],
    ['keeps letters outside syllables as they are', 'ㅎ디므', 'ㅎ디므'],
    ['keeps case, which camelCase needs', 'emptyDir', 'emptyDir'],
  ])('%s', (_name, text, expected) => {
    expect(normalise(text)).toBe(expected);
  });

  it('takes linear time on 100,000 characters of any kind', () => {
    const started = performance.now();
    for (const piece of ['a ', '가', '\u200b', ' ', 'ᄒ', '😀']) normalise(piece.repeat(100_000));
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});
