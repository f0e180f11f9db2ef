import { openTicker } from '../adapters/clock/open-ticker.ts';
import { pollChanges } from '../adapters/clock/poll-changes.ts';
import { backUpDatabase } from '../adapters/database/back-up-database.ts';
import { createChoiceStore } from '../adapters/database/choice-store.ts';
import type { Database } from '../adapters/database/open-database.ts';
import { createOutboxStore } from '../adapters/database/outbox-store.ts';
import { createScheduleStore } from '../adapters/database/schedule-store.ts';
import { createShippedStore } from '../adapters/database/shipped-store.ts';
import { createUntoldStore } from '../adapters/database/untold-store.ts';
import { createWishStore } from '../adapters/database/wish-store.ts';
import { loadSchedules } from '../adapters/files/load-schedules.ts';
import { openPublicHolidays } from '../adapters/holidays/public-holidays.ts';
import type { Log } from '../adapters/slack/log.ts';
import type { MemberProfiles } from '../adapters/slack/member-profiles.ts';
import { openPosting } from '../adapters/slack/open-posting.ts';
import type { Config } from '../config/config.ts';
import type { TutorError } from '../domain/errors.ts';
import type { DrawPicture } from '../domain/progress/picture.ts';
import { clockJump } from '../domain/schedule/controller/clock-trouble.ts';
import { taskList } from '../domain/schedule/tasks/task-list.ts';
import { createAdvanceRuns, type FailedRun } from '../features/schedule/advance-runs.ts';
import { createBackUp } from '../features/schedule/back-up.ts';
import { createReminderWishes } from '../features/schedule/change-wishes.ts';
import { createHandleKubectl } from '../features/schedule/handle-kubectl.ts';
import { createInstallShipped, type ShippedOffer } from '../features/schedule/install-shipped.ts';
import type { IsDone } from '../features/schedule/is-done.ts';
import type { Lease } from '../features/schedule/keep-lease.ts';
import type { OutboxMessage } from '../features/schedule/outbox-message.ts';
import type { OutboxStore, PostingPort, Task } from '../features/schedule/ports.ts';
import type { ScheduledQuizzes } from '../features/schedule/post-quizzes.ts';
import { createProposeSchedule } from '../features/schedule/propose-schedule.ts';
import { createReadManifest } from '../features/schedule/read-manifest.ts';
import { createRemind } from '../features/schedule/remind.ts';
import { createRunDueSchedules } from '../features/schedule/run-due-schedules.ts';
import { createTellFailures } from '../features/schedule/tell-failures.ts';
import { createTurnSchedules } from '../features/schedule/turn-schedules.ts';
import { composeDeliveries } from './compose-deliveries.ts';

/** Settled messages are kept for a quarter of a year: long enough to ask why one came, and a bound for the database. */
const keepMessagesMs = 90 * 24 * 60 * 60 * 1000;

/** What the terminal changes is seen as soon as what is changed in Slack; two counts cost less than a tenth of a millisecond. */
const pollEveryMs = 1_000;

/** What a task may need of schedules. */
export interface TaskSurroundings {
  readonly teamId: () => Promise<string>;
  readonly findId: PostingPort['findId'];
  readonly ofTarget: OutboxStore['ofTarget'];
  readonly profiles: MemberProfiles;
}

export interface ScheduleOptions {
  readonly config: Config;
  readonly database: Database;
  readonly lease: Lease;
  readonly botToken: string;
  readonly slackApiUrl: string;
  readonly now: () => number;
  readonly newId: () => string;
  readonly log: Log;
  readonly schedulesDir: string;
  readonly isDone: IsDone;
  readonly draw: DrawPicture;
  readonly quizzes: ScheduledQuizzes;
  /** Tasks that speak of more than schedules know. */
  readonly moreTasks: (given: TaskSurroundings) => Readonly<Record<string, Task>>;
  /** Tasks of other rooms, by name. */
  readonly tasks: Readonly<Record<string, Task>>;
  readonly failPoint: (name: string) => Promise<void>;
}

/** Schedules, runs and their messages, joined; `start` sets the clock going. */
export function composeSchedule(options: ScheduleOptions) {
  const { config, database, lease, now, newId, log } = options;
  const schedules = createScheduleStore(database.kysely);
  const outbox = createOutboxStore(database.kysely);
  const wishes = createWishStore(database.kysely);
  const posting = openPosting({ ...options, choicesOf: createChoiceStore(options.database.kysely).find, now, log });
  const holidays = openPublicHolidays();
  const defaultTimeZone = config.timeZone;
  const fence = () => lease.fence;
  let tell: (failed: FailedRun) => Promise<number> = async () => 0;
  let wake = () => {};
  let onLost = () => {};

  const noteError = (error: unknown, about: string) => {
    log.error({ err: error, about }, 'A schedule could not be looked after');
    if (isLost(error)) onLost();
  };
  const failures = createTellFailures({
    untold: createUntoldStore(database.kysely),
    tell: (failed) => tell(failed),
    now,
    onError: (error) => log.warn({ err: error }, 'The organisers could not be told of a failure; it is tried again'),
  });
  const lateFailure = async ({ cronJob, run, target }: OutboxMessage, reason: string) => {
    const message = `Cannot say it to ${target}: ${reason}`;
    await schedules.recordEvent(
      { object: `cronjob/${cronJob}`, type: 'Warning', reason: 'FailedPost', message },
      now(),
    );
    // While the run goes on its own attempts decide; afterwards nobody else would tell.
    const stored = await schedules.findRun(run);
    if (stored === null || stored.status.conditions.length > 0)
      await failures.note({ cronJob, run, reason, detail: message });
  };
  const turn = createTurnSchedules({
    runDueSchedules: createRunDueSchedules({ schedules, defaultTimeZone, newId, fence, onError: noteError }),
    advanceRuns: createAdvanceRuns({
      schedules,
      outbox,
      tasks: {
        reminder: createRemind({ posting }),
        ...options.tasks,
        backup: createBackUp({ backUp: async (at, keep) => backUpDatabase(config.databasePath, { at, keep }) }),
        ...options.moreTasks({ ...posting, ofTarget: outbox.ofTarget }),
      },
      defaultTimeZone,
      fence,
      onFailed: failures.note,
      onError: noteError,
    }),
    deliverOutbox: composeDeliveries({
      ...options,
      ...{ schedules, outbox, wishes, posting, holidaysOf: holidays.of, fence },
      ...{ onFailed: lateFailure, onError: noteError },
    }),
    outbox,
    wake: () => wake(),
    onError: (error) => noteError(error, 'outbox'),
  });

  const shared = { schedules, tasks: taskList, defaultTimeZone, now, newId, wake: () => wake() };
  return {
    /** What Slack asks for. */
    useCases: {
      handleKubectl: createHandleKubectl(shared),
      proposeSchedule: createProposeSchedule(shared),
      readManifest: createReadManifest(shared),
      reminders: createReminderWishes({ ...shared, wishes, outbox, countries: holidays.countries }),
    },
    /** Adopts what the last holder left, then looks at everything. */
    async start(told: {
      readonly onFailed: typeof tell;
      readonly tellShipped: (offer: ShippedOffer) => Promise<number>;
      readonly onLost: () => void;
    }) {
      tell = told.onFailed;
      onLost = told.onLost;
      const installShipped = createInstallShipped({
        ...shared,
        shipped: createShippedStore(database.kysely),
        tell: told.tellShipped,
      });
      await installShipped((await loadSchedules(options.schedulesDir)).map(({ text }) => text));
      await outbox.adoptSending(now());
      await outbox.prune(now() - keepMessagesMs);
      const ticker = openTicker({
        look(nowMs) {
          // Beside the look: no schedule waits for what organisers are told.
          void failures.retry();
          return turn.look(nowMs);
        },
        now,
        steadyNow: performance.now.bind(performance),
        jumpBetween: clockJump,
        onJump: (jumpMs) =>
          log.warn({ jumpMs }, 'The clock was set, or the machine slept; every schedule is looked at'),
        onError: (error) => noteError(error, 'ticker'),
      });
      wake = ticker.wake;
      const poll = pollChanges({
        read: schedules.revision,
        everyMs: pollEveryMs,
        onChange: ticker.wake,
        onError: (error) => noteError(error, 'revision'),
      });
      return {
        async stop() {
          wake = () => {};
          await poll.stop();
          await ticker.stop();
          await turn.delivered();
        },
      };
    },
  };
}

function isLost(error: unknown): boolean {
  return (error as TutorError | null)?.code === 'conflict';
}
