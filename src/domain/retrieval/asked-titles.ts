import { normalise } from './normalise.ts';
import type { Passage } from './passage.ts';
import type { Ranked } from './rank-passages.ts';
import type { Steps } from './steps.ts';

/** Passages under a title that is a question, by the question. */
export type AskedTitles = ReadonlyMap<string, readonly number[]>;

/** Passages after which a piece of work ends; each takes some microseconds. */
const passagesAtOnce = 500;
/** Letters. A shorter title is a name, and names are weighed like all other words. */
const fewestLetters = 8;

/** Finds the pages whose title is a question, as kept answers have it. */
export function* askedTitles(passages: readonly Passage[]): Steps<AskedTitles> {
  const titles = new Map<string, number[]>();
  for (const [at, { headingPath, kind }] of passages.entries()) {
    if (at % passagesAtOnce === 0) yield;
    const title = headingPath[0] ?? '';
    // What a note left open is no answer.
    if (!/[?？]\s*$/u.test(title) || kind === 'open-questions') continue;
    const key = questionKey(title);
    if (key === null) continue;
    const known = titles.get(key);
    if (known === undefined) titles.set(key, [at]);
    else known.push(at);
  }
  return titles;
}

/** A question by its letters alone: spaces, marks and case are typed differently each time. Null: too short. */
function questionKey(words: string): string | null {
  const key = normalise(words)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
  return [...key].length < fewestLetters ? null : key;
}

/** A ranking with the pages first that have the question as their title, the group's own before shipped ones; null: none has. */
export function askedFirst(
  asked: AskedTitles,
  words: string,
  ranked: readonly Ranked[],
  passageAt: (one: Ranked) => number,
  passages: readonly Passage[],
): readonly Ranked[] | null {
  const named = new Set(asked.get(questionKey(words) ?? ''));
  const first = named.size === 0 ? [] : ranked.filter((one) => named.has(passageAt(one)));
  if (first.length === 0) return null;
  const isOwn = (one: Ranked) => passages[passageAt(one)]?.origin === 'note';
  const top = ranked[0]?.score ?? 0;
  const inOrder = first.toSorted((a, b) => Number(isOwn(b)) - Number(isOwn(a)));
  return [...inOrder.map((one) => ({ ...one, score: top })), ...ranked.filter((one) => !named.has(passageAt(one)))];
}
