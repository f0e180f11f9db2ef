import type { Concept } from '../../domain/concepts/concept.ts';
import type { Note } from '../../domain/notes/note.ts';
import { editDistance } from '../../domain/retrieval/edit-distance.ts';

/** Something in a note that looks wrong, and what to write instead. */
export interface Suggestion {
  /** Counted from 1. */
  readonly line: number;
  readonly written: string;
  readonly right: string;
  readonly why: 'misspelt' | 'former' | 'version';
}

/** What is to be written instead of an API version; null for a current one, and for one without a successor. */
export type NewerVersion = (apiVersion: string, kind: string | null) => string | null;

/** More are not read; the next upload shows the rest. */
const mostSuggestions = 8;
/** Shorter misspellings are other words as well. */
const shortest = 4;

/** Compares a note with the names that the cards know, and its manifests with what became of API versions. */
export function suggestCorrections(
  note: Pick<Note, 'source'>,
  known: { readonly concepts: readonly Concept[]; readonly newerVersion: NewerVersion },
): readonly Suggestion[] {
  const wrong = known.concepts.flatMap((concept) => [
    ...concept.misspellings
      .filter((name) => [...name].length >= shortest)
      .map((name) => ({ name, right: nearest(name, concept), why: 'misspelt' as const })),
    ...(concept.former ?? []).map((name) => ({ name, right: nameLike(name, concept), why: 'former' as const })),
  ]);
  // Nearly all of the names stand nowhere in the note; a note may have a hundred thousand lines.
  const whole = note.source.lines.join('\n').toLowerCase();
  const there = wrong
    .filter(({ name }) => whole.includes(name.toLowerCase()))
    .map(({ name, right, why }) => ({ pattern: new RegExp(wrongPattern(name, right), 'iu'), right, why }));
  const found: Suggestion[] = [];
  for (const [index, line] of note.source.lines.entries()) {
    const line1 = index + 1;
    for (const { pattern, right, why } of there) {
      // As it is written there.
      const written = pattern.exec(line)?.[0] ?? null;
      if (written !== null && written !== right) found.push({ line: line1, written, right: like(written, right), why });
    }
    const apiVersion = /^\s*apiVersion:\s*["']?([\w./-]+)/u.exec(line)?.[1];
    if (apiVersion === undefined) continue;
    const kind = /^\s*kind:\s*["']?(\w+)/mu.exec(note.source.lines.slice(index, index + 4).join('\n'))?.[1] ?? null;
    const newer = known.newerVersion(apiVersion, kind);
    if (newer !== null) found.push({ line: line1, written: apiVersion, right: newer, why: 'version' });
  }
  // Each thing once, where it stands first.
  return [...new Map(found.toReversed().map((one) => [one.written, one])).values()]
    .toSorted((a, b) => a.line - b.line)
    .slice(0, mostSuggestions);
}

/** The name in the same script that is spelt most like it. */
function nearest(name: string, concept: Concept): string {
  const names = [concept.names.ko, concept.names.en, ...concept.aliases];
  const distance = (other: string) => editDistance(name.toLowerCase(), other.toLowerCase(), name.length);
  return names.reduce((best, other) => (distance(other) < distance(best) ? other : best), nameLike(name, concept));
}

function nameLike(name: string, { names }: Concept): string {
  return /[가-힣]/u.test(name) ? names.ko : names.en;
}

/** Capital letters stay capital: `YMAL` becomes `YAML`. */
function like(written: string, right: string): string {
  return /[A-Z]/u.test(written) && written === written.toUpperCase() ? right.toUpperCase() : right;
}

/**
 * The wrong words where they stand for themselves: `플라`, but not within `템플라`; `디플로이`, but not as the beginning of
 * the right word `디플로이먼트`.
 */
export function wrongPattern(written: string, right: string): string {
  const isBeginning = right.toLowerCase().startsWith(written.toLowerCase()) && right.length > written.length;
  const notRight = isBeginning ? `(?!${escaped(right.slice(written.length))})` : '';
  const after = /[a-z]$/iu.test(written) ? '(?![a-z])' : '';
  return String.raw`(?<![\p{L}\p{N}])${escaped(written)}${notRight}${after}`;
}

function escaped(words: string): string {
  return words.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
}
