import type { FileProblem } from '../../domain/notes/note.ts';
import type { CheckedNote, NotesReport } from '../../features/notes/check-notes.ts';
import { printable } from './printable.ts';

const marks = { error: 'error', warning: 'warning', info: 'hint' } as const;

/** The report for reading: every note with what it holds, its problems as `path:line: what, and what to do`, the sums. */
export function notesCheckView(report: NotesReport): string {
  const notes = report.notes.flatMap((note) => [noteLine(note), ...note.problems.map(problemLine), '']);
  const others = report.problems.map(problemLine);
  const { errors, warnings, hints } = report.totals;
  const sums = [
    counted(report.notes.length, 'note'),
    counted(errors, 'error'),
    counted(warnings, 'warning'),
    counted(hints, 'hint'),
  ];
  return [...notes, ...others, ...(others.length > 0 ? [''] : []), sums.join(', ')].map(printable).join('\n');
}

/** The report as JSON. */
export function notesCheckJson(report: NotesReport): string {
  return JSON.stringify(report, null, 2);
}

function noteLine(note: CheckedNote): string {
  const { counts, ratings } = note;
  const parts = [
    note.author ?? 'author unknown',
    note.chapters.length === 0 ? 'chapter unknown' : `chapter ${note.chapters.join(', ')}`,
    note.readingMinutes === null ? null : `read in ${minutes(note.readingMinutes)}`,
    ratings.length === 0
      ? null
      : `understood ${ratings.map(({ points }) => (points === null ? '–' : `${points}/5`)).join(', ')}`,
    counted(counts.sections, 'section'),
    counted(counts.openQuestions, 'open question'),
    note.sample ? 'sample' : null,
    note.private ? 'private' : null,
  ];
  return `${note.path}: ${parts.filter((part) => part !== null).join(' · ')}`;
}

function problemLine(problem: FileProblem): string {
  return `  ${problem.path}:${problem.line}: ${marks[problem.severity]}: ${problem.message}`;
}

function minutes(total: number): string {
  const [hours, rest] = [Math.floor(total / 60), total % 60];
  return [hours > 0 ? `${hours} h` : '', rest > 0 || hours === 0 ? `${rest} min` : ''].filter(Boolean).join(' ');
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
