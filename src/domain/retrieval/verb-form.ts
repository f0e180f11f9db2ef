import { toJamo } from './hangul.ts';

/** Vowels that an ending melts into a stem (지우 + 어 → 지워), taken apart again so that the stem's letters still begin the word. */
const melted: Readonly<Record<string, string>> = {
  ㅕ: 'ㅣㅓ',
  ㅝ: 'ㅜㅓ',
  ㅘ: 'ㅗㅏ',
  ㅙ: 'ㅗㅐ',
  ㅚ: 'ㅗㅣ',
  ㅟ: 'ㅜㅣ',
};

/** A Hangul word letter by letter, melted vowels apart, so that forms of one verb begin alike: `지우면`, `지워도`. */
export function lettersOf(word: string): string {
  return toJamo(word).replace(/[ㅕㅝㅘㅙㅚㅟ]/g, (vowel) => melted[vowel] ?? vowel);
}

/**
 * How native verbs end in questions and notes. `지` and `기` alone also end many nouns (이미지, 크기) and are left out; nouns with
 * particles never reach this, because their stems are known or end otherwise.
 */
const ending =
  /(?:(?:는|은|을|던)(?:데|지|거|건|걸|게|가|다|까)?(?:요|야|지|죠|임)?|(?:으)?면|(?:으)?려(?:면|고|는|는데|구)?|(?:린|된|긴|진|친|킨|한|할|될|릴|길|질|칠)(?:거|건|걸|게|데|지)?(?:요|야|지|죠)?|(?:았|었|였|겠|했|졌|렸|됐|갔|왔|났|꼈|쳤|켰|뒀)[가-힣]{0,4}|고(?:싶[가-힣]{1,3})?|나(?:요)?|[까네](?:요)?|요|죠|냐|니|며|도록|(?:아|어|여)(?:서|도|야|주[가-힣]{0,3})?|(?:아|어|여|려|나|러)가(?:요)?|(?:하|되)(?:래|랬)[가-힣]{0,2}|[돼해져려겨켜쳐](?:서|도|야|요)?|거(?:지|야|임|죠|예요)?|음|다|라)$/u;

/** The letters that all forms of a verb begin with; null when the word does not end as verbs do. */
export function verbStemOf(word: string): string | null {
  const found = ending.exec(word);
  if (found === null || found.index === 0) return found === null ? null : shorten(lettersOf(word));
  const stem = word.slice(0, found.index);
  // An ending that is melted into the last syllable (돌아와, 빠뜨린) leaves its own letter behind.
  const isMelted = /^[린된긴진친킨한할될릴길질칠했졌렸됐갔왔났꼈쳤켰뒀돼해져려겨켜쳐]/u.test(found[0]);
  return isMelted ? shorten(lettersOf(stem + (found[0][0] ?? ''))) : lettersOf(stem);
}

/** Without the letters of a melted ending. */
function shorten(letters: string): string {
  return letters.replace(/[ㄴㄹㅁㅂㅆ]$/u, '').replace(/[ㅓㅏㅐ]$/u, '');
}

/** Fewer letters than these begin too many words. */
const fewest = 3;

/** Whether a word (as letters) may be a form of the verb with these letters. */
export function isFormOf(letters: string, stem: string): boolean {
  return stem.length >= fewest && letters.startsWith(stem);
}
