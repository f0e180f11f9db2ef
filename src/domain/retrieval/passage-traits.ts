import type { Locale } from '../locale.ts';
import { localeOf } from '../locale.ts';
import type { Passage } from './passage.ts';

/** What ranking knows of a passage beside its words. */
export interface PassageTraits {
  /** Number of the page that it stands on. */
  readonly page: number;
  /** A card says everything in two languages; null for notes, which are answered from in any language. */
  readonly locale: Locale | null;
  /** Tells what its subject is: the first words under a page's title, or a heading that says so. */
  readonly defining: boolean;
}

const definingHeading =
  /^(?:정의|개념|소개|개요|definition|overview|introduction)$|(?:이?란|이?란 무엇인가요?)\s*\??$|^what (?:is|are) /iu;

export function traitsOf(passages: readonly Passage[]): readonly PassageTraits[] {
  const pages = new Map<string, number>();
  return passages.map((passage) => ({
    page: pages.get(passage.path) ?? pages.set(passage.path, pages.size).size - 1,
    locale: passage.origin === 'note' ? null : localeOf(wordsIn(passage), 'en'),
    defining: passage.headingPath.length === 1 || definingHeading.test(passage.headingPath.at(-1) ?? ''),
  }));
}

/** Enough text to tell the language by; code is in no language. */
function wordsIn(passage: Passage): string {
  const prose = passage.blocks.filter((block) => block.kind !== 'code').map((block) => block.text);
  return [...passage.headingPath, ...prose].join(' ').slice(0, 2000);
}
