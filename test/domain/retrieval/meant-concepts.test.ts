import { describe, expect, it } from 'vitest';
import { describedConcept } from '../../../src/domain/retrieval/described-concept.ts';
import { createLexicon } from '../../../src/domain/retrieval/lexicon.ts';
import { meantConcepts } from '../../../src/domain/retrieval/meant-concepts.ts';
import { conceptTerm } from '../../../src/domain/retrieval/terms.ts';
import type { ConceptWords } from '../../../src/domain/retrieval/word-data.ts';
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

const lexicon = createLexicon([], {
  ...noWords,
  concepts: [
    concept('kettle', {
      names: { ko: '주전자', en: 'kettle' },
      intents: ['boils water fast', 'hot drinks at breakfast'],
    }),
    concept('oven', { names: { ko: '오븐', en: 'oven' }, intents: ['bakes bread slowly', 'roasts meat at high heat'] }),
    concept('thermostat', {
      names: { ko: '온도 조절기', en: 'thermostat' },
      related: ['fuse', 'oven', 'kettle', 'plug'],
    }),
    concept('fuse', { names: { ko: '퓨즈', en: 'fuse' } }),
    concept('plug', { names: { ko: '플러그', en: 'plug' } }),
  ],
});

describe('describedConcept', () => {
  it('finds what no single description says, where all of them together do', () => {
    const question = 'something for hot water fast before breakfast drinks';
    expect(describedConcept(lexicon, wordsOf(question))?.conceptId).toBe('kettle');
  });

  it.each(['boils water', 'a green cat sleeps under seven old trees', ''])('finds nothing in "%s"', (question) => {
    expect(describedConcept(lexicon, wordsOf(question))).toBeNull();
  });
});

describe('meantConcepts', () => {
  const meantBy = (held: readonly string[], named: readonly string[], without: readonly string[] = []) =>
    meantConcepts(
      {
        lexicon,
        isKnown: (term) => held.map(conceptTerm).includes(term),
        minedOf: () => [],
        without: new Set(without),
      },
      wordsOf('thermostat'),
      new Set(named),
    ).map(({ conceptId }) => conceptId);

  it('looks beside a concept that no passage names for the two nearest that one does', () => {
    expect(meantBy(['oven', 'kettle', 'plug'], ['thermostat'])).toEqual(['oven', 'kettle']);
  });

  it.each([
    ['the concept itself is held', ['thermostat', 'oven'], ['thermostat'], []],
    ['what is beside it is named too', ['oven'], ['thermostat', 'oven'], []],
    ['it is left out', ['oven'], ['thermostat'], ['related']],
  ])('adds nothing where %s', (_, held, named, without) => {
    expect(meantBy(held, named, without)).toEqual([]);
  });
});
