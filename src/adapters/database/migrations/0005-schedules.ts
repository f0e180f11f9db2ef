import { sql } from 'kysely';
import type { Migration } from '../migration.ts';

/** Schedules with their runs and events, messages on their way to Slack, wishes about them, and who may post. */
export const schedules: Migration = {
  version: 5,
  name: '0005-schedules',
  up: async ({ kysely, createTable, instant, sequence }) => {
    await createTable('cron_jobs')
      .addColumn('name', 'text', (column) => column.primaryKey())
      .addColumn('uid', 'text', (column) => column.notNull().unique())
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('manifest', 'text', (column) => column.notNull())
      .addColumn('active', 'text', (column) => column.notNull())
      .addColumn('last_schedule_ms', instant)
      .addColumn('last_successful_ms', instant)
      .addColumn('created_at', instant, (column) => column.notNull())
      .addColumn('changed_by', 'text', (column) => column.notNull())
      .addColumn('changed_at', instant, (column) => column.notNull())
      .execute();

    await createTable('runs')
      .addColumn('name', 'text', (column) => column.primaryKey())
      .addColumn('uid', 'text', (column) => column.notNull())
      .addColumn('cron_job', 'text', (column) => column.notNull())
      .addColumn('cron_job_uid', 'text', (column) => column.notNull())
      .addColumn('scheduled_ms', instant)
      .addColumn('content', 'text', (column) => column.notNull())
      .addColumn('finished', 'text')
      .addColumn('created_at', instant, (column) => column.notNull())
      // One scheduled time is claimed once, whatever a run is called.
      .addUniqueConstraint('runs_claim', ['cron_job_uid', 'scheduled_ms'])
      .execute();
    await kysely.schema.createIndex('runs_by_cron_job').on('runs').column('cron_job').execute();

    await createTable('schedule_events')
      .addColumn('sequence', sql.raw(sequence))
      .addColumn('object', 'text', (column) => column.notNull())
      .addColumn('type', 'text', (column) => column.notNull())
      .addColumn('reason', 'text', (column) => column.notNull())
      .addColumn('message', 'text', (column) => column.notNull())
      .addColumn('count', 'integer', (column) => column.notNull())
      .addColumn('first_ms', instant, (column) => column.notNull())
      .addColumn('last_ms', instant, (column) => column.notNull())
      .execute();
    await kysely.schema.createIndex('schedule_events_by_object').on('schedule_events').column('object').execute();

    await createTable('outbox')
      .addColumn('sequence', sql.raw(sequence))
      .addColumn('key', 'text', (column) => column.notNull().unique())
      .addColumn('run', 'text', (column) => column.notNull())
      .addColumn('cron_job', 'text', (column) => column.notNull())
      .addColumn('target', 'text', (column) => column.notNull())
      .addColumn('is_member', 'integer', (column) => column.notNull().check(sql`is_member in (0, 1)`))
      .addColumn('body', 'text', (column) => column.notNull())
      .addColumn('own_initiative', 'integer', (column) => column.notNull().check(sql`own_initiative in (0, 1)`))
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('bundle', 'text')
      .addColumn('attempts', 'integer', (column) => column.notNull())
      .addColumn('next_ms', instant, (column) => column.notNull())
      .addColumn('intent_ms', instant)
      .addColumn('doubt_ms', instant)
      .addColumn('channel_id', 'text')
      .addColumn('ts', 'text')
      .addColumn('reason', 'text')
      .addColumn('created_at', instant, (column) => column.notNull())
      .addColumn('settled_at', instant)
      .execute();
    await kysely.schema.createIndex('outbox_by_state').on('outbox').columns(['state', 'next_ms']).execute();
    await kysely.schema.createIndex('outbox_by_run').on('outbox').column('run').execute();
    await kysely.schema.createIndex('outbox_by_target').on('outbox').columns(['target', 'created_at']).execute();

    await createTable('wishes')
      .addColumn('holder', 'text', (column) => column.primaryKey())
      .addColumn('content', 'text', (column) => column.notNull())
      .addColumn('changed_at', instant, (column) => column.notNull())
      .execute();

    await createTable('lease')
      .addColumn('name', 'text', (column) => column.primaryKey())
      .addColumn('owner', 'text')
      .addColumn('fence', 'integer', (column) => column.notNull())
      .addColumn('renewed_at', instant, (column) => column.notNull())
      .execute();
  },
};
