import type { Generated } from 'kysely';

/** The tables of schedules: what shall run, what ran, what is on its way to Slack, and who wishes to hear how much of it. */
export interface ScheduleSchema {
  readonly cron_jobs: CronJobTable;
  readonly runs: RunTable;
  readonly schedule_events: ScheduleEventTable;
  readonly outbox: OutboxTable;
  readonly wishes: WishTable;
}

/** One row per schedule, at most `mostSchedules`. No team: a tutor serves one workspace, and its terminal knows of none. */
export interface CronJobTable {
  name: string;
  uid: string;
  /** Counts up with each change, so that nobody overwrites what they have not seen. */
  version: number;
  /** JSON of the manifest. */
  manifest: string;
  /** JSON of the active runs. */
  active: string;
  last_schedule_ms: number | null;
  last_successful_ms: number | null;
  created_at: number;
  changed_by: string;
  changed_at: number;
}

/** Bounded by the history limits and the time to live. */
export interface RunTable {
  name: string;
  uid: string;
  cron_job: string;
  cron_job_uid: string;
  /** The time that it is for; null for one that somebody asked for. */
  scheduled_ms: number | null;
  /** JSON of what is to be done, the attempts and the status. */
  content: string;
  finished: 'Complete' | 'Failed' | null;
  created_at: number;
}

/** At most `keptEvents` per object; those of deleted objects go with them. */
interface ScheduleEventTable {
  sequence: Generated<number>;
  /** `cronjob/NAME`. */
  object: string;
  type: 'Normal' | 'Warning';
  reason: string;
  message: string;
  count: number;
  first_ms: number;
  last_ms: number;
}

/** Messages on their way to Slack; settled ones are kept for a while (`prune`). */
export interface OutboxTable {
  sequence: Generated<number>;
  key: string;
  run: string;
  cron_job: string;
  target: string;
  is_member: number;
  /** JSON of the message. */
  body: string;
  own_initiative: number;
  state: 'pending' | 'held' | 'sending' | 'unknown' | 'sent' | 'failed' | 'dropped';
  /** The key of the row whose message carries this one too. */
  bundle: string | null;
  attempts: number;
  next_ms: number;
  intent_ms: number | null;
  doubt_ms: number | null;
  channel_id: string | null;
  ts: string | null;
  reason: string | null;
  created_at: number;
  settled_at: number | null;
}

/** One row per member or channel with settings of their own. */
interface WishTable {
  holder: string;
  /** JSON. */
  content: string;
  changed_at: number;
}
