import { openTicker } from '../adapters/clock/open-ticker.ts';
import { createMemberStore } from '../adapters/database/member-store.ts';
import type { Database } from '../adapters/database/open-database.ts';
import { createPruneQuizzes } from '../adapters/database/prune-quizzes.ts';
import { createQuizItemStore } from '../adapters/database/quiz-item-store.ts';
import { createQuizStore } from '../adapters/database/quiz-store.ts';
import { createRecentCitations } from '../adapters/database/recent-citations.ts';
import { createWishStore } from '../adapters/database/wish-store.ts';
import { createWrittenAnswerStore } from '../adapters/database/written-answer-store.ts';
import { loadCardItems } from '../adapters/files/load-card-items.ts';
import type { Log } from '../adapters/slack/log.ts';
import { openQuizPosting } from '../adapters/slack/open-quiz-posting.ts';
import type { QuizUseCases } from '../adapters/slack/quiz-use-cases.ts';
import type { Locale } from '../domain/locale.ts';
import type { ItemTrouble, QuizItem } from '../domain/quiz/quiz-item.ts';
import { lexiconOf } from '../domain/retrieval/lexicon.ts';
import type { Library } from '../domain/retrieval/library.ts';
import { clockJump } from '../domain/schedule/controller/clock-trouble.ts';
import { type AcceptWritten, createAcceptWritten } from '../features/quiz/accept-written.ts';
import { createAddItem } from '../features/quiz/add-item.ts';
import { createAdvanceQuizzes } from '../features/quiz/advance-quizzes.ts';
import { createAnswerQuestion } from '../features/quiz/answer-question.ts';
import { createAppealWritten } from '../features/quiz/appeal-written.ts';
import { createCloseQuiz } from '../features/quiz/close-quiz.ts';
import { createDecideItem } from '../features/quiz/decide-item.ts';
import { createDraftMissing, type ImproveDraft } from '../features/quiz/draft-missing.ts';
import { createFindQuestion } from '../features/quiz/find-question.ts';
import { createJudgeAnswer } from '../features/quiz/judge-answer.ts';
import { createLastChapter } from '../features/quiz/last-chapter.ts';
import { createListDrafts } from '../features/quiz/list-drafts.ts';
import { createMarkAnswer } from '../features/quiz/mark-answer.ts';
import type { NoteAuthorOf } from '../features/quiz/may-decide.ts';
import type { AskForAnswer, RecordRecall } from '../features/quiz/ports.ts';
import { createReadQuizAnswer, type GradeWritten } from '../features/quiz/read-answer.ts';
import { createReportItem } from '../features/quiz/report-item.ts';
import { createSettleRecalls, settleAfterMs } from '../features/quiz/settle-recalls.ts';
import { createStartGroupQuiz } from '../features/quiz/start-group-quiz.ts';
import { createSyncItems } from '../features/quiz/sync-items.ts';
import { createWithdrawItem } from '../features/quiz/withdraw-item.ts';
import { createChannelQuiet } from '../features/schedule/channel-quiet.ts';
import type { PostingPort } from '../features/schedule/ports.ts';
import { createRunQuiz } from '../features/schedule/run-quiz.ts';
import { messagesFor } from '../messages/messages-for.ts';
import { composeScheduledQuizzes } from './compose-scheduled-quizzes.ts';

export interface QuizOptions {
  readonly database: Database;
  readonly library: () => Library;
  readonly knowledgeDir: string;
  readonly botToken: string;
  readonly slackApiUrl: string;
  readonly timeZone: string;
  /** The language of quizzes that nobody in particular asked for. */
  readonly locale: Locale;
  readonly now: () => number;
  readonly newId: () => string;
  readonly log: Log;
  readonly recordRecall: RecordRecall;
  readonly askForAnswer: AskForAnswer;
  /** Null without a model. */
  readonly improve: ImproveDraft | null;
  /** Null without a model. */
  readonly gradeByModel: GradeWritten | null;
}

/** A quiz is kept for a year: so long its questions count as asked, and a bound for the database. */
const keepQuizzesMs = 365 * 24 * 60 * 60 * 1000;

type TellTrouble = (item: QuizItem, trouble: ItemTrouble) => Promise<void>;
/** Items and group quizzes, joined; `start` sets them going. */
export function composeQuiz(options: QuizOptions) {
  const { library, now, newId, log, timeZone, botToken, slackApiUrl } = options;
  const { kysely } = options.database;
  const items = createQuizItemStore(kysely);
  const quizzes = createQuizStore(kysely);
  const members = createMemberStore(kysely);
  const prune = createPruneQuizzes(kysely);
  const posting = openQuizPosting({ botToken, slackApiUrl, timeZone, log });
  let tell: TellTrouble = async () => {};
  let wake = () => {};
  const onChange = () => wake();

  const noteAuthorOf: NoteAuthorOf = async (path) => {
    const author = library().notes.find((note) => note.path === path)?.author ?? null;
    return author === null ? null : (author.slack ?? (await members.memberFor(await posting.teamId(), author.name)));
  };
  const notHere = new Set<string>();
  const advance = createAdvanceQuizzes({
    ...{ quizzes, items, posting },
    quietUntil: createChannelQuiet({ wishes: createWishStore(kysely), timeZone }),
    onError: (error, quizId) => log.error({ err: error, quiz: quizId }, 'A quiz could not be looked after'),
    onNotHere: async ({ id, channelId }) => {
      notHere.add(id);
      log.warn({ channel: channelId }, 'A quiz could not be posted: the tutor is not in the channel');
    },
  });
  const settle = createSettleRecalls({ quizzes, items, recordRecall: options.recordRecall });
  const withdraw = createWithdrawItem(quizzes, onChange);
  const start = createStartGroupQuiz({
    ...{ items, quizzes, library, now, newId, onStarted: onChange },
    lastChapter: createLastChapter({ recentCitations: createRecentCitations(kysely), library }),
  });
  const syncItems = createSyncItems({
    ...{ items, withdraw, library, noteAuthorOf, now },
    cardItems: () => loadCardItems(options.knowledgeDir, library().cards, lexiconOf(library())),
    onProblem: (problem) => log.warn({}, problem),
    onTrouble: (item, trouble) => tell(item, trouble),
  });
  // One after the other, so that two readings never decide about one item at once.
  let syncing: Promise<void> = Promise.resolve();
  const sync = () => {
    syncing = syncing.then(syncItems).catch((error) => log.error({ err: error }, 'Questions could not be checked'));
    return syncing;
  };

  /** Advances are one after the other, whoever asks for them: the clock, or a member who waits. */
  let advancing: Promise<number | null> = Promise.resolve(null);
  const look = (nowMs: number) => {
    advancing = advancing
      .catch(() => null)
      .then(async () => {
        const nextMs = await advance(nowMs);
        const settled = await settle(nowMs);
        const settleMs = settled > 0 ? nowMs : nowMs + settleAfterMs;
        return nextMs === null ? settleMs : Math.min(nextMs, settleMs);
      });
    return advancing;
  };

  const acceptNow = createAcceptWritten({
    ...{ quizzes, items, recordRecall: options.recordRecall },
    answers: createWrittenAnswerStore(kysely),
  });
  // In turn with the looks, which tell memory what answers say.
  const acceptWritten: AcceptWritten = (accepted) => {
    const accepting = advancing.catch(() => null).then(() => acceptNow(accepted));
    advancing = accepting.then(() => null);
    return accepting;
  };

  const draftMissing = createDraftMissing({
    ...{ items, library, noteAuthorOf, now, improve: options.improve },
    words: { ko: messagesFor('ko').quiz.stems, en: messagesFor('en').quiz.stems },
  });
  const findQuestion = createFindQuestion({ quizzes, items, library });
  const judge = createJudgeAnswer({ quizzes, findQuestion });
  const useCases: QuizUseCases = {
    start,
    async posted(quizId) {
      await look(now());
      if (notHere.delete(quizId)) return 'not-here';
      return (await quizzes.find(quizId))?.quiz.state === 'posting' ? 'later' : 'posted';
    },
    answer: createAnswerQuestion({ quizzes, items, library, now, onAnswered: onChange }),
    ...{ findQuestion, judge },
    read: options.gradeByModel === null ? null : createReadQuizAnswer({ grade: options.gradeByModel, judge }),
    appeal: createAppealWritten({ findQuestion, ask: options.askForAnswer }),
    mark: createMarkAnswer({ quizzes, onMarked: onChange }),
    report: createReportItem({ items, withdraw, now }),
    close: createCloseQuiz({ quizzes, now, onClosed: onChange }),
    drafts: createListDrafts({ items, noteAuthorOf, draft: draftMissing }),
    decide: createDecideItem({ items, noteAuthorOf, lexicon: () => lexiconOf(library()), now }),
    add: createAddItem({ items, library, now }),
    findItem: items.find,
    conceptName: (conceptId, locale) => lexiconOf(library()).concepts.get(conceptId)?.names[locale] ?? null,
  };

  const scheduled = composeScheduledQuizzes({ ...{ start, quizzes, posting, look, now }, locale: options.locale });

  return {
    useCases,
    /** What schedules start. */
    tasks: ({ findId }: Pick<PostingPort, 'findId'>) => ({ quiz: createRunQuiz({ findId }) }),
    scheduled,
    acceptWritten,
    /** Removes what nobody asks about any more. */
    prune: () => prune(now() - keepQuizzesMs),
    /** The files changed. */
    sync,
    /** Takes up what the last process left. */
    async start(told: { readonly tellTrouble: TellTrouble }) {
      tell = told.tellTrouble;
      await sync();
      const ticker = openTicker({
        ...{ look, now, jumpBetween: clockJump },
        steadyNow: performance.now.bind(performance),
        onJump: () => {},
        onError: (error) => log.error({ err: error }, 'Quizzes could not be looked after'),
      });
      wake = ticker.wake;
      return {
        async stop() {
          wake = () => {};
          await ticker.stop();
          await syncing;
        },
      };
    },
  };
}
