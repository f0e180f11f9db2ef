import { describe, expect, it } from 'vitest';
import { createPassageIndex } from '../../../src/domain/retrieval/passage-index.ts';
import { buildLibrary, buildNote, shippedCards } from '../../support/build-library.ts';

const cards = shippedCards();

/** Enough for a machine on which much else runs; what grows with the square of the notes takes hours. */
const patient = 60_000;

describe('createPassageIndex over notes that nobody meant to write', () => {
  it('finds a sentence in a note of one line of 2 MB, and where it stands', { timeout: patient }, () => {
    const filler = '바다는 넓고 배는 작다. '.repeat(80_000);
    const text = `# 내용 정리\n\n## 바다\n\n- ${filler}등대지기는 밤마다 불을 켠다. ${filler}`;
    expect(text.length).toBeGreaterThan(2_000_000);
    const { search } = createPassageIndex(buildLibrary({ notes: [buildNote(text)], cards, quoteCards: false }));
    const [first, ...others] = search('등대지기 불', 5).hits;
    expect(first?.passage.headingPath.at(-1)).toBe('바다');
    expect(first?.lines.startLine).toBe(5);
    expect(others).toEqual([]);
  });

  it('tells 50,000 sections of one heading apart by what they say', { timeout: patient }, () => {
    const [plain] = buildNote('# 내용 정리\n\n## 등대\n\n- 등대는 길을 비춘다\n').sections.slice(-1);
    if (plain === undefined) return expect.fail('has a section');
    const sections = Array.from({ length: 50_000 }, (_, i) => ({
      ...plain,
      lines: { startLine: i + 1, endLine: i + 1 },
      blocks: plain.blocks.map((block) => ({ ...block, text: i === 31_234 ? '등대는 고래를 부른다' : block.text })),
    }));
    const note = { ...buildNote('# 내용 정리\n'), sections };
    const { search } = createPassageIndex(buildLibrary({ notes: [note], cards, quoteCards: false }));
    expect(search('등대 고래', 5).hits[0]?.lines.startLine).toBe(31_235);
    expect(search('등대', 5).hits).toHaveLength(5);
  });
});
