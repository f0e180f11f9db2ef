import type { RankParts } from './rank-parts.ts';

/** Parts of search that can be left out, to measure what each gains; all are on unless told otherwise. */
export const partNames = [
  'bm25',
  'title',
  'heading',
  'lead',
  'page',
  'coverage',
  'definition',
  'boilerplate',
  'template',
  'note',
  'otherLanguage',
  'comparison',
  'intents',
  'described',
  'related',
  'mined',
  'products',
  'synonyms',
  'typo',
  'layout',
] as const satisfies readonly (
  | keyof RankParts
  | 'comparison'
  | 'intents'
  | 'described'
  | 'related'
  | 'mined'
  | 'products'
  | 'synonyms'
  | 'typo'
  | 'layout'
)[];

export type PartName = (typeof partNames)[number];

/** The parts that are left out. */
export type LeftOut = ReadonlySet<string>;

export const nothingLeftOut: LeftOut = new Set();
