import { expect, it } from 'vitest';
import { parseNote } from '../../../src/domain/notes/parse-note.ts';
import { createCheckNotes } from '../../../src/features/notes/check-notes.ts';

const text = [
  '## 특별히 궁금했던 부분',
  '- 하나?',
  '    - 둘?',
  '## 독서 과정 기록',
  '- 9장: 1시간 반',
  '## 이해도',
  '- 9장: ⭐⭐⭐⭐ (3/5)',
].join('\n');

it('createCheckNotes tells what every note holds, and sums the problems', async () => {
  const path = '하늘/9장.md';
  const note = parseNote({ path, text, template: null });
  const elsewhere = { path: 'gone.md', line: 1, severity: 'error', code: 'unreadable', message: 'x' } as const;
  const problems = [elsewhere, ...note.problems.map((problem) => ({ ...problem, path }))];
  const report = await createCheckNotes({ readNotes: async () => ({ notes: [note], problems }) })();
  expect(report).toMatchObject({
    notes: [
      {
        path,
        author: '하늘',
        chapters: ['9'],
        readingMinutes: 90,
        ratings: [{ chapter: '9', points: 3 }],
        counts: { sections: 3, openQuestions: 2, insights: 0 },
        problems: [{ line: 7, code: 'rating-mismatch' }],
      },
    ],
    problems: [elsewhere],
    totals: { errors: 1, warnings: 1, hints: 0 },
  });
});
