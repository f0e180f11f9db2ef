import { isCommonEnglish } from './common-english.ts';
import { isCommonKorean } from './common-korean.ts';
import { editDistance } from './edit-distance.ts';
import { isEveryday } from './everyday-synonyms.ts';
import { roleOf } from './function-words.ts';
import { toJamo } from './hangul.ts';
import { namesProduct } from './name-product.ts';
import { mayBeNear } from './near-names.ts';
import { isWord } from './other-layout.ts';
import { withoutParticles } from './particles.ts';
import { recogniseConcepts } from './recognise-concepts.ts';
import { soundOf, spellingsOf } from './spellings.ts';
import type { Understanding } from './understanding.ts';
import type { Word } from './words.ts';
import { wordsOf } from './words.ts';

/** Shorter words sound like another by chance. */
const fewestAlike = 4;

/** In a word of so many letters one slip is still likelier than another word: 콘트롤러, `presistent`. */
const fewestWithSlip = { hangul: 8, latin: 7 };

/**
 * A word that nobody knows as the subject's word that sounds the same, or is one slip away. Words of names are corrected one by
 * one, so that the rest of a name need not be written right (`헬름 챠트`), and words that are no name at all are, too.
 */
export function spellWord(word: Word, by: Understanding): Word {
  const { lexicon, isKnown, spelledBy = lexicon } = by;
  if (word.script === 'other' || word.particle || word.parts.length > 0) return word;
  if (isWord(word, isKnown) || roleOf(word) !== 'content' || namesProduct(spelledBy, word)) return word;
  if (isPlain(word)) return word;
  const [mention] = recogniseConcepts(spelledBy, [word]);
  if (mention !== undefined) return properly(word, mention.conceptId, by);
  const forms = word.script === 'hangul' ? withoutParticles(word.text) : [word.text];
  for (const form of forms) {
    const meant = spellingOf(form, word.script, by);
    const [spelled, ...more] = meant === null ? [] : wordsOf(meant);
    if (spelled !== undefined && more.length === 0) return { ...spelled, attached: word.attached, typed: word.written };
  }
  return word;
}

/** A slip that the lexicon knows, for readers who have only the cards: that one of the concept's names which notes use. */
function properly(word: Word, conceptId: string, { lexicon, isKnown, spelledBy = lexicon }: Understanding): Word {
  const concept = spelledBy.concepts.get(conceptId);
  if (concept === undefined || lexicon.concepts.has(conceptId)) return word;
  const sound = soundOf(word.text);
  const proper = [concept.names.ko, concept.names.en, ...concept.aliases]
    .flatMap((name) => wordsOf(name))
    .filter(({ script, stem }) => script === word.script && isKnown(stem))
    .find(({ text }) => editDistance(sound, soundOf(text), 2) <= 2);
  return proper === undefined ? word : { ...proper, attached: word.attached, typed: word.written };
}

function isPlain({ script, text }: Word): boolean {
  return script === 'latin' ? isCommonEnglish(text) : isCommonKorean(text) || isEveryday(text);
}

function spellingOf(
  form: string,
  script: 'hangul' | 'latin',
  { lexicon, isKnown, spelledBy = lexicon }: Understanding,
) {
  const { bySound, letters } = spellingsOf(spelledBy);
  const sound = soundOf(form);
  if (sound.length < fewestAlike) return null;
  const isMeant = (word: string) => spelledBy.names.has(word) || wordsOf(word).every(({ stem }) => isKnown(stem));
  const same = bySound.get(sound);
  if (same !== undefined) return same !== null && isMeant(same) ? same : null;
  if (toJamo(form).length < fewestWithSlip[script]) return null;
  const near = [...mayBeNear(letters[script], sound, 1)].filter(
    ([other, word]) => isMeant(word) && editDistance(sound, other, 1) === 1,
  );
  return near.length === 1 ? (near[0]?.[1] ?? null) : null;
}
