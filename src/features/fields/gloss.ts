import { type Lexicon, searchLexiconOf } from '../../domain/retrieval/lexicon.ts';
import type { Library } from '../../domain/retrieval/library.ts';
import { finish } from '../../domain/retrieval/steps.ts';

/** A term of a description, and what it is called in Korean. */
export interface Gloss {
  readonly en: string;
  readonly ko: string;
}

/** More would be a translation, and a bad one. */
const most = 6;
/** Words that one term has at most. */
const longest = 3;

/** The terms of an English text that the lexicon knows in Korean, in the order of the text; longer terms go first. */
export function glossOf(text: string, library: Library): readonly Gloss[] {
  const known = koreanOf(finish(searchLexiconOf(library)));
  const found = new Map<string, Gloss>();
  const said = text.match(/[A-Za-z][A-Za-z-]*/g) ?? [];
  for (let at = 0; at < said.length && found.size < most; at += 1) {
    for (let length = Math.min(longest, said.length - at); length > 0; length -= 1) {
      const term = said.slice(at, at + length).join(' ');
      const ko = known.get(term.toLowerCase()) ?? known.get(term.toLowerCase().replace(/s$/, ''));
      if (ko === undefined) continue;
      if (!found.has(ko)) found.set(ko, { en: term, ko });
      at += length - 1;
      break;
    }
  }
  return [...found.values()];
}

/** The lexicon writes verbs as the stem that their forms share, which nobody would read as a word. */
const stem = /(?:^.$|[^부]하|되|시키|만들|[^레]이|리|지)$/;
/** Shorter words of everyday English need no gloss. */
const shortestTerm = 6;

const kept = new WeakMap<Lexicon, ReadonlyMap<string, string>>();

/** English term in lower case → its first Korean name. Names of concepts go before ordinary words. */
function koreanOf(lexicon: Lexicon): ReadonlyMap<string, string> {
  const before = kept.get(lexicon);
  if (before !== undefined) return before;
  const known = new Map<string, string>();
  const learn = (en: string, ko: string) => {
    const term = en.toLowerCase();
    if (/[가-힣]/.test(ko) && !stem.test(ko) && /^[a-z][a-z -]*$/.test(term) && !known.has(term)) known.set(term, ko);
  };
  for (const { id, names } of lexicon.concepts.values()) {
    // Fields of the subject are named after fields, which explains nothing here.
    if (!id.startsWith('field-')) learn(names.en, names.ko);
  }
  for (const { en, ko } of lexicon.words.terms) {
    for (const term of en) if (term.length >= shortestTerm) learn(term, ko[0] ?? '');
  }
  kept.set(lexicon, known);
  return known;
}
