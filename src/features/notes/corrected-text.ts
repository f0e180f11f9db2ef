import { fitParticle } from '../../domain/korean/fit-particle.ts';
import type { Note } from '../../domain/notes/note.ts';
import { printNote } from '../../domain/notes/print-note.ts';
import { wrongPattern } from './suggest-corrections.ts';

/** A note's text with the right words instead of the wrong ones, and the particles behind them as the right ones ask for. */
export function correctedText(
  { source }: Pick<Note, 'source'>,
  { written, right }: { readonly written: string; readonly right: string },
): string {
  const wrong = new RegExp(`${wrongPattern(written, right)}([가-힣]*)`, 'gu');
  const lines = source.lines.map((line) =>
    line.replace(wrong, (_, tail: string) => `${right}${fitParticle(right, tail)}`),
  );
  return printNote({ source: { ...source, lines } });
}
