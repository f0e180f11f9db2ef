import { describe, expect, it } from 'vitest';
import { lexiconOf } from '../../../src/domain/retrieval/lexicon.ts';
import { buildLibrary, shippedCards } from '../../support/build-library.ts';

const cards = shippedCards();

describe('lexiconOf', () => {
  it('gives the same lexicon to libraries with the same cards', () => {
    const lexicon = lexiconOf(buildLibrary({ cards }));
    expect(lexiconOf(buildLibrary({ cards: [...cards], quoteCards: false }))).toBe(lexicon);
  });

  it('gives another one when a card changed or is missing', () => {
    const lexicon = lexiconOf(buildLibrary({ cards }));
    const changed = cards.map((card, i) => (i === 3 ? { ...card } : card));
    expect(lexiconOf(buildLibrary({ cards: changed }))).not.toBe(lexicon);
    expect(lexiconOf(buildLibrary({ cards: cards.slice(0, -1) })).concepts.size).toBe(cards.length - 1);
  });

  it('is empty without cards', () => {
    expect(lexiconOf(buildLibrary({})).names.size).toBe(0);
  });
});
