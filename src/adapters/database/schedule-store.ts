import type { Kysely, Selectable } from 'kysely';
import type { CronJobStatus } from '../../domain/schedule/controller/cron-job.ts';
import type { CronJobManifest } from '../../domain/schedule/manifest/cron-job-manifest.ts';
import type { ScheduleStore } from '../../features/schedule/ports.ts';
import type { StoredCronJob } from '../../features/schedule/stored-schedule.ts';
import type { DatabaseSchema } from './database-schema.ts';
import { recordEvent } from './record-event.ts';
import { forgetRun, removeRun } from './remove-run.ts';
import { requireFence } from './require-fence.ts';
import { toRunRow } from './run-content.ts';
import { createRunStore } from './run-store.ts';
import type { CronJobTable } from './schedule-schema.ts';

/** Events of all objects that are shown at once. */
const mostEvents = 500;

/** CronJobs, their runs and their events. */
export function createScheduleStore(kysely: Kysely<DatabaseSchema>): ScheduleStore {
  return {
    ...createRunStore(kysely),

    list: async () => (await kysely.selectFrom('cron_jobs').selectAll().orderBy('name').execute()).map(toCronJob),

    find: async (name) => {
      const row = await kysely.selectFrom('cron_jobs').selectAll().where('name', '=', name).executeTakeFirst();
      return row === undefined ? null : toCronJob(row);
    },

    save: ({ manifest, uid, version, by, at, event }) =>
      kysely.transaction().execute(async (transaction) => {
        const written = { manifest: JSON.stringify(manifest), changed_by: by, changed_at: at };
        const { name } = manifest;
        const row =
          version === null
            ? await transaction
                .insertInto('cron_jobs')
                .values({ name, uid, ...written, version: 1, active: '[]', created_at: at })
                .onConflict((conflict) => conflict.doNothing())
                .returning('name')
                .executeTakeFirst()
            : await transaction
                .updateTable('cron_jobs')
                .set({ ...written, version: version + 1 })
                .where('name', '=', name)
                .where('version', '=', version)
                .returning('name')
                .executeTakeFirst();
        if (row === undefined) return false;
        await recordEvent(transaction, { ...event, object: `cronjob/${name}` }, at);
        return true;
      }),

    remove: (name) =>
      kysely.transaction().execute(async (transaction) => {
        const row = await transaction
          .deleteFrom('cron_jobs')
          .where('name', '=', name)
          .returning('name')
          .executeTakeFirst();
        if (row === undefined) return false;
        const runs = await transaction.selectFrom('runs').select('name').where('cron_job', '=', name).execute();
        for (const run of runs) await removeRun(transaction, run.name);
        // Also what runs of it left waiting that are forgotten.
        const waiting = transaction.deleteFrom('outbox').where('cron_job', '=', name);
        await waiting.where('state', 'in', ['pending', 'held']).execute();
        await transaction.deleteFrom('schedule_events').where('object', '=', `cronjob/${name}`).execute();
        return true;
      }),

    commit: ({ name, version, fence, status, created, deleted, events, at }) =>
      kysely.transaction().execute(async (transaction) => {
        await requireFence(transaction, fence);
        const row = await transaction
          .updateTable('cron_jobs')
          .set({
            version: version + 1,
            active: JSON.stringify(status.active),
            last_schedule_ms: status.lastScheduleMs,
            last_successful_ms: status.lastSuccessfulMs,
          })
          .where('name', '=', name)
          .where('version', '=', version)
          .returning('name')
          .executeTakeFirst();
        if (row === undefined) return false;
        for (const run of deleted) {
          const ended = transaction.selectFrom('runs').select('name').where('name', '=', run);
          const isOver = (await ended.where('finished', 'is not', null).executeTakeFirst()) !== undefined;
          await (isOver ? forgetRun : removeRun)(transaction, run);
        }
        // The unique keys refuse a second claim, and with it everything that goes along.
        if (created !== null) await transaction.insertInto('runs').values(toRunRow(created)).execute();
        for (const event of events) await recordEvent(transaction, { ...event, object: `cronjob/${name}` }, at);
        return true;
      }),

    events: async (object) => {
      let query = kysely.selectFrom('schedule_events').selectAll();
      if (object !== null) query = query.where('object', '=', object);
      const rows = await query.orderBy('last_ms', 'desc').orderBy('sequence', 'desc').limit(mostEvents).execute();
      return rows
        .map(({ object: about, type, reason, message, count, first_ms, last_ms }) => {
          return { object: about, type, reason, message, count, firstMs: Number(first_ms), lastMs: Number(last_ms) };
        })
        .toReversed();
    },

    recordEvent: (event, at) => kysely.transaction().execute((transaction) => recordEvent(transaction, event, at)),

    revision: async () => {
      const cronJobs = kysely
        .selectFrom('cron_jobs')
        .select(({ fn }) => [fn.countAll().as('all'), fn.sum('version').as('versions')]);
      const runs = kysely.selectFrom('runs').select(({ fn }) => fn.countAll().as('all'));
      const { all, versions } = await cronJobs.executeTakeFirstOrThrow();
      return [all, versions ?? 0, (await runs.executeTakeFirstOrThrow()).all].join('/');
    },
  };
}

function toCronJob(row: Selectable<CronJobTable>): StoredCronJob {
  const number = (value: number | null) => (value === null ? null : Number(value));
  return {
    uid: row.uid,
    version: row.version,
    // Written by this store and nobody else.
    manifest: JSON.parse(row.manifest) as CronJobManifest,
    creationMs: Number(row.created_at),
    changedBy: row.changed_by,
    status: {
      lastScheduleMs: number(row.last_schedule_ms),
      lastSuccessfulMs: number(row.last_successful_ms),
      active: JSON.parse(row.active) as CronJobStatus['active'],
    },
  };
}
