import { describe, expect, it, onTestFinished } from 'vitest';
import { openDatabase } from '#src/adapters/database/open-database.ts';
import { createRecordStore } from '#src/adapters/database/record-store.ts';
import { parseNote } from '#src/domain/notes/parse-note.ts';
import type { OpenQuestionRecord } from '#src/domain/study/open-question.ts';
import { createAbsorbNote } from '#src/features/study/absorb-note.ts';
import { createRecordsForNote } from '#src/features/study/records-for-note.ts';
import { studyNote } from '../../support/study-note.ts';

const nowMs = Date.UTC(2026, 10, 26, 12);
const hourMs = 3_600_000;

/** A note that was taken into the records now, and what its author logged so many hours later. */
async function logged(
  lines: readonly { readonly minutes?: number; readonly halves?: number; readonly hours: number }[],
) {
  const { kysely, close } = await openDatabase({ path: ':memory:', now: nowMs });
  onTestFinished(close);
  const records = createRecordStore(kysely);
  const note = parseNote({ path: '하늘/9장.md', text: studyNote, template: null });
  const findStudy = async () => null;
  const ids = [...'abcdefghijklmnop'];
  const newId = () => ids.shift() ?? '';
  const progress = { find: async () => null, save: async () => {} };
  const addQuestion = async (question: OpenQuestionRecord) => question;
  await createAbsorbNote({ findStudy, progress, records, addQuestion, now: () => nowMs, newId })('T1', 'U1', note);
  for (const { minutes, halves, hours } of lines) {
    const about = { id: newId(), teamId: 'T1', studyId: null, memberId: 'U1', chapter: '9', source: 'line' } as const;
    const at = { atMs: nowMs + hours * hourMs, undoneMs: null };
    if (minutes !== undefined) await records.addReading({ ...about, ...at, minutes }, newId());
    if (halves !== undefined) await records.addRating({ ...about, ...at, halves }, newId());
  }
  const writersOf = async () => [{ teamId: 'T1', memberId: 'U1' }];
  return createRecordsForNote({ writersOf, findStudy, records, now: () => nowMs + 100 * hourMs })(note);
}

describe('createRecordsForNote', () => {
  it('tells nothing where nothing was logged, or the same', async () => {
    expect(await logged([])).toEqual([]);
    expect(await logged([{ minutes: 150, halves: 8, hours: 1 }])).toEqual([
      { chapter: '9', minutes: { value: 150, other: null }, halves: { value: 8, other: null } },
    ]);
  });

  it('lets the later word stand beside the earlier one, whichever was said in the note', async () => {
    expect(
      await logged([
        { minutes: 100, halves: 6, hours: 1 },
        { minutes: 80, hours: 2 },
      ]),
    ).toEqual([{ chapter: '9', minutes: { value: 180, other: 150 }, halves: { value: 6, other: 8 } }]);
    expect(await logged([{ minutes: 60, halves: 2, hours: -1 }])).toEqual([
      { chapter: '9', minutes: { value: 150, other: 60 }, halves: { value: 8, other: 2 } },
    ]);
  });
});
