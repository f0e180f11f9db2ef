import { describe, expect, it } from 'vitest';
import { notesCheckJson, notesCheckView } from '../../../src/adapters/terminal/notes-check-view.ts';
import type { NotesReport } from '../../../src/features/notes/check-notes.ts';

const report: NotesReport = {
  notes: [
    {
      ...{
        path: '하늘/9장.md',
        author: '하늘',
        slack: null,
        book: null,
        date: null,
        chapters: ['9'],
        sample: false,
        private: true,
      },
      readingMinutes: 210,
      ratings: [{ chapter: '9', points: 3.5 }],
      counts: {
        sections: 11,
        blocks: 20,
        beforeReading: 1,
        impressions: 1,
        openQuestions: 1,
        difficulties: 1,
        insights: 1,
      },
      problems: [
        {
          path: '하늘/9장.md',
          line: 28,
          severity: 'warning',
          code: 'rating-mismatch',
          message: 'Stars and number differ.',
        },
      ],
    },
  ],
  problems: [
    { path: 'a\u001b[2J.md', line: 1, severity: 'error', code: 'unreadable', message: 'Cannot read the file.' },
  ],
  totals: { errors: 1, warnings: 1, hints: 0 },
};

describe('notesCheckView', () => {
  it('lists notes, then problems by path and line, then the sums', () => {
    expect(notesCheckView(report).split('\n')).toEqual([
      '하늘/9장.md: 하늘 · chapter 9 · read in 3 h 30 min · understood 3.5/5 · 11 sections · 1 open question · private',
      '  하늘/9장.md:28: warning: Stars and number differ.',
      '',
      '  a\uFFFD[2J.md:1: error: Cannot read the file.',
      '',
      '1 note, 1 error, 1 warning, 0 hints',
    ]);
  });
});

describe('notesCheckJson', () => {
  it('gives the report back', () => {
    expect(JSON.parse(notesCheckJson(report))).toEqual(report);
  });
});
