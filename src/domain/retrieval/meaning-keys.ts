import { synonymsOf } from './everyday-synonyms.ts';
import { alikeOf } from './everyday-translations.ts';
import { roleOf } from './function-words.ts';
import type { Lexicon } from './lexicon.ts';
import { withoutParticles } from './particles.ts';
import { nestedConcepts, recogniseConcepts } from './recognise-concepts.ts';
import { conceptTerm } from './terms.ts';
import { verbStemOf } from './verb-form.ts';
import type { Word } from './words.ts';

/** Something that a phrase says, under every form that says the same. */
export interface Meaning {
  /** Any one of them is enough. */
  readonly keys: readonly string[];
  /** A concept's name says more than an everyday word. */
  readonly isConcept: boolean;
}

/**
 * What a phrase says, word by word, in forms in which two phrases can be compared: concepts by their id, verbs by the letters
 * that all their forms begin with, everyday words with their synonyms in both languages.
 */
export function meaningsOf(lexicon: Lexicon, words: readonly Word[]): readonly Meaning[] {
  const meanings: Meaning[] = [];
  const mentions = recogniseConcepts(lexicon, words);
  for (const mention of mentions) {
    const ids = [mention.conceptId, ...nestedConcepts(lexicon, words, mention)];
    meanings.push({ keys: ids.map(conceptTerm), isConcept: true });
  }
  words.forEach((word, at) => {
    if (negation.test(word.text)) meanings.push({ keys: [negationKey], isConcept: false });
    if (word.particle || roleOf(word) === 'function' || mentions.some(({ from, to }) => from <= at && at < to)) return;
    meanings.push({ keys: keysOf(word), isConcept: false });
  });
  return meanings;
}

/** Something is not or cannot be: half of what a symptom says, and otherwise a word without a subject. */
const negation =
  /^(?:안|못)(?:$|[되돼됨됩뜨떠뜬먹가나들켜붙보])|않|^없|^(?:not|cannot|cant|wont|doesnt|isnt|no|never|t)$/u;

const negationKey = '!';

export function isNegation({ keys }: Meaning): boolean {
  return keys[0] === negationKey;
}

function keysOf(word: Word): readonly string[] {
  const verb = word.script === 'hangul' ? verbStemOf(word.text) : null;
  const synonyms = [...synonymsOf(word.stem), ...(word.text === word.stem ? [] : synonymsOf(word.text))];
  return [
    ...new Set([
      word.stem,
      // Nouns of one syllable keep their particle as a stem (물을), because too many words would lose a part of theirs.
      ...(word.text.length === 2 && word.script === 'hangul' ? withoutParticles(word.text) : []),
      ...word.parts,
      ...alikeOf(word.stem),
      ...(verb === null || verb.length < shortestVerb ? [] : [`^${verb.slice(0, longestVerb)}`]),
      // The first of a group stands for all of it.
      ...synonyms.slice(0, 1).map((root) => `=${root}`),
    ]),
  ];
}

/** Fewer letters begin too many verbs; more of them belong to the ending. */
const shortestVerb = 3;
const longestVerb = 6;
