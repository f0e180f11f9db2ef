import type { Locale } from '../locale.ts';
import { localeOf } from '../locale.ts';
import type { SectionKind } from '../notes/section.ts';
import { passagesOf, type Quotable } from './build-passages.ts';
import { normalise } from './normalise.ts';
import type { Passage } from './passage.ts';
import type { Steps } from './steps.ts';

/** What ranking knows of a passage by itself beside its words. */
export interface PassageTraits {
  readonly kind: SectionKind;
  /** A card says everything in two languages; null for notes, which are answered from in any language. */
  readonly locale: Locale | null;
  /** Tells what its subject is: the first words under a page's title, or a heading that says so. */
  readonly defining: boolean;
  /** The heading in one form. */
  readonly heading: string;
  /** Stands under another heading than the page's title. */
  readonly nested: boolean;
}

/** What ranking knows of all passages, by their number. */
export interface TraitsOfAll {
  readonly of: readonly PassageTraits[];
  /** Number of the page that it stands on. */
  readonly page: Uint32Array;
  /** 1 for what stands under a heading that many pages have: what is read next, what is needed before. */
  readonly boilerplate: Uint8Array;
}

const definingHeading =
  /^(?:정의|개념|소개|개요|definition|overview|introduction)$|(?:이?란|이?란 무엇인가요?)\s*\??$|^what (?:is|are) /iu;

/** A heading on more pages than this, and on one page in fifty, is no page's own. */
const manyPages = 8;
const pagesShare = 0.02;

/** Passages after which a piece of work ends; each takes some microseconds when it is first read. */
const passagesAtOnce = 500;

/** The traits of the `count` passages of documents, each of which is a page. */
export function* traitsOf(documents: readonly Quotable[], count: number): Steps<TraitsOfAll> {
  const of: PassageTraits[] = [];
  const page = new Uint32Array(count);
  const headings = new Uint32Array(count);
  const numbers = new Map<string, number>();
  const pagesWith: number[] = [];
  const lastPage: number[] = [];
  let pages = 0;
  for (const [number, document] of documents.entries()) {
    const own = ownTraits(document);
    if (own.length > 0) pages += 1;
    for (const traits of own) {
      const at = of.push(traits) - 1;
      page[at] = number;
      const heading = numbers.get(traits.heading) ?? numbers.size;
      numbers.set(traits.heading, heading);
      headings[at] = heading;
      if (lastPage[heading] !== number) pagesWith[heading] = (pagesWith[heading] ?? 0) + 1;
      lastPage[heading] = number;
      if (of.length % passagesAtOnce === 0) yield;
    }
  }
  const many = Math.max(manyPages, pagesShare * pages);
  const boilerplate = Uint8Array.from(headings, (heading, at) =>
    of[at]?.nested === true && (pagesWith[heading] ?? 0) > many ? 1 : 0,
  );
  yield;
  return { of, page, boilerplate };
}

/** A document never changes; who changes is another object. */
const known = new WeakMap<Quotable, readonly PassageTraits[]>();

function ownTraits(document: Quotable): readonly PassageTraits[] {
  const before = known.get(document);
  if (before !== undefined) return before;
  const traits = passagesOf(document).map((passage) => ({
    kind: passage.kind,
    locale: passage.origin === 'note' ? null : localeOf(wordsIn(passage), 'en'),
    defining: passage.headingPath.length === 1 || definingHeading.test(passage.headingPath.at(-1) ?? ''),
    heading: headingForm(passage),
    nested: passage.headingPath.length > 1,
  }));
  known.set(document, traits);
  return traits;
}

function headingForm({ headingPath }: Passage): string {
  return normalise(headingPath.at(-1) ?? '').toLowerCase();
}

/** Enough text to tell the language by; code is in no language. */
function wordsIn(passage: Passage): string {
  const prose = passage.blocks.filter((block) => block.kind !== 'code').map((block) => block.text);
  return [...passage.headingPath, ...prose].join(' ').slice(0, 2000);
}
