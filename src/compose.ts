import { randomUUID } from 'node:crypto';
import { createDeliveryStore } from './adapters/database/delivery-store.ts';
import { openDatabase } from './adapters/database/open-database.ts';
import { createPruneSpending } from './adapters/database/prune-spending.ts';
import { createSpendingStore } from './adapters/database/spending-store.ts';
import type { Log } from './adapters/slack/log.ts';
import { openSlack, publicApiUrl, type SlackAccess } from './adapters/slack/open-slack.ts';
import { composeAsking } from './compose/compose-asking.ts';
import { composeDesk } from './compose/compose-desk.ts';
import { composeFields } from './compose/compose-fields.ts';
import { foldersOf, schedulesDir } from './compose/compose-knowledge.ts';
import { composeLease, renewLease, untilLeased } from './compose/compose-lease.ts';
import { composeMeaning } from './compose/compose-meaning.ts';
import { composeMembers } from './compose/compose-members.ts';
import { openModel } from './compose/compose-model.ts';
import { composeNoteSource } from './compose/compose-note-source.ts';
import { composeNoting } from './compose/compose-noting.ts';
import { composeQuestions } from './compose/compose-questions.ts';
import { composeQuiz } from './compose/compose-quiz.ts';
import { openRequests } from './compose/compose-requests.ts';
import { composeReview } from './compose/compose-review.ts';
import { composeSchedule } from './compose/compose-schedule.ts';
import { composeStudy } from './compose/compose-study.ts';
import { composeThanks } from './compose/compose-thanks.ts';
import type { Config } from './config/config.ts';
import { buildPassages } from './domain/retrieval/build-passages.ts';
import { dayOf } from './features/answer/budget.ts';
import { createImproveDraft } from './features/quiz/improve-draft.ts';
import { createIsDone } from './features/schedule/is-done.ts';

const dayMs = 24 * 60 * 60 * 1000;

/** A tutor that serves Slack. */
export interface Tutor {
  /** Resolves with the reason when another process has taken over: this one must stop. */
  readonly lost: Promise<string>;
  readonly stop: () => Promise<void>;
}

export interface TutorOptions {
  readonly config: Config;
  readonly access: SlackAccess;
  readonly slackApiUrl?: string;
  readonly log: Log;
  /** Epoch milliseconds; the machine's clock by default. */
  readonly now?: () => number;
  /** Called at named places of a delivery, so that tests can end the process there. */
  readonly failPoint?: (name: string) => Promise<void>;
}

/** Joins the rooms and connects them to Slack. */
export async function startTutor(options: TutorOptions): Promise<Tutor> {
  const { config, log, now = Date.now } = options;
  const newId = randomUUID;
  const database = await openDatabase({ path: config.databasePath, now: now() });
  const lease = await untilLeased(composeLease(database, { now, newId }), options.access, log);
  const folders = foldersOf(config);
  const { watched, sync, logins } = await composeNoteSource(config, log);
  const { kept } = watched;
  const { kysely } = database;
  const library = kept.current;
  const people = composeMembers({ database, library, logins, now });
  const { authorOf } = people;
  const { members } = people.useCases;
  const pruneSpending = createPruneSpending(kysely);
  const spending = createSpendingStore(kysely);
  const { timeZone } = config;
  // A group that reads about something else has no use for the subject's schema.
  const fields = folders.subject ? await composeFields(config, { search: kept.search, library }) : null;
  const model = config.model === null ? null : await openModel(config.model, { spending, now, timeZone });
  const meaning = composeMeaning(config, {
    passages: () => buildPassages(library()),
    ...{ spending, now },
    onFailed: (reason) => log.warn({ reason }, 'Passages are searched by words alone for now'),
  });
  if (meaning !== null) watched.onReloaded(meaning.changed);
  const asking = composeAsking({
    ...{ config, database, kept, authorOf, model, spending, now, newId },
    knowledgeDir: folders.knowledgeDir,
    searchFurther: meaning?.searchFurther ?? null,
  });
  const pruneOld = () =>
    Promise.all([
      asking.prune(now() - config.conversationDays * dayMs),
      pruneSpending(dayOf(now() - config.conversationDays * dayMs, timeZone)),
      quiz.prune(),
      review.prune(),
    ]).catch((error) => log.error({ err: error }, 'Old exchanges could not be removed'));
  const daily = setInterval(() => void pruneOld(), dayMs);

  const slackApiUrl = options.slackApiUrl ?? publicApiUrl;
  const { botToken } = options.access;
  const failPoint = options.failPoint ?? (async () => {});
  const review = composeReview({
    ...{ config, database, library, botToken, slackApiUrl, now, newId, log },
    gradeByModel: model?.grade ?? null,
    correctElsewhere: (accepted) => quiz.acceptWritten(accepted),
  });
  const quiz = composeQuiz({
    ...{ database, library, knowledgeDir: folders.knowledgeDir, botToken, slackApiUrl, timeZone, now, newId, log },
    locale: config.locale ?? 'ko',
    improve: model === null ? null : createImproveDraft(model),
    gradeByModel: model?.grade ?? null,
    recordRecall: review.recordRecall,
    askForAnswer: review.useCases.appeals.appealWritten,
  });
  watched.onReloaded(quiz.sync);
  const desk = composeDesk({ config, database, members, library, recall: review.recall, now });
  const readRequests = config.notesGit === null ? async () => [] : openRequests(config.notesGit, now);
  const study = composeStudy({
    ...{ database, config, authorOf, writerOf: people.writerOf, sync, readRequests, now, newId },
    notes: () => library().notes,
  });
  const absorb = () =>
    study
      .absorbAll(library().notes)
      .catch((error) => log.error({ err: error }, 'Notes could not be taken into the records of their authors'));
  watched.onReloaded(absorb);
  const hasNote = createIsDone({ authorOf, notes: () => library().notes });
  const thanks = composeThanks({ database, library, members, authorOf, locale: config.locale, now });
  const schedule = composeSchedule({
    draw: desk.useCases.draw,
    moreTasks: (given) => Object.assign({}, ...[study, desk, quiz, thanks].map(({ tasks }) => tasks(given))),
    quizzes: quiz.scheduled,
    ...{ config, database, lease, botToken, slackApiUrl, now, newId, log, failPoint, schedulesDir },
    tasks: review.tasks,
    isDone: async (...about) =>
      (await review.isDone(...about)) ?? ((await study.isHandedIn(...about)) || hasNote(...about)),
  });
  const slack = await openSlack(
    options.access,
    {
      ...asking.useCases,
      ...people.useCases,
      deliveries: createDeliveryStore(kysely),
      ...schedule.useCases,
      quiz: quiz.useCases,
      review: review.useCases,
      desk: desk.useCases,
      study: study.useCases,
      openQuestions: await composeQuestions({
        database,
        library,
        search: kept.search,
        authorOf,
        now,
        newId,
        folder: config.notesDirs[0],
      }),
      noting: await composeNoting({
        database,
        config,
        library,
        members,
        contradictions: model?.contradictions ?? null,
        absorbNote: study.absorbNote,
        authorOf,
        sync: study.sync,
        now,
      }),
      thanks: thanks.useCases,
      fields,
      commandName: config.commandName,
      locale: config.locale,
      timeZone: config.timeZone,
      notesUrl: config.notesUrl,
      notesCommit: config.notesCommit,
      now,
      newId,
      log,
    },
    slackApiUrl,
  );
  await pruneOld();
  if (meaning !== null) meaning.start(await slack.teamId());

  const loss = Promise.withResolvers<string>();
  const onLost = () => loss.resolve('another tutor has taken over');
  const bringingBack = review.start(slack.goOnWithReview);
  await absorb();
  const quizzing = await quiz.start({ tellTrouble: slack.tellTrouble });
  const running = await schedule.start({ ...slack, onFailed: slack.tellFailure, onLost });
  const renewing = renewLease(lease, { onLost, log });

  return {
    lost: loss.promise,
    async stop() {
      renewing.stop();
      clearInterval(daily);
      await bringingBack.stop();
      await running.stop();
      await quizzing.stop();
      await slack.stop();
      await meaning?.stop();
      await watched.close();
      await lease.release();
      await database.close();
    },
  };
}
