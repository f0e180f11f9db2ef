import { type Card, type CardInput, checkParameters, createEmptyCard, fsrs, State, StrategyMode } from 'ts-fsrs';
import { TutorError } from '../errors.ts';
import { completeWeights } from './complete-weights.ts';
import type { Memory, MemoryState, Recall } from './memory.ts';
import type { MemorySettings } from './memory-settings.ts';
import { dayMs, instantOfStudyTime, studyTimeOf } from './study-day.ts';

/** FSRS with fixed settings, in days of study. */
export interface Scheduler {
  /**
   * The memory after each answer. The order of the answers does not matter: they are taken in the order of their times, and
   * those of one instant as they stand.
   * @param seed whose memory of what; the same seed spreads the intervals in the same way
   */
  readonly replay: (recalls: readonly Recall[], seed: string) => readonly Memory[];
  /** The probability of recall after whole days of study. */
  readonly recallAfter: (days: number, stability: number) => number;
}

const stateNames: Readonly<Record<State, MemoryState>> = {
  [State.New]: 'Learning',
  [State.Learning]: 'Learning',
  [State.Review]: 'Review',
  [State.Relearning]: 'Relearning',
};

/**
 * Opens FSRS. The library counts days by midnight in UTC, so that it is given study times instead of instants: what a member's
 * clocks show, less the rollover. Its days are then the member's days of study.
 * @throws TutorError `invalid` for weights or a retention that FSRS cannot be run with
 */
export function openScheduler(settings: MemorySettings): Scheduler {
  const { retention, longestInterval } = settings;
  checkSettings(settings);
  let seed = '';
  const scheduler = fsrs({
    w: completeWeights(settings.weights),
    request_retention: retention,
    maximum_interval: longestInterval,
    enable_fuzz: settings.fuzz,
    enable_short_term: settings.shortTerm,
    learning_steps: settings.learningSteps,
    relearning_steps: settings.relearningSteps,
  }).useStrategy(StrategyMode.SEED, () => seed);

  return {
    replay(recalls, whose) {
      const ordered = recalls.toSorted((a, b) => a.atMs - b.atMs);
      const memories: Memory[] = [];
      let card: CardInput | Card = createEmptyCard(new Date(0));
      // Clocks set back, and members who fly west, would make an answer lie before the last one.
      let last = Number.NEGATIVE_INFINITY;
      for (const recall of ordered) {
        last = Math.max(last, studyTimeOf(recall.atMs, recall.calendar));
        seed = `${whose}:${memories.length}`;
        const next: Card = scheduler.next(card, new Date(last), recall.rating).card;
        memories.push(memoryOf(next, last, recall));
        card = next;
      }
      return memories;
    },
    recallAfter: (days, stability) => scheduler.forgetting_curve(Math.max(0, days), stability),
  };

  function memoryOf(card: Card, studyTime: number, { atMs, calendar }: Recall): Memory {
    // Good lies at least a day after Hard, which lifts it over the longest interval by one.
    const intervalDays = Math.min(card.scheduled_days, longestInterval);
    const waitMs = Math.min(card.due.getTime() - studyTime, longestInterval * dayMs);
    // Minutes are counted as they pass, days as the calendar has them, whatever clocks do in between.
    const dueMs = intervalDays === 0 ? atMs + waitMs : instantOfStudyTime(studyTime + waitMs, calendar);
    return {
      stability: card.stability,
      difficulty: card.difficulty,
      state: stateNames[card.state],
      intervalDays,
      reviewedMs: atMs,
      dueMs,
      reviewedDay: Math.floor(studyTime / dayMs),
      dueDay: Math.floor((studyTime + waitMs) / dayMs),
      reps: card.reps,
      lapses: card.lapses,
    };
  }
}

/** The library replaces wrong weights and a retention of 0 without a word. */
function checkSettings({ weights, retention, longestInterval }: MemorySettings): void {
  try {
    checkParameters([...weights]);
  } catch (error) {
    throw new TutorError('invalid', (error as Error).message, { cause: error });
  }
  if (!(retention > 0 && retention <= 1)) {
    throw new TutorError('invalid', `Cannot aim at a retention of ${retention}: it lies between 0 and 1`);
  }
  if (!(Number.isInteger(longestInterval) && longestInterval >= 1)) {
    throw new TutorError('invalid', `Cannot schedule within ${longestInterval} days: it takes a whole number from 1`);
  }
}
