import type { Locale } from '../locale.ts';
import { localeOf } from '../locale.ts';
import type { SectionKind } from '../notes/section.ts';
import { normalise } from './normalise.ts';
import type { Passage } from './passage.ts';
import type { Steps } from './steps.ts';

/** What ranking knows of a passage beside its words. */
export interface PassageTraits {
  readonly kind: SectionKind;
  /** A card says everything in two languages; null for notes, which are answered from in any language. */
  readonly locale: Locale | null;
  /** Tells what its subject is: the first words under a page's title, or a heading that says so. */
  readonly defining: boolean;
  /** Stands under a heading that many pages have: what is read next, what is needed before. */
  readonly boilerplate: boolean;
}

const definingHeading =
  /^(?:정의|개념|소개|개요|definition|overview|introduction)$|(?:이?란|이?란 무엇인가요?)\s*\??$|^what (?:is|are) /iu;

/** A heading on more pages than this, and on one page in fifty, is no page's own. */
const manyPages = 8;
const pagesShare = 0.02;

/** Passages after which a piece of work ends; each takes some microseconds. */
const passagesAtOnce = 500;

/** For each passage its traits, and the number of the page that it stands on. */
export interface TraitsOfAll {
  readonly traits: readonly PassageTraits[];
  readonly pageOf: Uint32Array;
}

export function* traitsOf(passages: readonly Passage[]): Steps<TraitsOfAll> {
  const pageOf = new Uint32Array(passages.length);
  const pages = new Map<string, number>();
  const headings = new Map<string, Set<string>>();
  for (const [at, passage] of passages.entries()) {
    if (at % passagesAtOnce === 0) yield;
    const page = pages.get(passage.path) ?? pages.size;
    pages.set(passage.path, page);
    pageOf[at] = page;
    const form = headingForm(passage);
    const on = headings.get(form);
    if (on === undefined) headings.set(form, new Set([passage.path]));
    else on.add(passage.path);
  }
  const many = Math.max(manyPages, pagesShare * pages.size);
  const traits: PassageTraits[] = [];
  for (const [at, passage] of passages.entries()) {
    if (at % passagesAtOnce === 0) yield;
    traits.push({
      kind: passage.kind,
      locale: passage.origin === 'note' ? null : localeOf(wordsIn(passage), 'en'),
      defining: passage.headingPath.length === 1 || definingHeading.test(passage.headingPath.at(-1) ?? ''),
      boilerplate: passage.headingPath.length > 1 && (headings.get(headingForm(passage))?.size ?? 0) > many,
    });
  }
  return { traits, pageOf };
}

function headingForm({ headingPath }: Passage): string {
  return normalise(headingPath.at(-1) ?? '').toLowerCase();
}

/** Enough text to tell the language by; code is in no language. */
function wordsIn(passage: Passage): string {
  const prose = passage.blocks.filter((block) => block.kind !== 'code').map((block) => block.text);
  return [...passage.headingPath, ...prose].join(' ').slice(0, 2000);
}
