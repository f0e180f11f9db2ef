import { openTicker } from '../adapters/clock/open-ticker.ts';
import { createAppealStore } from '../adapters/database/appeal-store.ts';
import { createChoiceStore } from '../adapters/database/choice-store.ts';
import type { Database } from '../adapters/database/open-database.ts';
import { createPruneReviews } from '../adapters/database/prune-reviews.ts';
import { createQuizItemStore } from '../adapters/database/quiz-item-store.ts';
import { createReviewStore } from '../adapters/database/review-store.ts';
import { createReviewWishStore } from '../adapters/database/review-wish-store.ts';
import type { Log } from '../adapters/slack/log.ts';
import { openProfiles } from '../adapters/slack/open-profiles.ts';
import type { ReviewUseCases } from '../adapters/slack/review-use-cases.ts';
import type { Config } from '../config/config.ts';
import type { Note } from '../domain/notes/note.ts';
import { chapterConcepts } from '../domain/quiz/chapter-concepts.ts';
import { type Lexicon, lexiconOf } from '../domain/retrieval/lexicon.ts';
import type { Library } from '../domain/retrieval/library.ts';
import { tutorSettings } from '../domain/review/memory-settings.ts';
import { openScheduler } from '../domain/review/open-scheduler.ts';
import { createRemember } from '../domain/review/remember.ts';
import { clockJump } from '../domain/schedule/controller/clock-trouble.ts';
import { reviewAbout } from '../domain/schedule/tasks/review-task.ts';
import { createAmendAnswer } from '../features/review/amend-answer.ts';
import { createAnswerCard } from '../features/review/answer-card.ts';
import { createAppealAnswer } from '../features/review/appeal-answer.ts';
import { createBringBack } from '../features/review/bring-back.ts';
import { createChangeReviewWishes } from '../features/review/change-review-wishes.ts';
import { createDueDayOf } from '../features/review/due-day-of.ts';
import { createFindCard } from '../features/review/find-card.ts';
import type { GradeByModel } from '../features/review/grade-by-model.ts';
import { createHelpWithCard } from '../features/review/help-with-card.ts';
import { createListChapterAnswers } from '../features/review/list-chapter-answers.ts';
import { createListLeeches } from '../features/review/list-leeches.ts';
import { createGiveNextCard } from '../features/review/next-card.ts';
import { createDueToday, createListReviewOffers } from '../features/review/offer-review.ts';
import { createPlaceCard } from '../features/review/place-card.ts';
import type { CorrectElsewhere, Learner } from '../features/review/ports.ts';
import { createReadAnswer } from '../features/review/read-answer.ts';
import { createRecordRecall } from '../features/review/record-recall.ts';
import { createShowReviewProgress } from '../features/review/show-review-progress.ts';
import { createRunReview, type OfferedReview } from '../features/schedule/run-review.ts';
import { messagesFor } from '../messages/messages-for.ts';

export interface ReviewOptions {
  readonly config: Pick<Config, 'timeZone' | 'locale'>;
  readonly database: Database;
  readonly library: () => Library;
  readonly botToken: string;
  readonly slackApiUrl: string;
  /** Null without a model. */
  readonly gradeByModel: GradeByModel | null;
  /** Answers that were written elsewhere than on cards are found right. */
  readonly correctElsewhere: CorrectElsewhere;
  readonly now: () => number;
  readonly newId: () => string;
  readonly log: Log;
}

/** Cards that were shown are kept for a year: so long an appeal can be decided, and a bound for the database. */
const keepAsksMs = 365 * 24 * 60 * 60 * 1000;

/** How soon a card that comes back is noticed. */
const lookEveryMs = 30_000;

/** Reviews and what members remember, joined; `start` brings cards back that were to come back. */
export function composeReview(options: ReviewOptions) {
  const { config, library, now, newId, log } = options;
  const { kysely } = options.database;
  const { replay, recallAfter } = openScheduler(tutorSettings);
  const reviews = createReviewStore(kysely, createRemember({ replay }));
  const wishes = createReviewWishStore(kysely);
  const prune = createPruneReviews(kysely);
  const items = createQuizItemStore(kysely);
  const profiles = openProfiles({ ...options, choicesOf: createChoiceStore(kysely).find });
  const timeZoneOf = async (memberId: string) => (await profiles(memberId)).timeZone ?? config.timeZone;
  const areSiblings = (a: string, b: string) => {
    const { concepts } = lexiconOf(library());
    return concepts.get(a)?.related.includes(b) === true && concepts.get(b)?.related.includes(a) === true;
  };
  let chapters: { readonly notes: readonly Note[] | null; readonly of: ReadonlyMap<string, readonly string[]> } = {
    notes: null,
    of: new Map(),
  };
  const shared = { reviews, wishes, items, areSiblings, recallAfter, now, newId };
  const dueToday = createDueToday(shared);
  const listOffers = createListReviewOffers({ reviews, timeZoneOf, dueToday });
  const listLeeches = createListLeeches({ reviews });
  const useCases: ReviewUseCases = {
    nextCard: createGiveNextCard(shared),
    placeCard: createPlaceCard(shared),
    find: createFindCard(shared),
    answer: createAnswerCard({ reviews, items, now, lexicon: () => lexiconOf(library()) }),
    read: options.gradeByModel === null ? null : createReadAnswer({ ...shared, gradeByModel: options.gradeByModel }),
    help: createHelpWithCard(shared),
    amend: createAmendAnswer(shared),
    appeals: createAppealAnswer({
      ...shared,
      correctElsewhere: options.correctElsewhere,
      appeals: createAppealStore(kysely),
    }),
    dueDay: createDueDayOf(shared),
    changeWishes: createChangeReviewWishes(shared),
    showProgress: createShowReviewProgress({ ...shared, chaptersOf }),
  };

  return {
    useCases,
    /** What the group's quiz tells of its answers. */
    recordRecall: createRecordRecall({ reviews, timeZoneOf, now }),
    /** What reports and meetings hear of it. */
    recall: {
      answers: createListChapterAnswers({ reviews, chaptersOf }),
      async forgotten(teamId: string, sinceMs: number) {
        const leeches = await listLeeches(teamId, sinceMs);
        return leeches.map(({ conceptId, members }) => ({ concept: conceptId, people: members }));
      },
    },
    /** Whether a member's review of today is done, or has begun; null for what is about something else. */
    isDone: async (teamId: string, memberId: string, about: string) =>
      about === reviewAbout ? (await dueToday({ teamId, memberId }, await timeZoneOf(memberId))) === 0 : null,
    tasks: { review: createRunReview({ offers }) },
    /** Removes what nobody asks about any more. */
    prune: () => prune(now() - keepAsksMs),
    start(goOn: (learner: Learner) => Promise<unknown>) {
      const onError = (error: unknown, about: string) =>
        log.error({ err: error, about }, 'A card could not be brought back');
      const bringBack = createBringBack({ reviews, goOn, onError });
      return openTicker({
        async look(nowMs) {
          await bringBack(nowMs);
          return nowMs + lookEveryMs;
        },
        now,
        steadyNow: performance.now.bind(performance),
        jumpBetween: clockJump,
        onJump: () => {},
        onError: (error) => onError(error, 'ticker'),
      });
    },
  };

  /** Everybody to whom the task `review` speaks, in their own language. */
  async function offers(): Promise<readonly OfferedReview[]> {
    const found: OfferedReview[] = [];
    for (const { memberId, cards } of await listOffers()) {
      const { review: said } = messagesFor(config.locale ?? (await profiles(memberId)).locale ?? 'ko');
      found.push({ memberId, text: said.offer(cards), press: { label: said.buttons.start, words: 'review' } });
    }
    return found;
  }

  /** Read from the notes once, until they change. */
  function chaptersOf(conceptId: string): readonly string[] {
    const { notes } = library();
    if (chapters.notes !== notes) chapters = { notes, of: conceptChapters(notes, lexiconOf(library())) };
    return chapters.of.get(conceptId) ?? [];
  }
}

/** The chapters that speak of each concept, in the order of the notes. */
function conceptChapters(notes: readonly Note[], lexicon: Lexicon): ReadonlyMap<string, readonly string[]> {
  const numbers = new Set(notes.flatMap((note) => note.chapters.flatMap(({ number }) => number ?? [])));
  const found = new Map<string, string[]>();
  for (const number of numbers) {
    for (const conceptId of chapterConcepts(notes, number, lexicon)) {
      found.set(conceptId, [...(found.get(conceptId) ?? []), number]);
    }
  }
  return found;
}
