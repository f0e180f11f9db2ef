import type { openQuizPosting } from '../adapters/slack/open-quiz-posting.ts';
import type { Locale } from '../domain/locale.ts';
import type { QuizStore } from '../features/quiz/ports.ts';
import type { StartGroupQuiz } from '../features/quiz/start-group-quiz.ts';
import type { QuizWish } from '../features/quiz/topic-of.ts';
import type { ScheduledQuizzes } from '../features/schedule/post-quizzes.ts';

const hourMs = 60 * 60 * 1000;

/** What a schedule's manifest names as its topic; null is the chapter last discussed. */
function wishOf(topic: string | null): QuizWish {
  if (topic === null) return { kind: 'last' };
  const chapter = /^(?:chapter\s*)?(\d{1,3})\s*장?$/iu.exec(topic.trim())?.[1];
  return chapter === undefined ? { kind: 'topic', words: topic } : { kind: 'chapter', chapter };
}

/** Quizzes as messages of the outbox: begun once for each key, and found again by it. */
export function composeScheduledQuizzes(deps: {
  readonly start: StartGroupQuiz;
  readonly quizzes: Pick<QuizStore, 'findByKey'>;
  readonly posting: Pick<ReturnType<typeof openQuizPosting>, 'teamId' | 'problemOf'>;
  /** Posts what waits. */
  readonly look: (nowMs: number) => Promise<unknown>;
  readonly now: () => number;
  readonly locale: Locale;
}): ScheduledQuizzes {
  const { start, quizzes, posting, look, now, locale } = deps;
  const scheduled: ScheduledQuizzes = {
    async begin({ key, channelId, topic, count, hours, by = null }) {
      const openMs = hours === null ? null : hours * hourMs;
      const place = { key, channelId, teamId: await posting.teamId(), locale, by };
      const started = await start({ ...place, wish: wishOf(topic), count, openMs });
      const refused = { kind: 'refused', permanent: true, retryAfterMs: null, gone: false } as const;
      if (started.kind !== 'started') return { ...refused, error: `no quiz was started: ${started.kind}` };
      await look(now());
      const root = await scheduled.findRoot(key);
      if (root === 'unreadable') return { kind: 'unknown', error: 'the quiz could not be posted yet' };
      // One that stands nowhere and is not tried any more met a channel where the tutor may not post.
      if (root === null) return { ...refused, error: await posting.problemOf(channelId) };
      return { kind: 'posted', channelId, ts: root.ts };
    },
    async findRoot(key) {
      const quiz = (await quizzes.findByKey(key))?.quiz;
      if (quiz?.rootTs != null) return { ts: quiz.rootTs };
      return quiz?.state === 'posting' ? 'unreadable' : null;
    },
  };
  return scheduled;
}
