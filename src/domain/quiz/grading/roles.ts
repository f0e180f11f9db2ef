import type { Lexicon } from '../../retrieval/lexicon.ts';
import { recogniseConcepts } from '../../retrieval/recognise-concepts.ts';
import type { Word } from '../../retrieval/words.ts';

/** Who does something and to what, by the ids of concepts; only what particles or the order of English words make plain. */
export type Roles = ReadonlyMap<string, 'subject' | 'object'>;

const none: Roles = new Map();

/** What a clause is newly about: the concept that it begins a sentence of its own with; null where it goes on from the one before. */
export function topicOf(words: readonly Word[], lexicon: Lexicon): string | null {
  const mentions = recogniseConcepts(lexicon, words);
  const marked = mentions.find(({ to }) => /^[은는이가]$/u.test(particleAt(words, to)));
  if (marked !== undefined) return marked.conceptId;
  const [first] = mentions;
  const isEnglish = words.every(({ script }) => script !== 'hangul');
  return isEnglish && first !== undefined && first.from <= latestTopic ? first.conceptId : null;
}

/** `and the NodePort opens …`: a conjunction and an article may stand before what an English clause is about. */
const latestTopic = 2;

/** `B에 의해`, `by B`: the other way round. */
const passive = /^(?:의해|의해서|by)$/u;

/** The roles of the concepts in a clause. */
export function rolesOf(words: readonly Word[], lexicon: Lexicon): Roles {
  if (words.some(({ text }) => passive.test(text))) return none;
  const mentions = recogniseConcepts(lexicon, words);
  const marked = mentions.map(({ conceptId, to }) => ({ conceptId, particle: particleAt(words, to) }));
  if (marked.some(({ particle }) => particle !== '')) {
    const hasSubject = marked.some(({ particle }) => /^[이가]$/u.test(particle));
    const roles = new Map<string, 'subject' | 'object'>();
    for (const { conceptId, particle } of marked) {
      if (/^[을를]$/u.test(particle)) roles.set(conceptId, 'object');
      else if (/^[이가]$/u.test(particle) || (/^[은는]$/u.test(particle) && !hasSubject))
        roles.set(conceptId, 'subject');
    }
    return roles;
  }
  const [first, second] = mentions;
  const isEnglish = words.every(({ script }) => script !== 'hangul');
  if (!isEnglish || mentions.length !== 2 || first === undefined || second === undefined) return none;
  // With a verb between them.
  if (second.from <= first.to || first.conceptId === second.conceptId) return none;
  return new Map([
    [first.conceptId, 'subject'],
    [second.conceptId, 'object'],
  ]);
}

function particleAt(words: readonly Word[], to: number): string {
  const next = words[to];
  if (next?.particle === true) return next.text;
  const last = words[to - 1];
  if (last?.script !== 'hangul' || !last.text.startsWith(last.stem)) return '';
  return last.text.slice(last.stem.length);
}
