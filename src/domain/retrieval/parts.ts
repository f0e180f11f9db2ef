/**
 * Parts of search that can be left out, to measure what each gains. All are on unless told otherwise.
 */
export const partNames = [
  'typo',
  'layout',
  'comparison',
  'heading',
  'page',
  'coverage',
  'definition',
  'leads',
] as const;

export type PartName = (typeof partNames)[number];

/** The parts that are left out. */
export type LeftOut = ReadonlySet<PartName>;

export const nothingLeftOut: LeftOut = new Set();
