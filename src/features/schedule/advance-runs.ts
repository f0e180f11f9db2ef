import type { Attempt } from '../../domain/schedule/controller/decide-job.ts';
import { expiryOf } from '../../domain/schedule/controller/job-lifetime.ts';
import { advanceJob } from '../../domain/schedule/controller/job-status.ts';
import { openZone } from '../../domain/schedule/cron/zone.ts';
import { isOffWeek } from '../../domain/schedule/manifest/every-weeks.ts';
import { unreachable } from './outbox-message.ts';
import type { OutboxStore, ScheduleStore, Task, TaskOutcome } from './ports.ts';
import type { ObjectEvent, Run, StoredCronJob } from './stored-schedule.ts';

/** Brings every run as far as it gets by now. Resolves with when to look again; null: only after a change. */
export type AdvanceRuns = (nowMs: number) => Promise<number | null>;

/** A run that failed for good, for the organisers. */
export interface FailedRun {
  readonly cronJob: string;
  readonly run: string;
  readonly reason: string;
  /** The last line of its log; null when it wrote none. */
  readonly detail: string | null;
}

export interface AdvanceRunsDeps {
  readonly schedules: Pick<ScheduleStore, 'find' | 'runs' | 'unfinishedRuns' | 'saveRun' | 'forgetRun'>;
  readonly outbox: Pick<OutboxStore, 'ofRun'>;
  /** The closed list of tasks by name. */
  readonly tasks: Readonly<Record<string, Task>>;
  readonly defaultTimeZone: string;
  readonly fence: () => number;
  readonly onFailed: (failed: FailedRun) => Promise<void>;
  readonly onError: (error: unknown, run: string) => void;
}

/** Lines kept of what a run's task wrote. */
const mostLines = 100;

/**
 * Begins attempts and ends them. A task's messages go into the outbox in one transaction with the attempt's state; an attempt
 * that has none yet after a crash is executed again, and one that has them succeeds when the outbox is done with them.
 */
export function createAdvanceRuns(deps: AdvanceRunsDeps): AdvanceRuns {
  return async (nowMs) => {
    let nextMs: number | null = null;
    const note = (atMs: number | null) => {
      if (atMs !== null && (nextMs === null || atMs < nextMs)) nextMs = atMs;
    };
    for (const run of await deps.schedules.unfinishedRuns()) {
      try {
        note(await advance(run, nowMs));
      } catch (error) {
        deps.onError(error, run.name);
      }
    }
    for (const run of await deps.schedules.runs(null)) {
      const finishedMs = run.status.conditions[0]?.lastTransitionMs ?? null;
      const expiresMs = expiryOf({ ttlSecondsAfterFinished: run.spec.ttlSecondsAfterFinished, finishedMs });
      if (expiresMs !== null && expiresMs <= nowMs) await deps.schedules.forgetRun(run.name);
      else note(expiresMs);
    }
    return nextMs;
  };

  async function advance(before: Run, nowMs: number): Promise<number | null> {
    const run = await settleAttempt(before, nowMs);
    const job = { spec: run.spec, startMs: run.status.startMs, suspended: false, attempts: run.attempts };
    const { decision, status } = advanceJob(job, run.status, nowMs);
    const [condition] = status.conditions;
    if (condition !== undefined) {
      await save({ ...run, status }, [], endEvents(run, condition.type, condition.reason, condition.message), nowMs);
      if (condition.type === 'Failed') {
        const { cronJob, name, log } = run;
        await deps.onFailed({ cronJob, run: name, reason: condition.reason, detail: log.at(-1) ?? null });
      }
      return nowMs;
    }
    const mustBegin = decision.toStart > 0;
    const mustRepeat = run.attempts.some(({ state }) => state === 'running') && !run.hasSpoken;
    if (mustBegin || mustRepeat) {
      const attempts: readonly Attempt[] = mustBegin
        ? [...run.attempts, { state: 'running', restarts: 0 }]
        : run.attempts;
      await execute({ ...run, attempts, status, hasSpoken: false }, nowMs);
      return nowMs;
    }
    if (run !== before) await save({ ...run, status }, [], [], nowMs);
    const deadline = run.spec.activeDeadlineSeconds;
    const endMs = deadline === null || status.startMs === null ? null : status.startMs + deadline * 1000;
    const retryMs = decision.waitMs > 0 ? nowMs + decision.waitMs : null;
    return retryMs === null ? endMs : Math.min(retryMs, endMs ?? retryMs);
  }

  /** Ends the running attempt when the outbox is done with its messages, or counts the crash that came before it had any. */
  async function settleAttempt(run: Run, nowMs: number): Promise<Run> {
    const running = run.attempts.at(-1);
    if (running?.state !== 'running') return run;
    const earlier = run.attempts.slice(0, -1);
    if (!run.hasSpoken) return { ...run, attempts: [...earlier, { ...running, restarts: running.restarts + 1 }] };
    const messages = await deps.outbox.ofRun(run.name);
    if (messages.some(({ state }) => state === 'pending' || state === 'sending' || state === 'unknown')) return run;
    const failed = messages.filter(({ state }) => state === 'failed');
    const gone = messages.filter(({ state, reason }) => state === 'dropped' && reason === unreachable);
    const put = messages.filter(({ state, isMember }) => !isMember && (state === 'held' || state === 'dropped'));
    const lines = [
      ...[...failed, ...gone].map(({ target, reason }) => `could not be said to ${target}: ${reason}`),
      ...put.map(({ target, state, reason }) => `${state === 'held' ? 'waits' : 'not said'} in ${target}: ${reason}`),
    ];
    // Whom it reaches is not kept from them by who is gone; with nobody left, it fails.
    const hasFailed = failed.length > 0 || gone.length === messages.length;
    const ended = { state: hasFailed ? 'failed' : 'succeeded', endedMs: nowMs } as const;
    return withLog({ ...run, attempts: [...earlier, ended] }, lines);
  }

  /** The attempt is stored as running before its task begins, so that a crash within it is seen. */
  async function execute(run: Run, nowMs: number): Promise<void> {
    if (!(await save(run, [], [], nowMs))) return;
    const earlier = run.attempts.slice(0, -1);
    const end = (state: 'succeeded' | 'failed') => [...earlier, { state, endedMs: nowMs } as const];
    let outcome: TaskOutcome;
    try {
      outcome = await doTask(run, nowMs);
    } catch (error) {
      const line = error instanceof Error ? error.message : String(error);
      await save(withLog({ ...run, attempts: end('failed') }, [line]), [], [], nowMs);
      return;
    }
    const done = withLog(run, outcome.log);
    if (outcome.messages.length === 0) await save({ ...done, attempts: end('succeeded') }, [], [], nowMs);
    else await save({ ...done, hasSpoken: true }, outcome.messages, [], nowMs);
  }

  async function doTask(run: Run, nowMs: number): Promise<TaskOutcome> {
    const parent = await deps.schedules.find(run.cronJob);
    if (parent !== null && isOff(run, parent)) return { messages: [], log: ['nothing to do in this week'] };
    const { task } = run.spec.template;
    const perform = Object.hasOwn(deps.tasks, task) ? deps.tasks[task] : undefined;
    if (perform === undefined)
      throw new Error(`unknown task "${task}": known are ${Object.keys(deps.tasks).join(', ')}`);
    return perform(run, nowMs);
  }

  function isOff({ scheduledMs }: Run, { manifest }: StoredCronJob): boolean {
    const zone = openZone(manifest.spec.timeZone ?? deps.defaultTimeZone);
    return scheduledMs !== null && zone !== null && isOffWeek(manifest.annotations, scheduledMs, zone);
  }

  function save(
    run: Run,
    messages: TaskOutcome['messages'],
    events: readonly ObjectEvent[],
    at: number,
  ): Promise<boolean> {
    return deps.schedules.saveRun({ run, fence: deps.fence(), messages, events, at });
  }
}

function withLog(run: Run, lines: readonly string[]): Run {
  return lines.length === 0 ? run : { ...run, log: [...run.log, ...lines].slice(-mostLines) };
}

/** A failure stands at the CronJob too, because runs go with its history. */
function endEvents(run: Run, type: 'Complete' | 'Failed', reason: string, message: string): readonly ObjectEvent[] {
  const object = `job/${run.name}`;
  if (type === 'Complete') return [{ object, type: 'Normal', reason: 'Completed', message: 'Run completed' }];
  const detail = run.log.at(-1);
  const whole = `Run ${run.name} failed (${reason})${detail === undefined ? '' : `: ${detail}`}`;
  return [
    { object, type: 'Warning', reason, message },
    { object: `cronjob/${run.cronJob}`, type: 'Warning', reason: 'JobFailed', message: whole },
  ];
}
