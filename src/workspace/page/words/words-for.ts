import { englishWords } from './english-words.ts';
import { koreanWords } from './korean-words.ts';
import type { PageWords } from './page-words.ts';

/** The page's words for a member's locale (BCP 47, `ko-KR`): Korean for Korean, English for everyone else. */
export const wordsFor = (locale: string): PageWords => (/^ko\b/i.test(locale) ? koreanWords : englishWords);
