import { describe, expect, it } from 'vitest';
import { createLexicon } from '../../../src/domain/retrieval/lexicon.ts';
import { forgetFormerTerms, readFields } from '../../../src/domain/retrieval/read-fields.ts';
import { finish } from '../../../src/domain/retrieval/steps.ts';
import { buildLibrary, buildNote } from '../../support/build-library.ts';

const noteOf = (count: number) => {
  const words = Array.from({ length: count }, (_, i) => `zq${i}x`);
  return buildNote(`# 내용 정리\n\n- ${words.join(' ')}\n`);
};

describe('readFields', () => {
  it('gives the same fields again for a note that is the same object', () => {
    const [lexicon, note] = [createLexicon([]), noteOf(3)];
    const first = finish(readFields(lexicon, buildLibrary({ notes: [note] })));
    const second = finish(readFields(lexicon, buildLibrary({ notes: [noteOf(4), note] })));
    expect(second.documents.at(-1)).toBe(first.documents[0]);
    expect(second.vocabulary).toBe(first.vocabulary);
  });
});

describe('forgetFormerTerms', () => {
  it('begins a new vocabulary only when most terms are former ones', () => {
    const lexicon = createLexicon([]);
    const { vocabulary } = finish(readFields(lexicon, buildLibrary({ notes: [noteOf(25_000)] })));
    forgetFormerTerms(lexicon, 25_000);
    expect(finish(readFields(lexicon, buildLibrary({}))).vocabulary).toBe(vocabulary);
    forgetFormerTerms(lexicon, 100);
    expect(finish(readFields(lexicon, buildLibrary({}))).vocabulary.terms).toEqual([]);
  });
});
