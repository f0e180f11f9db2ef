import { openTicker } from './adapters/clock/open-ticker.ts';
import { createAppealStore } from './adapters/database/appeal-store.ts';
import type { Database } from './adapters/database/open-database.ts';
import { createQuizItemStore } from './adapters/database/quiz-item-store.ts';
import { createReviewStore } from './adapters/database/review-store.ts';
import { createReviewWishStore } from './adapters/database/review-wish-store.ts';
import type { Log } from './adapters/slack/log.ts';
import { openProfiles } from './adapters/slack/open-profiles.ts';
import type { ReviewUseCases } from './adapters/slack/review-use-cases.ts';
import type { Config } from './config/config.ts';
import { chapterConcepts } from './domain/quiz/chapter-concepts.ts';
import { lexiconOf } from './domain/retrieval/lexicon.ts';
import type { Library } from './domain/retrieval/library.ts';
import { tutorSettings } from './domain/review/memory-settings.ts';
import { openScheduler } from './domain/review/open-scheduler.ts';
import { createRemember } from './domain/review/remember.ts';
import { clockJump } from './domain/schedule/controller/clock-trouble.ts';
import { createAmendAnswer } from './features/review/amend-answer.ts';
import { createAnswerCard } from './features/review/answer-card.ts';
import { createAppealAnswer } from './features/review/appeal-answer.ts';
import { createBringBack } from './features/review/bring-back.ts';
import { createChangeReviewWishes } from './features/review/change-review-wishes.ts';
import { createDueDayOf } from './features/review/due-day-of.ts';
import { createFindCard } from './features/review/find-card.ts';
import type { GradeByModel } from './features/review/grade-by-model.ts';
import { createHelpWithCard } from './features/review/help-with-card.ts';
import { createListLeeches } from './features/review/list-leeches.ts';
import { createGiveNextCard } from './features/review/next-card.ts';
import { createDueToday, createListReviewOffers } from './features/review/offer-review.ts';
import { createPlaceCard } from './features/review/place-card.ts';
import type { Learner } from './features/review/ports.ts';
import { createRecallOf } from './features/review/recall-of.ts';
import { createRecordRecall } from './features/review/record-recall.ts';
import { createShowReviewProgress } from './features/review/show-review-progress.ts';
import type { OfferedReview } from './features/schedule/run-review.ts';
import { messagesFor } from './messages/messages-for.ts';

export interface ReviewOptions {
  readonly config: Pick<Config, 'timeZone' | 'locale'>;
  readonly database: Database;
  readonly library: () => Library;
  readonly botToken: string;
  readonly slackApiUrl: string;
  /** Null without a model. */
  readonly gradeByModel: GradeByModel | null;
  readonly now: () => number;
  readonly newId: () => string;
  readonly log: Log;
}

/** How soon a card that comes back is noticed. */
const lookEveryMs = 30_000;

/** Reviews and what members remember, joined; `start` brings cards back that were to come back. */
export function composeReview(options: ReviewOptions) {
  const { config, library, now, newId, log } = options;
  const { kysely } = options.database;
  const { replay, recallAfter } = openScheduler(tutorSettings);
  const reviews = createReviewStore(kysely, createRemember({ replay }));
  const wishes = createReviewWishStore(kysely);
  const items = createQuizItemStore(kysely);
  const profiles = openProfiles(options);
  const timeZoneOf = async (memberId: string) => (await profiles(memberId)).timeZone ?? config.timeZone;
  const areSiblings = (a: string, b: string) => {
    const { concepts } = lexiconOf(library());
    return concepts.get(a)?.related.includes(b) === true && concepts.get(b)?.related.includes(a) === true;
  };
  const shared = { reviews, wishes, items, areSiblings, recallAfter, now, newId };
  const dueToday = createDueToday(shared);
  const listOffers = createListReviewOffers({ reviews, timeZoneOf, dueToday });
  const recallOf = createRecallOf(shared);
  const useCases: ReviewUseCases = {
    nextCard: createGiveNextCard(shared),
    placeCard: createPlaceCard(shared),
    find: createFindCard(shared),
    answer: createAnswerCard({
      ...{ reviews, items, now, gradeByModel: options.gradeByModel },
      lexicon: () => lexiconOf(library()),
    }),
    help: createHelpWithCard(shared),
    amend: createAmendAnswer(shared),
    appeals: createAppealAnswer({ ...shared, appeals: createAppealStore(kysely) }),
    dueDay: createDueDayOf(shared),
    changeWishes: createChangeReviewWishes(shared),
    showProgress: createShowReviewProgress({ ...shared, chaptersOf }),
  };

  return {
    useCases,
    /** What the group's quiz tells of its answers. */
    recordRecall: createRecordRecall({ reviews, timeZoneOf, now }),
    /** What the meeting should talk about. */
    listLeeches: createListLeeches({ reviews }),
    /** What a member's answers say of a chapter. */
    recallOf: async (learner: Learner, chapter: string) =>
      recallOf(learner, conceptsOf(chapter), await timeZoneOf(learner.memberId)),
    isDone: async (learner: Learner) => (await dueToday(learner, await timeZoneOf(learner.memberId))) === 0,
    /** Everybody to whom the task `review` speaks, in their own language. */
    async offers(): Promise<readonly OfferedReview[]> {
      const offers: OfferedReview[] = [];
      for (const { memberId, cards } of await listOffers()) {
        const { review: said } = messagesFor(config.locale ?? (await profiles(memberId)).locale ?? 'ko');
        offers.push({ memberId, text: said.offer(cards), press: { label: said.buttons.start, words: 'review' } });
      }
      return offers;
    },
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

  function conceptsOf(chapter: string): readonly string[] {
    return chapterConcepts(library().notes, chapter, lexiconOf(library()));
  }

  function chaptersOf(conceptId: string): readonly string[] {
    const numbers = library().notes.flatMap(({ chapters }) => chapters.flatMap(({ number }) => number ?? []));
    return [...new Set(numbers)].filter((number) => conceptsOf(number).includes(conceptId));
  }
}
