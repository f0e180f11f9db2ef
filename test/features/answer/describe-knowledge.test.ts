import { describe, expect, it } from 'vitest';
import { composeAnswer } from '../../../src/domain/grounding/compose-answer.ts';
import { createPassageIndex } from '../../../src/domain/retrieval/passage-index.ts';
import { createDescribeKnowledge } from '../../../src/features/answer/describe-knowledge.ts';
import { buildLibrary, buildNote, shippedCards } from '../../support/build-library.ts';
import { studyNote } from '../../support/study-note.ts';

const chapter = (number: string) => ({ kind: 'chapter', number, label: `${number}장` }) as const;
const notes = [
  buildNote(studyNote, { path: 'a.md', chapters: [chapter('10')] }),
  buildNote(studyNote, { path: 'b.md', chapters: [chapter('9')], author: { name: '박둘', slack: null } }),
  buildNote(studyNote, { path: 'c.md', sample: true, author: { name: '견본', slack: null } }),
  buildNote(studyNote, { path: 'd.md', private: true, author: { name: '비밀', slack: null } }),
];
const library = buildLibrary({ notes, cards: shippedCards() });
const describeKnowledge = createDescribeKnowledge({ library: () => library });

describe('createDescribeKnowledge', () => {
  it('counts the own notes and their authors, without samples and private ones', () => {
    expect(describeKnowledge('ko')).toMatchObject({ notes: 2, sampleNotes: 1, authors: ['김하나', '박둘'] });
  });

  it('orders chapters as the book does', () => {
    expect(describeKnowledge('ko').chapters.slice(0, 2)).toEqual(['9장', '10장']);
  });

  it.each(['ko', 'en'] as const)('offers questions in %s that have an answer', (locale) => {
    const { search } = createPassageIndex(library);
    const { examples } = describeKnowledge(locale);
    expect(examples).toHaveLength(3);
    for (const question of examples) {
      const answer = composeAnswer({ question, standalone: null, result: search(question, 10), library, locale });
      expect(answer.kind, question).toBe('answered');
    }
  });

  it('knows nothing in an empty library', () => {
    const nothing = createDescribeKnowledge({ library: () => buildLibrary({}) })('ko');
    expect(nothing).toEqual({ notes: 0, sampleNotes: 0, authors: [], chapters: [], concepts: [], examples: [] });
  });
});
