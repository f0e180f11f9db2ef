import type { Locale } from '../../domain/locale.ts';
import { arrangeOptions } from '../../domain/quiz/arrange-options.ts';
import { chooseItems } from '../../domain/quiz/choose-items.ts';
import { seededChance } from '../../domain/quiz/seeded-chance.ts';
import type { Library } from '../../domain/retrieval/library.ts';
import type { ItemStore, QuizStore } from './ports.ts';
import type { Quiz, QuizTopic } from './quiz.ts';
import { type QuizWish, topicOf } from './topic-of.ts';

export interface QuizStart {
  /** What is started twice under one key is one quiz. */
  readonly key: string;
  readonly teamId: string;
  readonly channelId: string;
  readonly locale: Locale;
  readonly wish: QuizWish;
  /** Null: as many as usual. */
  readonly count: number | null;
  /** How long it stays open; null: a day. */
  readonly openMs: number | null;
  /** A member's id, or `terminal`; null: a schedule by itself. */
  readonly by: string | null;
}

export type QuizStarted =
  | { readonly kind: 'started'; readonly quiz: Quiz; readonly questions: number; readonly wanted: number }
  /** Nothing that may be asked is about it. */
  | { readonly kind: 'no-items'; readonly topic: QuizTopic | null }
  /** No concept goes by these words. */
  | { readonly kind: 'unknown-topic'; readonly words: string }
  /** So many are open here that one more would only be noise. */
  | { readonly kind: 'busy' };

export type StartGroupQuiz = (start: QuizStart) => Promise<QuizStarted>;

export interface StartGroupQuizDeps {
  readonly items: Pick<ItemStore, 'list'>;
  readonly quizzes: Pick<QuizStore, 'create' | 'findByKey' | 'unfinished' | 'timesAsked'>;
  readonly library: () => Library;
  /** Null when nothing of a book was talked about here. */
  readonly lastChapter: (teamId: string, channelId: string) => Promise<string | null>;
  readonly now: () => number;
  readonly newId: () => string;
  /** A quiz stands ready to be posted. */
  readonly onStarted: () => void;
}

/** Five minutes of a busy evening; more is a test. */
export const usualQuestions = 5;
export const mostQuestions = 10;
/** Everybody comes by once a day. */
const dayMs = 24 * 60 * 60 * 1000;
const mostOpen = 3;

/** Chooses what is asked, shuffles it, and keeps it; its messages are posted by `createAdvanceQuizzes`. */
export function createStartGroupQuiz(deps: StartGroupQuizDeps): StartGroupQuiz {
  return async (start) => {
    const { key, teamId, channelId, locale } = start;
    const wanted = Math.min(mostQuestions, Math.max(1, start.count ?? usualQuestions));
    const before = await deps.quizzes.findByKey(key);
    if (before !== null) return { kind: 'started', quiz: before.quiz, questions: before.questions.length, wanted };
    if ((await deps.quizzes.unfinished(channelId)).length >= mostOpen) return { kind: 'busy' };
    const wish = start.wish.kind === 'last' ? await lastDiscussed(teamId, channelId) : start.wish;
    const meant = topicOf(wish, deps.library(), locale);
    if (meant === null) return { kind: 'unknown-topic', words: start.wish.kind === 'topic' ? start.wish.words : '' };
    const { topic, tiers, chapter } = meant;
    const fit = (await deps.items.list(['approved'])).filter((item) => {
      const isAbout = tiers === null || item.conceptIds.some((one) => tiers.flat().includes(one));
      return item.locale === locale && (isAbout || (chapter !== null && item.chapter === chapter));
    });
    const id = deps.newId();
    const chance = seededChance(id);
    const asked = await deps.quizzes.timesAsked(channelId);
    const chosen = chooseItems(fit, { tiers: tiers ?? [], count: wanted, asked }, chance);
    if (chosen.length === 0) return { kind: 'no-items', topic };
    const arranged = arrangeOptions(chosen, chance);
    const startedAt = deps.now();
    const quiz: Quiz = {
      ...{ id, key, teamId, channelId, locale, topic, startedAt },
      state: 'posting',
      rootTs: null,
      startedBy: start.by,
      closesAt: startedAt + (start.openMs ?? dayMs),
    };
    const questions = chosen.map((item, position) => ({
      ...{
        position,
        itemId: item.id,
        options: arranged[position]?.options ?? [],
        right: arranged[position]?.right ?? 0,
      },
      ...{ messageTs: null, withdrawn: false, shownCount: 0 },
    }));
    const isNew = await deps.quizzes.create({ quiz, questions });
    // Started twice at once: both are told of the one that is kept.
    const kept = isNew ? { quiz, questions } : ((await deps.quizzes.findByKey(key)) ?? { quiz, questions });
    deps.onStarted();
    return { kind: 'started', quiz: kept.quiz, questions: kept.questions.length, wanted };
  };

  async function lastDiscussed(teamId: string, channelId: string) {
    const chapter = await deps.lastChapter(teamId, channelId);
    return chapter === null ? null : ({ kind: 'chapter', chapter } as const);
  }
}
