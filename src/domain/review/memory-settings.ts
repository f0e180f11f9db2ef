import { default_w } from 'ts-fsrs';

/** A length of time between the first answers to something new: `10m`, `1h`, `1d`. */
export type LearningStep = `${number}${'m' | 'h' | 'd'}`;

/** What FSRS is run with. */
export interface MemorySettings {
  /** 17, 19 or 21 numbers, as FSRS 4, 5 and 6 have them. */
  readonly weights: readonly number[];
  /** The probability of recall at which something is due. */
  readonly retention: number;
  /** In days. */
  readonly longestInterval: number;
  /** Spreads intervals, so that what was learned on one day does not come back on one day. */
  readonly fuzz: boolean;
  /** Several answers on one day count by FSRS's short-term formulas. */
  readonly shortTerm: boolean;
  readonly learningSteps: readonly LearningStep[];
  readonly relearningSteps: readonly LearningStep[];
}

/** FSRS's own defaults: for whatever a caller who names parameters leaves out. */
export const fsrsDefaults: MemorySettings = {
  weights: default_w,
  retention: 0.9,
  longestInterval: 36_500,
  fuzz: false,
  shortTerm: true,
  learningSteps: ['1m', '10m'],
  relearningSteps: ['10m'],
};

/**
 * What members are reviewed with. The default weights: below some 2,000 reviews of a group, fitting made the prediction worse
 * on the published sample it was tried on. No steps of minutes: nobody sits in a direct message waiting for ten minutes to
 * pass. Half a year at most: a group that reads one book wants everything to come up once more before it ends.
 */
export const tutorSettings: MemorySettings = {
  ...fsrsDefaults,
  longestInterval: 180,
  fuzz: true,
  learningSteps: [],
  relearningSteps: [],
};
