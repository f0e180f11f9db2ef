import { questionResult } from '../../domain/quiz/quiz-results.ts';
import type { ItemStore, QuizPosting, QuizStore, ShownQuestion, StoredQuiz } from './ports.ts';
import { isRightAnswer, type Quiz } from './quiz.ts';

/** Brings every quiz as far as it gets by now. Resolves with when to look again; null: only after a change. */
export type AdvanceQuizzes = (nowMs: number) => Promise<number | null>;

export interface AdvanceQuizzesDeps {
  readonly quizzes: Pick<
    QuizStore,
    'unfinished' | 'find' | 'rootPosted' | 'questionPosted' | 'change' | 'countShown' | 'chosen'
  >;
  readonly items: Pick<ItemStore, 'find'>;
  readonly posting: QuizPosting;
  /** When a channel's quiet hours end; null outside of them. */
  readonly quietUntil: (channelId: string, nowMs: number) => Promise<number | null>;
  readonly onError: (error: unknown, quizId: string) => void;
  /** What a quiz's first message met: the tutor may not post there. */
  readonly onNotHere: (quiz: Quiz) => Promise<void>;
}

/** Slack lets a message be changed about once a second over longer times; counts of five questions need more room. */
const showCountsEveryMs = 5_000;
/** In place of a count: the message says that the question was taken out. */
const shownAsWithdrawn = -1;
/** A channel that Slack does not serve at this moment is tried again after this. */
const retryMs = 15_000;

/**
 * Posts what was started, shows how many answered, and closes what is over. Every step is kept before the next, so that an
 * end of the process at any place repeats no message and loses no answer.
 */
export function createAdvanceQuizzes(deps: AdvanceQuizzesDeps): AdvanceQuizzes {
  /** Quizzes whose messages this process has begun to post: nobody else's call can still be on its way. */
  const begun = new Set<string>();
  const shownAt = new Map<string, number>();

  return async (nowMs) => {
    let nextMs: number | null = null;
    for (const stored of await deps.quizzes.unfinished(null)) {
      const { id } = stored.quiz;
      let atMs: number | null;
      try {
        atMs = await advance(stored, nowMs);
      } catch (error) {
        deps.onError(error, id);
        // What Slack did with the call that failed nobody knows: the next one looks before it posts.
        begun.delete(id);
        atMs = nowMs + retryMs;
      }
      if (atMs !== null && (nextMs === null || atMs < nextMs)) nextMs = atMs;
    }
    return nextMs;
  };

  async function advance(stored: StoredQuiz, nowMs: number): Promise<number | null> {
    const { id, closesAt } = stored.quiz;
    if (stored.quiz.state === 'posting') {
      const heldMs = await heldUntil(stored.quiz, nowMs);
      if (heldMs !== null && heldMs > closesAt) {
        // It could begin only when it would be over.
        await deps.quizzes.change(id, 'posting', 'closed', nowMs);
        return null;
      }
      if (heldMs !== null) return heldMs;
      if (!(await post(stored))) return null;
      await deps.quizzes.change(id, 'posting', 'open', nowMs);
    }
    // No answer counts any more, but nobody asked for the results at this hour; whoever closes a quiz gets them at once.
    const untilMs = closesAt <= nowMs ? await deps.quietUntil(stored.quiz.channelId, nowMs) : null;
    if (untilMs !== null && (await deps.quizzes.find(id))?.quiz.state === 'open') return untilMs;
    if (closesAt <= nowMs) await deps.quizzes.change(id, 'open', 'closing', nowMs);
    const now = await deps.quizzes.find(id);
    if (now?.quiz.state === 'closing') {
      await close(now);
      await deps.quizzes.change(id, 'closing', 'closed', nowMs);
      shownAt.delete(id);
      begun.delete(id);
      return null;
    }
    if (now === null) return null;
    const againMs = await showCounts(now, nowMs);
    return againMs === null ? closesAt : Math.min(againMs, closesAt);
  }

  /**
   * A schedule's quiz that Slack did not take for long may come into quiet hours, which nobody asked it to break; when they
   * end, or null. Whoever asked for theirs means now, and one whose first message stands is not left without its questions.
   */
  async function heldUntil({ startedBy, rootTs, channelId }: Quiz, nowMs: number): Promise<number | null> {
    return startedBy === null && rootTs === null ? deps.quietUntil(channelId, nowMs) : null;
  }

  async function post({ quiz, questions }: StoredQuiz): Promise<boolean> {
    const maybeThere = !begun.has(quiz.id) && quiz.state === 'posting';
    begun.add(quiz.id);
    let { rootTs } = quiz;
    if (rootTs === null) {
      rootTs = await deps.posting.postRoot(quiz, { questions: questions.length, maybeThere });
      if (rootTs === null) {
        await deps.quizzes.change(quiz.id, 'posting', 'closed', quiz.startedAt);
        await deps.onNotHere(quiz);
        return false;
      }
      await deps.quizzes.rootPosted(quiz.id, rootTs);
    }
    for (const question of questions) {
      if (question.messageTs !== null || question.withdrawn) continue;
      const shown = await show({ ...quiz, rootTs }, question, 0);
      const of = questions.length;
      const ts = await deps.posting.postQuestion({ ...quiz, rootTs }, shown, { of, maybeThere });
      if (ts !== null) await deps.quizzes.questionPosted(quiz.id, question.position, ts);
    }
    return true;
  }

  async function showCounts({ quiz, questions }: StoredQuiz, nowMs: number): Promise<number | null> {
    const chosen = await deps.quizzes.chosen(quiz.id);
    const counted = questions.map((question) => {
      const count = chosen.get(question.position)?.length ?? 0;
      return { question, count: question.withdrawn ? shownAsWithdrawn : count };
    });
    const changed = counted.filter(({ question, count }) => question.shownCount !== count);
    if (changed.length === 0) return null;
    const sinceMs = nowMs - (shownAt.get(quiz.id) ?? Number.NEGATIVE_INFINITY);
    // A clock that was set back does not hold the counts up.
    if (sinceMs >= 0 && sinceMs < showCountsEveryMs) return nowMs - sinceMs + showCountsEveryMs;
    shownAt.set(quiz.id, nowMs);
    for (const { question, count } of changed) {
      await deps.posting.showQuestion(quiz, await show(quiz, question, count), { of: questions.length });
      await deps.quizzes.countShown(quiz.id, question.position, count);
    }
    return null;
  }

  async function close({ quiz, questions }: StoredQuiz): Promise<void> {
    const chosen = await deps.quizzes.chosen(quiz.id);
    const results = [];
    for (const question of questions) {
      const answers = chosen.get(question.position) ?? [];
      const shown = await show(quiz, question, answers.length);
      await deps.posting.showQuestion(quiz, shown, { of: questions.length });
      const item = await deps.items.find(question.itemId);
      if (question.withdrawn) continue;
      const counted = answers.map((answer) => (isRightAnswer(answer, question) ? question.right : answer.option));
      const result = questionResult(counted, question.options.length, question.right);
      results.push({ ...result, question: shown, explanation: item?.explanation ?? '' });
    }
    await deps.posting.postResults(quiz, results, { maybeThere: true });
    await deps.posting.showRoot(quiz, { questions: questions.length, isOver: true });
  }

  async function show(quiz: Quiz, question: StoredQuiz['questions'][number], answered: number): Promise<ShownQuestion> {
    const item = await deps.items.find(question.itemId);
    const isOver = quiz.state === 'closing' || quiz.state === 'closed';
    const isWritable = item !== null && item.kind !== 'true-false';
    return { ...question, stem: item?.stem ?? '', answered, isOver, isWritable };
  }
}
