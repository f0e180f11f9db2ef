import type { Kysely, Selectable, Transaction } from 'kysely';
import type { CronJobStatus } from '../../domain/schedule/controller/cron-job.ts';
import type { CronJobManifest } from '../../domain/schedule/manifest/cron-job-manifest.ts';
import type { ScheduleStore } from '../../features/schedule/ports.ts';
import type { StoredCronJob } from '../../features/schedule/stored-schedule.ts';
import type { CronJobTable, DatabaseSchema } from './database-schema.ts';
import { newMessageRow } from './outbox-store.ts';
import { recordEvent } from './record-event.ts';
import { requireFence } from './require-fence.ts';
import { toRun, toRunRow } from './run-content.ts';

/** Events of all objects that are shown at once. */
const mostEvents = 500;

/** CronJobs, their runs and their events. */
export function createScheduleStore(kysely: Kysely<DatabaseSchema>): ScheduleStore {
  return {
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
        for (const run of deleted) await removeRun(transaction, run);
        // The unique keys refuse a second claim, and with it everything that goes along.
        if (created !== null) await transaction.insertInto('runs').values(toRunRow(created)).execute();
        for (const event of events) await recordEvent(transaction, { ...event, object: `cronjob/${name}` }, at);
        return true;
      }),

    runs: async (cronJob) => {
      let query = kysely.selectFrom('runs').selectAll();
      if (cronJob !== null) query = query.where('cron_job', '=', cronJob);
      return (await query.orderBy('cron_job').orderBy('created_at', 'desc').orderBy('name', 'desc').execute()).map(
        toRun,
      );
    },

    findRun: async (name) => {
      const row = await kysely.selectFrom('runs').selectAll().where('name', '=', name).executeTakeFirst();
      return row === undefined ? null : toRun(row);
    },

    unfinishedRuns: async () => {
      const open = kysely.selectFrom('runs').selectAll().where('finished', 'is', null);
      return (await open.orderBy('created_at').orderBy('name').execute()).map(toRun);
    },

    createRun: (run, event) =>
      kysely.transaction().execute(async (transaction) => {
        const row = await transaction
          .insertInto('runs')
          .values(toRunRow(run))
          .onConflict((conflict) => conflict.doNothing())
          .returning('name')
          .executeTakeFirst();
        if (row === undefined) return false;
        const parent = await transaction
          .selectFrom('cron_jobs')
          .selectAll()
          .where('uid', '=', run.cronJobUid)
          .executeTakeFirst();
        if (parent !== undefined) {
          const active = [...toCronJob(parent).status.active, { name: run.name, uid: run.uid }];
          await transaction
            .updateTable('cron_jobs')
            .set({ active: JSON.stringify(active), version: parent.version + 1 })
            .where('uid', '=', run.cronJobUid)
            .execute();
        }
        await recordEvent(transaction, { ...event, object: `cronjob/${run.cronJob}` }, run.creationMs);
        return true;
      }),

    saveRun: ({ run, fence, messages, events, at }) =>
      kysely.transaction().execute(async (transaction) => {
        await requireFence(transaction, fence);
        const { content, finished } = toRunRow(run);
        const row = await transaction
          .updateTable('runs')
          .set({ content, finished: finished ?? null })
          .where('uid', '=', run.uid)
          .returning('name')
          .executeTakeFirst();
        // Deleted or replaced while it ran: what it wanted to say is not said.
        if (row === undefined) return false;
        for (const message of messages) {
          await transaction
            .insertInto('outbox')
            .values(newMessageRow(message, run, at))
            // Executed again: what was said stays said, what failed is tried again.
            .onConflict((conflict) =>
              conflict
                .column('key')
                .doUpdateSet({ state: 'pending', next_ms: at, settled_at: null, reason: null, bundle: null })
                .where('outbox.state', '=', 'failed'),
            )
            .execute();
        }
        for (const event of events) await recordEvent(transaction, event, at);
        return true;
      }),

    removeRun: (name) => kysely.transaction().execute((transaction) => removeRun(transaction, name)),

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

/** What has been said stays in the outbox, as the answer to why it came; what is not on its way yet never leaves. */
async function removeRun(transaction: Transaction<DatabaseSchema>, name: string): Promise<boolean> {
  const row = await transaction.deleteFrom('runs').where('name', '=', name).returning('name').executeTakeFirst();
  await transaction.deleteFrom('outbox').where('run', '=', name).where('state', 'in', ['pending', 'held']).execute();
  await transaction.deleteFrom('schedule_events').where('object', '=', `job/${name}`).execute();
  await transaction.deleteFrom('progress_messages').where('run', '=', name).execute();
  return row !== undefined;
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
