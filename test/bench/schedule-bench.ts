import { CronExpressionParser } from 'cron-parser';
import { Cron } from 'croner';
import type { CronJob, StoredRun } from '#src/domain/schedule/controller/cron-job.ts';
import { reconcile } from '#src/domain/schedule/controller/reconcile.ts';
import { parseCron } from '#src/domain/schedule/cron/parse-cron.ts';
import { nextStart, previousStart } from '#src/domain/schedule/cron/starts.ts';
import { openZone } from '#src/domain/schedule/cron/zone.ts';
import { percentiles } from './percentiles.ts';

const schedules = [
  ['0 9 * * 1', 'Asia/Seoul'],
  ['*/10 9-17 * * 1-5', 'Europe/Berlin'],
  ['30 2 * * *', 'America/New_York'],
  ['0 0 1 */3 *', 'Australia/Lord_Howe'],
  ['15 8,20 13 * 5', 'Pacific/Chatham'],
] as const;
const from = Date.UTC(2026, 10, 26);

/**
 * Calls of `next` a second beside croner and cron-parser, each walking on from its own answers for the same time; then one
 * reconcile of many CronJobs, every tenth of which has a start due.
 */
export function benchSchedule(seconds = 2, cronJobs = 10_000): void {
  console.log(`next(), ${seconds} s a schedule, Node ${process.versions.node}:`);
  const ms = seconds * 1000;
  for (const [expression, timeZone] of schedules) {
    const parsed = parseCron(expression, { seconds: 'refused' });
    const zone = openZone(timeZone);
    if (parsed.kind === 'invalid' || zone === null) throw new Error(expression);
    const cron = new Cron(expression, { timezone: timeZone, mode: '5-part', sloppyRanges: true });
    const other = CronExpressionParser.parse(expression, { tz: timeZone, currentDate: new Date(from) });
    const rates = {
      own: rate(ms, (at) => nextStart(parsed.schedule, zone, at)),
      'own, backwards': rate(ms, (at) => previousStart(parsed.schedule, zone, at)),
      croner: rate(ms, (at) => cron.nextRun(new Date(at))?.getTime() ?? null),
      'cron-parser': rate(ms, () => other.next().getTime()),
    };
    const text = Object.entries(rates).map(([name, value]) => `${name} ${Math.round(value).toLocaleString('en')}/s`);
    console.log(`  ${expression.padEnd(18)} ${timeZone.padEnd(20)} ${text.join(', ')}`);
  }
  benchReconcile(cronJobs);
}

function rate(ms: number, step: (at: number) => number | null): number {
  const end = performance.now() + ms;
  const started = performance.now();
  let calls = 0;
  let at = from;
  while (performance.now() < end) {
    for (let n = 0; n < 20; n += 1) at = step(at) ?? from;
    calls += 20;
    // Nobody asks for starts a century away; zones are known for less.
    if (Math.abs(at - from) > 20 * 366 * 86_400_000) at = from;
  }
  return (calls * 1000) / (performance.now() - started);
}

function benchReconcile(count: number): void {
  const jobs = Array.from({ length: count }, (_, n) => cronJobOf(n));
  const rounds: number[] = [];
  let created = 0;
  for (let round = 0; round < 10; round += 1) {
    const started = performance.now();
    created = 0;
    for (const { cronJob, runs } of jobs) {
      const outcome = reconcile({
        cronJob,
        runs,
        nowMs: from,
        defaultTimeZone: 'Asia/Seoul',
        cluster: {
          reread: () => cronJob,
          getJob: () => ({ kind: 'not-found' }),
          createJob: (name) => ({ kind: 'created', uid: name }),
        },
      });
      if (outcome.created !== null) created += 1;
    }
    rounds.push(performance.now() - started);
  }
  const text = percentiles(rounds).text;
  console.log(
    `reconcile of ${count.toLocaleString('en')} CronJobs, ${created.toLocaleString('en')} starts due: ${text}`,
  );
}

function cronJobOf(n: number): { readonly cronJob: CronJob; readonly runs: readonly StoredRun[] } {
  const [schedule, timeZone] = schedules[n % schedules.length] ?? schedules[0];
  const run = { name: `bench-${n}-1`, uid: `uid-${n}`, startMs: from - 1000, completionMs: from - 500 };
  const cronJob: CronJob = {
    name: `bench-${n}`,
    creationMs: from - (n % 10 === 0 ? 400 : 0) * 86_400_000,
    deleting: false,
    spec: {
      schedule,
      timeZone,
      startingDeadlineSeconds: null,
      concurrencyPolicy: 'Forbid',
      suspend: false,
      successfulJobsHistoryLimit: 3,
      failedJobsHistoryLimit: 1,
    },
    status: { lastScheduleMs: null, lastSuccessfulMs: null, active: [] },
  };
  return { cronJob, runs: [{ ...run, finished: 'Complete' }] };
}
