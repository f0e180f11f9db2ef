import type { DataSection } from '../../domain/privacy/data-section.ts';
import type { DatabaseSchema } from './database-schema.ts';

/** Where members' ids stand in a table. */
export interface MemberColumns {
  readonly section: DataSection;
  /** A row is a member's own when one of these columns has their id (after the prefix): it is exported whole, and deleted. */
  readonly own?: Readonly<Record<string, { readonly prefix?: string }>>;
  /** Columns that name a member in a row that is not theirs, and what stands there once the member is forgotten. */
  readonly named?: Readonly<Record<string, null | typeof forgotten>>;
  /** Texts in which an id may stand; it is replaced by `forgotten`. */
  readonly within?: readonly string[];
  /** Texts that are emptied when an id stands in them. */
  readonly emptyWithin?: readonly string[];
  /** Columns whose names sound like a member's and that hold none, with the reason. */
  readonly innocent?: Readonly<Record<string, string>>;
}

/** Stands where a member's id stood in a column that cannot be empty. */
export const forgotten = 'forgotten';

/**
 * Every table, and where members stand in it: `/k8s export` and `/k8s forget` follow this list. A table that is missing here
 * does not compile, and a column that sounds like a member's and is not named here fails the tests.
 */
export const memberColumns: Readonly<Record<keyof DatabaseSchema, MemberColumns | 'no members'>> = {
  schema_version: 'no members',
  exchanges: { section: 'questions', own: { asker_id: {} }, within: ['content'] },
  ratings: { section: 'opinions', own: { member_id: {} } },
  threads: { section: 'conversations', named: { last_asker_id: null } },
  thread_speakers: { section: 'conversations', own: { member_id: {} } },
  // A body waits for seconds, or until it was tried often enough; the row is what its handler finishes.
  deliveries: { section: 'conversations', emptyWithin: ['body'] },
  channels: { section: 'mentions', named: { quiet_by: null, connected_by: null } },
  author_claims: {
    section: 'identity',
    own: { member_id: {} },
    named: { confirmed_by: null },
    innocent: { author_name: 'a name in the notes' },
  },
  member_choices: { section: 'identity', own: { member_id: {} } },
  organisers: { section: 'identity', own: { member_id: {} }, named: { named_by: forgotten } },
  cron_jobs: { section: 'mentions', named: { changed_by: forgotten }, within: ['manifest'] },
  runs: { section: 'mentions', within: ['content'] },
  schedule_events: { section: 'mentions', within: ['message'] },
  outbox: { section: 'reminders', own: { target: {} }, within: ['body'], innocent: { is_member: 'a truth' } },
  wishes: { section: 'reminders', own: { holder: { prefix: 'member:' } } },
  lease: 'no members',
  shipped_schedules: 'no members',
  progress_messages: 'no members',
  untold_failures: { section: 'mentions', within: ['content'] },
  studies: { section: 'study', named: { created_by: forgotten } },
  enrolments: { section: 'study', own: { member_id: {} } },
  chapter_progress: { section: 'study', own: { member_id: {} } },
  attendance: { section: 'study', own: { member_id: {} } },
  presenters: { section: 'study', own: { member_id: {} } },
  meeting_changes: { section: 'study', named: { changed_by: forgotten } },
  readings: { section: 'reading', own: { member_id: {} } },
  self_ratings: { section: 'reading', own: { member_id: {} } },
  // Whoever asks takes the question along; an answer to somebody else's stays theirs, without a name.
  open_questions: {
    section: 'questions',
    own: { asker_id: {} },
    named: { taken_by: null, answered_by: null },
    innocent: { author_name: 'a name in the notes' },
  },
  question_replies: { section: 'questions', own: { member_id: {} } },
  note_drafts: { section: 'notes', own: { member_id: {} } },
  note_thanks: { section: 'notes', own: { from_member: {} }, innocent: { author_name: 'a name in the notes' } },
  quiz_items: { section: 'quiz', named: { author_id: null, added_by: forgotten, decided_by: null } },
  quiz_reports: { section: 'quiz', own: { member_id: {} } },
  quizzes: { section: 'quiz', named: { started_by: null } },
  quiz_questions: 'no members',
  quiz_answers: { section: 'quiz', own: { member_id: {} } },
  review_log: { section: 'review', own: { member_id: {} } },
  review_cards: { section: 'review', own: { member_id: {} } },
  review_asks: { section: 'review', own: { member_id: {} } },
  review_wishes: { section: 'review', own: { member_id: {} } },
  review_appeals: { section: 'review', own: { member_id: {} }, named: { decided_by: null } },
  consents: { section: 'identity', own: { member_id: {} } },
  model_spending: { section: 'spending', own: { member_id: {} } },
};
