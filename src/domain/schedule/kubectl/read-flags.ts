import { guessName } from '../manifest/guess.ts';
import type { KubectlProblem } from './kubectl-command.ts';

/** A command's words with its flags taken out. */
export type ReadFlags =
  | { readonly kind: 'flags'; readonly words: readonly string[]; readonly flags: ReadonlyMap<string, string> }
  | { readonly kind: 'wrong'; readonly problem: KubectlProblem };

/** A flag's value where none need follow: `--dry-run`. */
const set = 'true';

/**
 * Reads `--flag=value`, `--flag value` and `-o value`; a flag in `bare` needs no value. The last of several counts.
 * @param short the long name of each one-letter flag
 */
export function readFlags(
  words: readonly string[],
  known: readonly string[],
  { bare, short }: { readonly bare: readonly string[]; readonly short: Readonly<Record<string, string>> },
): ReadFlags {
  const rest: string[] = [];
  const flags = new Map<string, string>();
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] ?? '';
    const match = /^(--?)([a-z][a-z-]*)(?:=(.*))?$/s.exec(word);
    if (match === null) {
      if (/^-[^\d]/.test(word)) return unknown(word, known);
      rest.push(word);
      continue;
    }
    const [, dashes, letters = '', inline] = match;
    const joined = dashes === '-' && letters.length > 1 ? letters.slice(1) : undefined;
    const name = dashes === '-' ? short[letters[0] ?? ''] : letters;
    if (name === undefined || !known.includes(name)) return unknown(word, known);
    let value = inline ?? joined;
    if (value === undefined && bare.includes(name)) value = set;
    if (value === undefined) {
      i += 1;
      value = words[i];
      if (value === undefined) return { kind: 'wrong', problem: { code: 'missing-flag', flag: `--${name}` } };
    }
    flags.set(name, value);
  }
  return { kind: 'flags', words: rest, flags };
}

function unknown(given: string, known: readonly string[]): ReadFlags {
  const guess = guessName(given.replace(/^-+|=.*$/gs, ''), known);
  return { kind: 'wrong', problem: { code: 'unknown-flag', given, guess: guess === null ? null : `--${guess}` } };
}
