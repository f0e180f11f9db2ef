import { type SearchFilter, sectionKinds } from '../../../domain/retrieval/search-filter.ts';

/** Words to look for, and where. */
export interface FilteredWords {
  readonly words: string;
  /** Null: everywhere. */
  readonly filter: SearchFilter | null;
  /** Named as members say it (`9장 서비스`), and so given up when nothing is found there; flags are meant. */
  readonly soft: boolean;
}

/** A value ends at the next blank, unless it stands in quotation marks of whatever kind. */
const value = `["“'‘]([^"”'’]{1,100})["”'’]|(\\S{1,100})`;
const flags: readonly (readonly [keyof SearchFilter, RegExp])[] = (
  [
    ['author', 'author|작성자|저자|글쓴이'],
    ['chapter', 'chapter|장|챕터'],
    ['study', 'study|book|책|스터디'],
    ['kind', 'kind|section|섹션'],
  ] as const
).map(([name, forms]) => [
  name,
  new RegExp(`(?:^|\\s)(?:--(?:${forms})(?:=|\\s+)|(?:${forms}):\\s?)(?:${value})`, 'iu'),
]);

const saidChapter =
  /(?:^|\s)(?:(\d{1,3}(?:\.\d{1,3})?)\s?(?:장|챕터)(?:에서|의|에)?|chapter\s(\d{1,3}(?:\.\d{1,3})?))(?=\s|$)/iu;

/**
 * Takes the place where to look out of a search: `서비스 --author 하늘`, `작성자:하늘 9장 서비스`, `service --chapter=9`. What names no
 * place stays a word; a place without words to look for is looked for itself.
 */
export function readSearchFilter(text: string): FilteredWords {
  let words = text;
  const filter: { -readonly [name in keyof SearchFilter]: SearchFilter[name] } = {};
  for (const [name, form] of flags) {
    const found = form.exec(words);
    const named = (found?.[1] ?? found?.[2] ?? '').trim();
    if (found === null || named === '') continue;
    if (name !== 'kind') filter[name] = name === 'chapter' ? named.replace(/(?:장|챕터)$/u, '') : named;
    else {
      const kind = sectionKinds.find((one) => one === named.toLowerCase());
      if (kind === undefined) continue;
      filter.kind = kind;
    }
    words = words.replace(found[0], ' ');
  }
  let soft = false;
  const said = filter.chapter === undefined ? saidChapter.exec(words) : null;
  const chapter = said?.[1] ?? said?.[2];
  if (said !== null && chapter !== undefined) {
    filter.chapter = chapter;
    soft = Object.keys(filter).length === 1;
    words = words.replace(said[0], ' ');
  }
  const rest = words.replaceAll(/\s+/gu, ' ').trim();
  if (rest === '' || Object.keys(filter).length === 0) return { words: text, filter: null, soft: false };
  return { words: rest, filter, soft };
}
