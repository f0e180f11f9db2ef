/** A language that the tutor speaks with members. */
export type Locale = 'ko' | 'en';

const hangul = /[\p{Script=Hangul}]/u;
const latin = /[A-Za-z]/;

/**
 * The language to answer a text in. One Hangul letter makes it Korean, because Korean questions are full of English names
 * while English questions hold no Hangul; a text with neither (`???`, `8080`) keeps the fallback.
 */
export function localeOf(text: string, fallback: Locale): Locale {
  if (hangul.test(text)) return 'ko';
  return latin.test(text) ? 'en' : fallback;
}

/** Slack's locale (`ko-KR`, `en-US`) as one that the tutor speaks; null when it speaks neither. */
export function localeFromTag(tag: string | null | undefined): Locale | null {
  const language = tag?.slice(0, 2).toLowerCase();
  return language === 'ko' || language === 'en' ? language : null;
}
