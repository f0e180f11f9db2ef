import { expect, it } from 'vitest';
import { parseNote } from '#src/domain/notes/parse-note.ts';
import type { OpenQuestionRecord } from '#src/domain/study/open-question.ts';
import { createAbsorbNote } from '#src/features/study/absorb-note.ts';
import { createFreshQuestions } from '#src/features/study/fresh-questions.ts';
import { studyNote } from '../../support/study-note.ts';

it('createAbsorbNote counts the questions that nobody knew, once, and none of a private note', async () => {
  const known = new Map<string, OpenQuestionRecord>();
  const ids = [...'abcdefghijklmnop'];
  const absorb = createAbsorbNote({
    findStudy: async () => null,
    progress: { find: async () => null, save: async () => {} },
    records: {
      ...{ readings: async () => [], ratings: async () => [] },
      ...{ addReading: async () => true, addRating: async () => true },
    },
    addQuestion: async (question, key) => known.get(key) ?? known.set(key, question).get(key) ?? question,
    ...{ now: () => 0, newId: () => ids.shift() ?? '' },
  });
  const note = parseNote({ path: '하늘/9장.md', text: studyNote, template: null });
  expect(await absorb('T1', 'U1', { ...note, private: true })).toBe(0);
  expect(await absorb('T1', 'U1', note)).toBe(1);
  expect(await absorb('T1', 'U1', note)).toBe(0);
});

it('createFreshQuestions names each once, and nobody for what was there at the start', () => {
  const fresh = createFreshQuestions();
  fresh.add('U1', 5);
  fresh.begin();
  fresh.add('U1', 1);
  fresh.add('U1', 2);
  fresh.add('U2', 0);
  expect(fresh.take()).toEqual([{ memberId: 'U1', count: 3 }]);
  expect(fresh.take()).toEqual([]);
});
