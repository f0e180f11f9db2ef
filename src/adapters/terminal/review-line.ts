import { z } from 'zod';
import type { TutorError } from '../../domain/errors.ts';
import {
  fsrsDefaults,
  type LearningStep,
  type MemorySettings,
  tutorSettings,
} from '../../domain/review/memory-settings.ts';
import { openScheduler } from '../../domain/review/open-scheduler.ts';
import { isRating, type Rating } from '../../domain/review/rating.ts';
import { fourInTheMorningMs, type StudyCalendar } from '../../domain/review/study-day.ts';
import { openZone } from '../../domain/schedule/cron/zone.ts';
import { instant } from './schedule-time.ts';

/** Far more than anybody is asked about one thing in a lifetime. */
const mostReviews = 10_000;

const step = z
  .string()
  .regex(/^\d+(?:\.\d+)?[mhd]$/, 'a step is a number of m, h or d, such as 10m')
  .transform((text) => text as LearningStep);

const params = z.looseObject({
  w: z.array(z.number()).optional(),
  request_retention: z.number().optional(),
  maximum_interval: z.number().optional(),
  enable_fuzz: z.boolean().optional(),
  enable_short_term: z.boolean().optional(),
  learning_steps: z.array(step).max(100).optional(),
  relearning_steps: z.array(step).max(100).optional(),
});

const rating = z
  .number()
  .refine(isRating, 'a rating is 1 (Again), 2 (Hard), 3 (Good) or 4 (Easy)')
  .transform((value) => value as Rating);

/** A line of `review schedule --json`. A review's time is RFC 3339 or epoch milliseconds. */
export const reviewLineSchema = z.looseObject({
  id: z.union([z.string(), z.number(), z.null()]).default(null),
  params: params.nullish(),
  history: z.array(z.looseObject({ rating, review: z.union([instant, z.int()]) })).max(mostReviews),
  timeZone: z.string().nullish(),
});

/**
 * What a history of answers leads to, answer by answer in the order of their times. Without `params`, by the tutor's own settings,
 * not spread; parameters that are left out are FSRS's defaults. With a time zone, days begin at four in the morning there; without one
 * they are UTC's, as in published histories.
 */
export function reviewLine(line: z.infer<typeof reviewLineSchema>): object {
  const { id, history, timeZone } = line;
  const zone = openZone(timeZone ?? 'UTC');
  if (zone === null) return { id, states: [], error: `unknown time zone ${timeZone}` };
  const calendar: StudyCalendar = { zone, rolloverMs: timeZone == null ? 0 : fourInTheMorningMs };
  const recalls = history.map((one) => ({ atMs: one.review, rating: one.rating, calendar }));
  try {
    const memories = openScheduler(settingsOf(line.params ?? null)).replay(recalls, String(id));
    return {
      id,
      states: memories.map(({ stability, difficulty, state, intervalDays, dueMs, reviewedMs }) => ({
        stability,
        difficulty,
        state,
        interval_days: intervalDays,
        due_seconds: (dueMs - reviewedMs) / 1000,
      })),
    };
  } catch (error) {
    if ((error as TutorError).code !== 'invalid') throw error;
    return { id, states: [], error: (error as TutorError).message };
  }
}

function settingsOf(given: z.infer<typeof params> | null): MemorySettings {
  if (given === null) return { ...tutorSettings, fuzz: false };
  return {
    weights: given.w ?? fsrsDefaults.weights,
    retention: given.request_retention ?? fsrsDefaults.retention,
    longestInterval: given.maximum_interval ?? fsrsDefaults.longestInterval,
    fuzz: given.enable_fuzz ?? fsrsDefaults.fuzz,
    shortTerm: given.enable_short_term ?? fsrsDefaults.shortTerm,
    learningSteps: given.learning_steps ?? fsrsDefaults.learningSteps,
    relearningSteps: given.relearning_steps ?? fsrsDefaults.relearningSteps,
  };
}
