import type { Locale } from '../../domain/locale.ts';

const korean = '한국어|한국말|한글|우리말|korean';
const english = '영어|영문|english';

/** Asks for a language, with the words that ask for it (`한국어로 다시 설명해줘`, `in English please`). */
const patterns: readonly (readonly [Locale, RegExp])[] = (
  [
    ['ko', korean],
    ['en', english],
  ] as const
).map(([locale, names]) => [
  locale,
  new RegExp(
    `(?:(?:can|could|would) you |please )?(?:(?:explain|say|repeat|translate|tell me|answer)(?: (?:it|that|this))?(?: again)? )?(?:\\b(?:in|into|to) )?(?:${names})(?:로는|로도|로|으로)?(?: version)?` +
      '(?:\\s?(?:다시|한\\s?번만?\\s?더?|좀|또))*(?:\\s?(?:설명|말|얘기|이야기|알려|답|대답|번역|정리|써|해)[가-힣]*(?:\\s?(?:줘요?|주세요|줄래요?|주실래요))?)?(?: again)?(?:,? please)?',
    'iu',
  ),
]);

/** The language that a turn asks to be answered in, and what it says besides; null when it asks for none. */
export function switchLanguage(rest: string): { readonly locale: Locale; readonly rest: string } | null {
  if (
    !/(?:한국어|한국말|한글|우리말|영어|영문)(?:로|으로|\s|[?!.]|$)|\b(?:in|into|to) (?:english|korean)\b|^(?:english|korean)(?:,? please)?[?.!\s]*$/i.test(
      rest,
    )
  )
    return null;
  for (const [locale, pattern] of patterns) {
    const found = pattern.exec(rest);
    if (found === null) continue;
    const left = `${rest.slice(0, found.index)} ${rest.slice(found.index + found[0].length)}`;
    return { locale, rest: left.replace(/[\s,.?!]+$/u, '').trim() };
  }
  return null;
}
