import type { ExportedFile } from '../../features/notes/export-notes.ts';
import type { ImportedFile, ImportReport, NotTaken } from '../../features/notes/import-notes.ts';
import { printable } from './printable.ts';

const reasons: Readonly<Record<NotTaken, string>> = {
  unreadable: 'cannot be read',
  'no-note': 'holds no heading of the study template',
  differs: 'another text stands under its name; neither was changed. Rename one of them',
  refused: 'its path leads out of the folder',
};

/** What was taken of every file and what was not, a line each, and the sums. */
export function importView({ files, refused }: ImportReport): string {
  const count = (kind: ImportedFile['kind']) => files.filter((file) => file.kind === kind).length;
  const lines = files.flatMap((file) => [
    file.kind === 'not-taken'
      ? `not taken  ${printable(file.path)}: ${reasons[file.why]}`
      : `${file.kind === 'taken' ? 'taken      ' : 'unchanged  '}${printable(file.path)}: ${fieldsOf(file)}`,
    ...file.problems
      .filter(({ severity }) => severity !== 'info')
      .map(({ line, message }) => `           ${printable(file.path)}:${line}: ${printable(message)}`),
  ]);
  const outside = refused.map(({ path, message }) => `not taken  ${printable(path)}: ${printable(message)}`);
  const sums = `${count('taken')} taken, ${count('unchanged')} unchanged, ${count('not-taken') + refused.length} not taken.`;
  return [...lines, ...outside, sums].join('\n');
}

function fieldsOf({ note }: Extract<ImportedFile, { readonly kind: 'taken' | 'unchanged' }>): string {
  const stars = note.ratings.flatMap(({ points }) => points ?? []).join(', ');
  return [
    `author ${note.author === null ? 'unknown' : printable(note.author.name)}`,
    `chapters ${note.chapters.map(({ label }) => printable(label)).join(', ') || 'unknown'}`,
    note.readingMinutes === null ? 'no time' : `${note.readingMinutes} min`,
    stars === '' ? 'no stars' : `stars ${stars}`,
    `${note.openQuestions.length} questions`,
    `${note.difficulties.length} difficulties`,
    `${note.insights.length} insights`,
    `${note.beforeReading.length} thoughts before`,
  ].join(' · ');
}

/** What became of every file that was written, and the sums. */
export function exportView(files: readonly ExportedFile[]): string {
  const count = (outcome: ExportedFile['outcome']) => files.filter((file) => file.outcome === outcome).length;
  const lines = files.flatMap(({ path, outcome, withRecords }) => {
    if (outcome !== 'written' && outcome !== 'unchanged') return [`${printable(path)}: ${explained(outcome)}`];
    return withRecords ? [`${printable(path)}: with what its author logged; what was said earlier is struck out`] : [];
  });
  const lost = count('differs') + count('refused') + count('unreadable');
  return [...lines, `${count('written')} written, ${count('unchanged')} unchanged, ${lost} not written.`].join('\n');
}

function explained(outcome: ExportedFile['outcome']): string {
  if (outcome === 'differs') return 'another text stands there and was left';
  return outcome === 'refused' ? 'its path leads out of the folder' : 'cannot be read';
}
