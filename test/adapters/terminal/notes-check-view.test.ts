import { describe, expect, it } from 'vitest';
import { notesCheckJson, notesCheckView } from '#src/adapters/terminal/notes-check-view.ts';
import type { FileProblem } from '#src/domain/notes/note.ts';
import { type CheckedNote, createCheckNotes, type NotesReport } from '#src/features/notes/check-notes.ts';
import { buildNote } from '#test/support/build-library.ts';
import { hostile } from './samples.ts';

const checked: CheckedNote = {
  path: '하나/9장.md',
  author: '김하나',
  slack: null,
  book: null,
  date: null,
  chapters: ['9장', '10장'],
  sample: true,
  private: true,
  readingMinutes: 150,
  ratings: [
    { chapter: '9장', points: 3.5 },
    { chapter: '10장', points: null },
  ],
  counts: { sections: 4, blocks: 9, beforeReading: 1, impressions: 0, openQuestions: 1, difficulties: 0, insights: 0 },
  problems: [],
};

function problem(change: Partial<FileProblem> = {}): FileProblem {
  return {
    path: '하나/9장.md',
    line: 7,
    severity: 'warning',
    code: 'x',
    message: 'Stars differ: correct one',
    ...change,
  };
}

function report(change: Partial<NotesReport> = {}): NotesReport {
  return { notes: [checked], problems: [], totals: { errors: 0, warnings: 0, hints: 0 }, ...change };
}

describe('notesCheckView', () => {
  it('shows what a note holds, its problems as path:line, and the sums', () => {
    const notes = [
      { ...checked, problems: [problem(), problem({ line: 9, severity: 'info', message: 'Fill it in' })] },
    ];
    expect(notesCheckView(report({ notes, totals: { errors: 0, warnings: 1, hints: 1 } })).split('\n')).toEqual([
      '하나/9장.md: 김하나 · chapter 9장, 10장 · read in 2 h 30 min · understood 3.5/5, – · 4 sections · 1 open question · sample · private',
      '  하나/9장.md:7: warning: Stars differ: correct one',
      '  하나/9장.md:9: hint: Fill it in',
      '',
      '1 note, 0 errors, 1 warning, 1 hint',
    ]);
  });

  it('shows what is unknown as such and leaves out what is missing', () => {
    const note = {
      ...checked,
      author: null,
      chapters: [],
      readingMinutes: null,
      ratings: [],
      sample: false,
      private: false,
    };
    expect(notesCheckView(report({ notes: [note] })).split('\n')[0]).toBe(
      '하나/9장.md: author unknown · chapter unknown · 4 sections · 1 open question',
    );
  });

  it.each([
    [0, '0 min'],
    [45, '45 min'],
    [60, '1 h'],
    [61, '1 h 1 min'],
  ])('shows %i minutes as %s', (readingMinutes, shown) => {
    expect(notesCheckView(report({ notes: [{ ...checked, readingMinutes }] }))).toContain(`read in ${shown} ·`);
  });

  it('shows problems of files that are no note', () => {
    const view = notesCheckView(
      report({
        notes: [],
        problems: [problem({ path: 'big.md', line: 1, severity: 'error', message: 'Too big: split it' })],
        totals: { errors: 1, warnings: 0, hints: 0 },
      }),
    );
    expect(view.split('\n')).toEqual([
      '  big.md:1: error: Too big: split it',
      '',
      '0 notes, 1 error, 0 warnings, 0 hints',
    ]);
  });

  it('lets no control character of a note through to the terminal', () => {
    const notes = [{ ...checked, author: hostile, problems: [problem({ path: `${hostile}\n`, message: hostile })] }];
    const lines = notesCheckView(report({ notes })).split('\n');
    expect(lines).toHaveLength(4);
    expect(lines.join('')).not.toMatch(/[\p{Cc}\u202E\u2066]/u);
  });

  it('shows a real note', async () => {
    const note = buildNote('# 9장\n\n## ❓ 특별히 궁금했던 부분\n- 언제 쓰나?\n');
    const checkNotes = createCheckNotes({ readNotes: async () => ({ notes: [note], problems: [] }) });
    expect(notesCheckView(await checkNotes())).toMatch(/^하나\/9장\.md: 김하나 · chapter .+ · 1 open question\n/);
  });
});

describe('notesCheckJson', () => {
  it('gives the whole report', () => {
    const given = report({ problems: [problem()] });
    expect(JSON.parse(notesCheckJson(given))).toEqual(given);
  });
});
