import { describe, expect, it } from 'vitest';
import { createPassageIndex } from '../../../src/domain/retrieval/passage-index.ts';
import { createSearchNotes } from '../../../src/features/answer/search-notes.ts';
import { buildLibrary, buildNote, shippedCards } from '../../support/build-library.ts';
import { openView } from '../../support/open-view.ts';
import { studyNote } from '../../support/study-note.ts';

const library = buildLibrary({ notes: [buildNote(studyNote)], cards: shippedCards() });
const searchNotes = createSearchNotes({ viewFor: openView(createPassageIndex(library).search, library) });
const reader = { teamId: 'T1', memberId: 'U1', isDirect: false };

describe('createSearchNotes', () => {
  it('lists at most five passages, best first', async () => {
    const found = await searchNotes({ ...reader, words: '노드포트', locale: 'en' });
    if (found.kind !== 'found') throw new Error(found.kind);
    expect(found.locale).toBe('ko');
    expect(found.result.hits).toHaveLength(5);
    expect(found.result.hits[0]?.passage.headingPath.at(-1)).toBe('NodePort');
  });

  it.each([
    ['', 'no-words'],
    ['🎉', 'no-words'],
    ['zzzzqqq', 'nothing-found'],
  ])('"%s": %s', async (words, kind) => {
    expect((await searchNotes({ ...reader, words, locale: 'ko' })).kind).toBe(kind);
  });
});
