import { describe, expect, it } from 'vitest';
import { buildPassages } from '../../../src/domain/retrieval/build-passages.ts';
import { buildCard, buildLibrary, buildNote } from '../../support/build-library.ts';

const note = buildNote('# 9장\n\n## 빈 제목\n\n## 파드\n- 가장 작은 단위', { path: '하나/9.md' });
const card = buildCard('questions/one.md', '---\nid: one\nnames: { ko: 하나, en: one }\n---\n# 하나\n답이에요.');

describe('buildPassages', () => {
  it('makes a passage of every section that says something', () => {
    expect(buildPassages(buildLibrary({ notes: [note] }))).toMatchObject([
      {
        id: '하나/9.md#5',
        origin: 'note',
        author: '김하나',
        headingPath: ['9장', '파드'],
        lines: { startLine: 5, endLine: 6 },
      },
    ]);
  });

  it('takes cards with their origin and concept, unless they only lend their names', () => {
    expect(buildPassages(buildLibrary({ cards: [card] }))).toMatchObject([
      { origin: 'question', conceptId: 'one', author: null },
    ]);
    expect(buildPassages(buildLibrary({ cards: [card], quoteCards: false }))).toEqual([]);
  });

  it('leaves private notes out', () => {
    expect(buildPassages(buildLibrary({ notes: [{ ...note, private: true }] }))).toEqual([]);
  });
});
