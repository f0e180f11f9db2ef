import { describe, expect, it } from 'vitest';
import { impliedConcepts } from '../../../src/domain/retrieval/implied-concepts.ts';
import { createLexicon } from '../../../src/domain/retrieval/lexicon.ts';
import type { ConceptWords, WordData } from '../../../src/domain/retrieval/word-data.ts';
import { noWords } from '../../../src/domain/retrieval/word-data.ts';
import { wordsOf } from '../../../src/domain/retrieval/words.ts';

const concept = (id: string, change: Partial<ConceptWords>): ConceptWords => ({
  id,
  kind: null,
  names: { ko: id, en: id },
  aliases: [],
  misspellings: [],
  related: [],
  intents: [],
  ...change,
});

const words: WordData = {
  ...noWords,
  concepts: [
    concept('kettle', { names: { ko: '주전자', en: 'kettle' }, intents: ['물을 빨리 끓이는 것', 'boils water fast'] }),
    concept('oven', { names: { ko: '오븐', en: 'oven' }, intents: ['빵을 굽는 기계'] }),
    concept('oven-glove', { names: { ko: '오븐 장갑', en: 'oven glove' } }),
    concept('glove', { names: { ko: '장갑', en: 'glove' } }),
    concept('fuse', { names: { ko: '퓨즈', en: 'fuse' }, related: ['oven'] }),
    concept('plug', { names: { ko: '플러그', en: 'plug' } }),
  ],
  symptoms: [{ says: ['전기가 안 들어와요', 'no electricity'], concepts: ['plug', 'fuse'] }],
};
const lexicon = createLexicon([], words);
const implied = (question: string) => impliedConcepts(lexicon, wordsOf(question)).map(({ conceptId }) => conceptId);

describe('impliedConcepts', () => {
  it.each([
    ['물 빨리 끓이려면', ['kettle']],
    ['what boils water fast', ['kettle']],
    ['장갑인데 오븐에 쓰는 거', ['oven-glove']],
    ['전기가 안 들어와요', ['plug', 'fuse']],
    ['오븐에 전기가 안 들어오는데', ['fuse']],
  ])('"%s" means %s', (question, concepts) => {
    expect(implied(question)).toEqual(concepts);
  });

  it.each(['물', '빵', '전기가 들어와요', '고양이가 빨리 달린다', '', '은 는'])('"%s" means nothing', (question) => {
    expect(implied(question)).toEqual([]);
  });

  it('is the likelier the more of the question is described', () => {
    const likeness = (question: string) => impliedConcepts(lexicon, wordsOf(question))[0]?.likeness ?? 0;
    expect(likeness('물을 빨리 끓이는')).toBeGreaterThan(likeness('물을 빨리 끓이는 초록색 고양이'));
  });
});
