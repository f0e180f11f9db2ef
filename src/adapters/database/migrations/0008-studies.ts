import { sql } from 'kysely';
import type { Migration, MigrationSchema } from '../migration.ts';

/** Studies with who takes part and how far they are, what members log, open questions, drafts and thanks. */
export const studies: Migration = {
  version: 8,
  name: '0008-studies',
  up: async (schema) => {
    await createStudies(schema);
    await createMeetings(schema);
    await createRecords(schema);
    await createQuestions(schema);
    await createNotes(schema);
  },
};

async function createStudies({ createTable, instant }: MigrationSchema): Promise<void> {
  await createTable('studies')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('team_id', 'text', (column) => column.notNull())
    .addColumn('channel_id', 'text', (column) => column.notNull())
    .addColumn('plan', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('created_by', 'text', (column) => column.notNull())
    .addColumn('created_at', instant, (column) => column.notNull())
    .addColumn('changed_at', instant, (column) => column.notNull())
    .addColumn('card_ts', 'text')
    .addUniqueConstraint('studies_channel', ['team_id', 'channel_id'])
    .execute();
  await createTable('enrolments')
    .addColumn('study_id', 'text', (column) => column.notNull())
    .addColumn('member_id', 'text', (column) => column.notNull())
    .addColumn('takes_part', 'integer', (column) => column.notNull().check(sql`takes_part in (0, 1)`))
    .addColumn('joined_at', instant, (column) => column.notNull())
    .addColumn('changed_at', instant, (column) => column.notNull())
    .addPrimaryKeyConstraint('enrolments_key', ['study_id', 'member_id'])
    .execute();
  await createTable('chapter_progress')
    .addColumn('study_id', 'text', (column) => column.notNull())
    .addColumn('member_id', 'text', (column) => column.notNull())
    .addColumn('chapter', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('changed_at', instant, (column) => column.notNull())
    .addPrimaryKeyConstraint('chapter_progress_key', ['study_id', 'member_id', 'chapter'])
    .execute();
}

async function createMeetings({ createTable, instant }: MigrationSchema): Promise<void> {
  await createTable('attendance')
    .addColumn('study_id', 'text', (column) => column.notNull())
    .addColumn('week', 'integer', (column) => column.notNull())
    .addColumn('member_id', 'text', (column) => column.notNull())
    .addColumn('answer', 'text', (column) => column.notNull())
    .addColumn('changed_at', instant, (column) => column.notNull())
    .addPrimaryKeyConstraint('attendance_key', ['study_id', 'week', 'member_id'])
    .execute();
  await createTable('meeting_changes')
    .addColumn('study_id', 'text', (column) => column.notNull())
    .addColumn('week', 'integer', (column) => column.notNull())
    .addColumn('moved_to', instant)
    .addColumn('changed_by', 'text', (column) => column.notNull())
    .addColumn('changed_at', instant, (column) => column.notNull())
    .addPrimaryKeyConstraint('meeting_changes_key', ['study_id', 'week'])
    .execute();
  await createTable('presenters')
    .addColumn('study_id', 'text', (column) => column.notNull())
    .addColumn('week', 'integer', (column) => column.notNull())
    .addColumn('member_id', 'text', (column) => column.notNull())
    .addColumn('changed_at', instant, (column) => column.notNull())
    .addPrimaryKeyConstraint('presenters_key', ['study_id', 'week'])
    .execute();
}

async function createRecords({ kysely, createTable, instant }: MigrationSchema): Promise<void> {
  await createTable('readings')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('key', 'text', (column) => column.notNull().unique())
    .addColumn('team_id', 'text', (column) => column.notNull())
    .addColumn('study_id', 'text')
    .addColumn('member_id', 'text', (column) => column.notNull())
    .addColumn('chapter', 'text')
    .addColumn('minutes', 'integer', (column) => column.notNull())
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('recorded_at', instant, (column) => column.notNull())
    .addColumn('undone_at', instant)
    .execute();
  await createTable('self_ratings')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('key', 'text', (column) => column.notNull().unique())
    .addColumn('team_id', 'text', (column) => column.notNull())
    .addColumn('study_id', 'text')
    .addColumn('member_id', 'text', (column) => column.notNull())
    .addColumn('chapter', 'text', (column) => column.notNull())
    .addColumn('halves', 'integer', (column) => column.notNull().check(sql`halves between 0 and 10`))
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('recorded_at', instant, (column) => column.notNull())
    .addColumn('undone_at', instant)
    .execute();
  for (const table of ['readings', 'self_ratings']) {
    await kysely.schema
      .createIndex(`${table}_by_member`)
      .on(table)
      .columns(['team_id', 'member_id', 'recorded_at'])
      .execute();
  }
}

async function createQuestions({ kysely, createTable, instant }: MigrationSchema): Promise<void> {
  await createTable('open_questions')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('key', 'text', (column) => column.notNull().unique())
    .addColumn('team_id', 'text', (column) => column.notNull())
    .addColumn('study_id', 'text')
    .addColumn('chapter', 'text')
    .addColumn('question', 'text', (column) => column.notNull())
    .addColumn('asker_id', 'text')
    .addColumn('author_name', 'text')
    .addColumn('anonymous', 'integer', (column) => column.notNull().check(sql`anonymous in (0, 1)`))
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('taken_by', 'text')
    .addColumn('answer', 'text')
    .addColumn('answered_by', 'text')
    .addColumn('channel_id', 'text')
    .addColumn('message_ts', 'text')
    .addColumn('asked_at', instant, (column) => column.notNull())
    .addColumn('changed_at', instant, (column) => column.notNull())
    .execute();
  await kysely.schema
    .createIndex('open_questions_by_state')
    .on('open_questions')
    .columns(['team_id', 'state'])
    .execute();
}

async function createNotes({ createTable, instant }: MigrationSchema): Promise<void> {
  await createTable('note_drafts')
    .addColumn('team_id', 'text', (column) => column.notNull())
    .addColumn('study_id', 'text', (column) => column.notNull())
    .addColumn('member_id', 'text', (column) => column.notNull())
    .addColumn('chapter', 'text', (column) => column.notNull())
    .addColumn('content', 'text', (column) => column.notNull())
    .addColumn('changed_at', instant, (column) => column.notNull())
    .addPrimaryKeyConstraint('note_drafts_key', ['team_id', 'study_id', 'member_id', 'chapter'])
    .execute();
  await createTable('note_thanks')
    .addColumn('team_id', 'text', (column) => column.notNull())
    .addColumn('path', 'text', (column) => column.notNull())
    .addColumn('author_name', 'text', (column) => column.notNull())
    .addColumn('from_member', 'text', (column) => column.notNull())
    .addColumn('thanked_at', instant, (column) => column.notNull())
    .addColumn('told_at', instant)
    .addPrimaryKeyConstraint('note_thanks_key', ['team_id', 'path', 'from_member'])
    .execute();
}
