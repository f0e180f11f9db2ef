import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe } from 'vitest';
import type { DatabaseSchema } from '#src/adapters/database/database-schema.ts';
import { migrate } from '#src/adapters/database/migrate.ts';
import { migrationList } from '#src/adapters/database/migration-list.ts';
import { openDatabase } from '#src/adapters/database/open-database.ts';
import { testChannelStore } from './contract/channel-store.ts';
import { testConversationStore } from './contract/conversation-store.ts';
import { testDeliveryStore } from './contract/delivery-store.ts';
import { testMemberDataStore } from './contract/member-data-store.ts';
import { testMemberStore } from './contract/member-store.ts';
import { testQuestionStore } from './contract/question-store.ts';
import { testQuizItemStore } from './contract/quiz-item-store.ts';
import { testQuizStore } from './contract/quiz-store.ts';
import { testReviewStore } from './contract/review-store.ts';
import { testScheduleStores } from './contract/schedule-stores.ts';
import { testSpendingStore } from './contract/spending-store.ts';
import { testStudyStores } from './contract/study-stores.ts';
import { testThreadStore } from './contract/thread-store.ts';

interface OpenDialect {
  readonly kysely: Kysely<DatabaseSchema>;
  readonly close: () => Promise<void>;
}

async function openSqlite(): Promise<OpenDialect> {
  const folder = mkdtempSync(join(tmpdir(), 'tutor-stores-'));
  const database = await openDatabase({ path: join(folder, 'tutor.sqlite'), now: 0 });
  const close = async () => {
    await database.close();
    rmSync(folder, { recursive: true });
  };
  return { kysely: database.kysely, close };
}

async function openPostgres(): Promise<OpenDialect> {
  const kysely = new Kysely<DatabaseSchema>({ dialect: new PGliteDialect({ pglite: new PGlite() }) });
  await migrate({ kysely, dialect: 'postgres', migrations: migrationList, label: 'pglite', now: 0 });
  return { kysely, close: () => kysely.destroy() };
}

const tables = [
  'ratings',
  'exchanges',
  'thread_speakers',
  'threads',
  'deliveries',
  'channels',
  'author_claims',
  'organisers',
  'cron_jobs',
  'runs',
  'schedule_events',
  'outbox',
  'wishes',
  'lease',
  'model_spending',
  'consents',
  'quiz_items',
  'review_log',
  'review_cards',
  'review_asks',
  'review_wishes',
  'review_appeals',
  'quiz_reports',
  'quizzes',
  'quiz_questions',
  'quiz_answers',
  'studies',
  'enrolments',
  'chapter_progress',
  'readings',
  'self_ratings',
  'attendance',
  'meeting_changes',
  'presenters',
  'open_questions',
] as const;

// PGlite takes seconds to start, so that the suites share one database and each test begins with empty tables.
describe.each([
  ['SQLite', openSqlite],
  ['PostgreSQL', openPostgres],
])('on %s', (_, open) => {
  let database: OpenDialect;
  beforeAll(async () => {
    database = await open();
  }, 90_000);
  afterAll(() => database?.close());
  beforeEach(async () => {
    for (const table of tables) await database.kysely.deleteFrom(table).execute();
  });

  const kysely = () => database.kysely;
  testConversationStore(kysely);
  testThreadStore(kysely);
  testDeliveryStore(kysely);
  testChannelStore(kysely);
  testMemberStore(kysely);
  testMemberDataStore(kysely);
  testScheduleStores(kysely);
  testSpendingStore(kysely);
  testQuizItemStore(kysely);
  testQuizStore(kysely);
  testReviewStore(kysely);
  testStudyStores(kysely);
  testQuestionStore(kysely);
});
