import type { Intent } from '../../domain/grounding/question-intent.ts';
import { intentOf } from '../../domain/grounding/question-intent.ts';
import type { Locale } from '../../domain/locale.ts';
import { localeOf } from '../../domain/locale.ts';
import type { Lexicon } from '../../domain/retrieval/lexicon.ts';
import { normalise } from '../../domain/retrieval/normalise.ts';
import { countContent } from './count-content.ts';
import { findNames } from './find-names.ts';
import { nameWithParticle } from './name-with-particle.ts';
import { stripOpenings } from './strip-openings.ts';

/** How to ask in a language for what was asked in another one; `은` takes the shape that the name asks for. */
const phrases: Partial<Record<Intent, Readonly<Record<Locale, (name: string) => string>>>> = {
  definition: { ko: (name) => askWhat(name, 'ko'), en: (name) => askWhat(name, 'en') },
  topic: { ko: (name) => askWhat(name, 'ko'), en: (name) => askWhat(name, 'en') },
  usage: { ko: (name) => `${nameWithParticle(name, '은')} 언제 써요?`, en: (name) => `When should I use ${name}?` },
  ending: { ko: (name) => `${nameWithParticle(name, '은')} 언제 삭제돼요?`, en: (name) => `When is ${name} deleted?` },
  why: { ko: (name) => `${nameWithParticle(name, '은')} 왜 써요?`, en: (name) => `Why use ${name}?` },
  caution: { ko: (name) => `${name} 주의할 점이 뭐예요?`, en: (name) => `What are the pitfalls of ${name}?` },
  default: { ko: (name) => `${name} 기본값이 뭐예요?`, en: (name) => `What is the default of ${name}?` },
  example: { ko: (name) => `${name} 매니페스트 예시 보여줘`, en: (name) => `Show me an example manifest of ${name}` },
  command: { ko: (name) => `${name} 명령어가 뭐예요?`, en: (name) => `What is the command for ${name}?` },
  list: {
    ko: (name) => `${nameWithParticle(name, '은')} 뭘로 이루어져 있어요?`,
    en: (name) => `What is ${name} made of?`,
  },
};

/**
 * What was asked about one thing, asked about another (`서비스는 언제 써?`, 인그레스 → `인그레스는 언제 써?`): in its own words
 * where the language stays, and where it changes in words for the same intent. Null when neither can be done.
 */
export function askAgain(
  lexicon: Lexicon,
  before: string,
  topic: string | undefined,
  name: string,
  locale: Locale,
): string | null {
  const phrase = phrases[intentOf(before)]?.[locale];
  const text = stripOpenings(normalise(before)).rest;
  // With more words than its intent needs, it asked for something that the phrase does not say.
  if (localeOf(text, locale) !== locale) return countContent(lexicon, text) > 1 ? null : (phrase?.(name) ?? null);
  const found = findNames(lexicon, text).find(({ conceptId }) => conceptId === topic);
  if (found === undefined) return phrase?.(name) ?? null;
  return `${text.slice(0, found.start)}${nameWithParticle(name, found.particle)}${text.slice(found.end + found.particle.length)}`;
}

/** A comparison of two things. */
export function askDifference(one: string, other: string, locale: Locale): string {
  return locale === 'ko'
    ? `${nameWithParticle(one, '과')} ${other} 차이가 뭐예요?`
    : `What is the difference between ${one} and ${other}?`;
}

/** What one thing is. */
export function askWhat(name: string, locale: Locale): string {
  return locale === 'ko' ? `${nameWithParticle(name, '이')} 뭐예요?` : `What is ${name}?`;
}
