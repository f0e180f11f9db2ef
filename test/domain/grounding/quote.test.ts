import { describe, expect, it } from 'vitest';
import type { Citation } from '../../../src/domain/grounding/citation.ts';
import { verifyCitation, verifyQuotation } from '../../../src/domain/grounding/quote.ts';
import { buildLibrary, buildNote } from '../../support/build-library.ts';

describe('verifyQuotation', () => {
  it.each([
    ['the same words', ['파드는 가장 작은 단위'], '가장 작은 단위', true],
    ['words across a line end', ['파드는 가장', '  작은 단위'], '가장 작은 단위', true],
    ['another composition', ['파드'.normalize('NFD')], '파드', true],
    ['another width', ['ＮｏｄｅＰｏｒｔ'], 'NodePort', true],
    ['one changed word', ['파드는 가장 작은 단위'], '파드는 가장 큰 단위', false],
    ['nothing', ['파드'], ' ', false],
  ])('%s', (_name, lines, quote, expected) => {
    expect(verifyQuotation(lines, quote)).toBe(expected);
  });
});

describe('verifyCitation', () => {
  const library = buildLibrary({
    notes: [buildNote('## 파드\n- 가장 작은 단위\n- 죽으면 새로 생긴다', { path: 'a.md' })],
  });
  const citation: Citation = {
    path: 'a.md',
    origin: 'note',
    headingPath: ['파드'],
    startLine: 2,
    endLine: 2,
    quote: '가장 작은 단위',
    author: null,
    sample: false,
  };

  it.each([
    ['in its lines', {}, true],
    ['in other lines', { startLine: 3, endLine: 3 }, false],
    ['in another file', { path: 'b.md' }, false],
    ['nowhere', { quote: '가장 큰 단위' }, false],
  ])('%s', (_name, change, expected) => {
    expect(verifyCitation(library, { ...citation, ...change })).toBe(expected);
  });
});
