import type { Kysely } from 'kysely';
import type { CronJobStatus } from '../../domain/schedule/controller/cron-job.ts';
import type { ScheduleStore } from '../../features/schedule/ports.ts';
import type { DatabaseSchema } from './database-schema.ts';
import { newMessageRow } from './outbox-store.ts';
import { recordEvent } from './record-event.ts';
import { forgetRun, removeRun } from './remove-run.ts';
import { requireFence } from './require-fence.ts';
import { toRun, toRunRow } from './run-content.ts';

/** Runs of CronJobs. */
export function createRunStore(
  kysely: Kysely<DatabaseSchema>,
): Pick<ScheduleStore, 'runs' | 'findRun' | 'unfinishedRuns' | 'createRun' | 'saveRun' | 'removeRun' | 'forgetRun'> {
  return {
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
          // Written by the schedule store and nobody else.
          const before = JSON.parse(parent.active) as CronJobStatus['active'];
          const active = [...before, { name: run.name, uid: run.uid }];
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
                .doUpdateSet(({ ref }) => ({
                  ...{ state: 'pending' as const, next_ms: at, settled_at: null, reason: null, bundle: null },
                  body: ref('excluded.body'),
                }))
                .where('outbox.state', '=', 'failed'),
            )
            .execute();
        }
        for (const event of events) await recordEvent(transaction, event, at);
        return true;
      }),

    removeRun: (name) => kysely.transaction().execute((transaction) => removeRun(transaction, name)),

    forgetRun: (name) => kysely.transaction().execute((transaction) => forgetRun(transaction, name)),
  };
}
