/** First syllable and counts of the Unicode block "Hangul Syllables" (The Unicode Standard, section 3.12). */
const firstSyllable = 0xac00;
const lastSyllable = 0xd7a3;
const finals = 28;
const medials = 21;

export const initialJamo = [...'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'];
export const medialJamo = [...'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ'];
export const finalJamo = ['', ...'ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ'];

export function isSyllable(character: string | undefined): boolean {
  const code = character?.codePointAt(0) ?? 0;
  return code >= firstSyllable && code <= lastSyllable;
}

/** Whether a syllable ends in a consonant, which decides between 은 and 는, 이 and 가, 으로 and 로. */
export function endsInConsonant(character: string): boolean {
  return isSyllable(character) && (character.charCodeAt(0) - firstSyllable) % finals !== 0;
}

/** Whether a syllable ends in ㄹ, after which 로 follows as after a vowel. */
export function endsInRieul(character: string): boolean {
  return isSyllable(character) && (character.charCodeAt(0) - firstSyllable) % finals === 8;
}

/** Syllables taken apart into single letters (`서비` → `ㅅㅓㅂㅣ`); everything else stays. */
export function toJamo(text: string): string {
  let jamo = '';
  for (const character of text) {
    if (!isSyllable(character)) {
      jamo += character;
      continue;
    }
    const offset = character.charCodeAt(0) - firstSyllable;
    jamo += initialJamo[Math.floor(offset / (medials * finals))];
    jamo += medialJamo[Math.floor(offset / finals) % medials];
    jamo += finalJamo[offset % finals];
  }
  return jamo;
}

/** The syllable of three letters' positions in `initialJamo`, `medialJamo` and `finalJamo`. */
export function syllable(initial: number, medial: number, final: number): string {
  return String.fromCharCode(firstSyllable + (initial * medials + medial) * finals + final);
}
