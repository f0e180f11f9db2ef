import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fsrsDefaults, type LearningStep, type MemorySettings } from '#src/domain/review/memory-settings.ts';
import type { Rating } from '#src/domain/review/rating.ts';

/** The vectors lie beside the repository, or where `REVIEW_VECTORS` says; they are not part of the project. */
const file =
  process.env.REVIEW_VECTORS ??
  fileURLToPath(new URL('../../../shared/data/review/fsrs-vectors.json', import.meta.url));

export const hasReviewVectors = existsSync(file);
if (!hasReviewVectors) console.warn(`Skipped: no review vectors at ${file}; REVIEW_VECTORS names another file.`);

export interface VectorParams {
  readonly w?: readonly number[];
  readonly request_retention?: number;
  readonly maximum_interval?: number;
  readonly enable_fuzz?: boolean;
  readonly enable_short_term?: boolean;
  readonly learning_steps?: readonly LearningStep[];
  readonly relearning_steps?: readonly LearningStep[];
}

interface Expected {
  readonly scheduled_days?: readonly number[];
  readonly stability?: readonly number[];
  readonly difficulty?: readonly number[];
  readonly state?: readonly string[];
  readonly final?: { readonly stability: number; readonly difficulty: number };
  readonly last_scheduled_days?: number;
  readonly again?: { readonly stability: number; readonly difficulty: number };
}

/** One vector; which fields are there depends on its kind. */
export interface ReviewVector {
  readonly id: string;
  readonly kind: string;
  readonly params?: VectorParams;
  readonly start?: string;
  readonly ratings?: readonly Rating[];
  readonly reviews?: readonly (string | number)[];
  readonly gaps_days?: readonly number[];
  readonly tolerance?: number;
  readonly history?: readonly {
    readonly rating: Rating;
    readonly review: string;
    readonly expect: { readonly stability: number; readonly difficulty: number; readonly state: string };
  }[];
  readonly expect: Expected;
  readonly observed_ts_fsrs_5_4_2?: Expected;
  readonly cases?: readonly Readonly<Record<string, string | number>>[];
}

const all: readonly ReviewVector[] = hasReviewVectors
  ? (JSON.parse(readFileSync(file, 'utf8')) as { readonly vectors: readonly ReviewVector[] }).vectors
  : [];

export function reviewVectors(kind: string): readonly ReviewVector[] {
  return all.filter((one) => one.kind === kind);
}

export function reviewVectorKinds(): ReadonlySet<string> {
  return new Set(all.map(({ kind }) => kind));
}

/** Digits behind the point within a tolerance. */
export function digitsOf(tolerance = 1e-6): number {
  return Math.max(0, Math.round(-Math.log10(tolerance * 2)));
}

/** What a vector expects of this library at this version. */
export function expectedOf(vector: ReviewVector): Expected {
  return { ...vector.expect, ...vector.observed_ts_fsrs_5_4_2 };
}

export function settingsOf(params: VectorParams = {}): MemorySettings {
  return {
    weights: params.w ?? fsrsDefaults.weights,
    retention: params.request_retention ?? fsrsDefaults.retention,
    longestInterval: params.maximum_interval ?? fsrsDefaults.longestInterval,
    fuzz: params.enable_fuzz ?? fsrsDefaults.fuzz,
    shortTerm: params.enable_short_term ?? fsrsDefaults.shortTerm,
    learningSteps: params.learning_steps ?? fsrsDefaults.learningSteps,
    relearningSteps: params.relearning_steps ?? fsrsDefaults.relearningSteps,
  };
}
