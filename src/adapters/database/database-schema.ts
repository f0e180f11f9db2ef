import type { Generated } from 'kysely';
import type { ChoiceSchema } from './choice-schema.ts';
import type { ConsentSchema } from './consent-schema.ts';
import type { QuizSchema } from './quiz-schema.ts';
import type { ReviewSchema } from './review-schema.ts';
import type { ScheduleSchema } from './schedule-schema.ts';
import type { ShownSchema } from './shown-schema.ts';
import type { StudyTables } from './study-tables.ts';

/** The tables as queries see them. Times are epoch milliseconds, truths are 0 or 1, so that rows are the same in every dialect. */
export interface DatabaseSchema
  extends ChoiceSchema,
    ConsentSchema,
    QuizSchema,
    ReviewSchema,
    ScheduleSchema,
    ShownSchema,
    StudyTables {
  readonly schema_version: SchemaVersionTable;
  readonly exchanges: ExchangeTable;
  readonly ratings: RatingTable;
  readonly threads: ThreadTable;
  readonly thread_speakers: ThreadSpeakerTable;
  readonly deliveries: DeliveryTable;
  readonly channels: ChannelTable;
  readonly author_claims: AuthorClaimTable;
  readonly organisers: OrganiserTable;
  readonly lease: LeaseTable;
  readonly model_spending: ModelSpendingTable;
}

/** Bounded by the number of migrations. */
interface SchemaVersionTable {
  version: number;
  name: string;
  applied_at: number;
}

/** Bounded by retention (`createPruneConversations`); a row's content by `maxContentBytes`. */
export interface ExchangeTable {
  /** Order of insertion, because two questions may share a millisecond. */
  sequence: Generated<number>;
  id: string;
  key: string;
  team_id: string;
  channel_id: string;
  thread_ts: string | null;
  message_ts: string | null;
  asker_id: string;
  /** JSON of question and answer (`exchange-content.ts`). */
  content: string;
  asked_at: number;
}

/** At most one row per member and exchange; goes with its exchange. */
interface RatingTable {
  exchange_id: string;
  member_id: string;
  team_id: string;
  helpful: number;
  rated_at: number;
}

/** One row per thread with the tutor or with a setting of its own; bounded by retention (`createPruneConversations`). */
interface ThreadTable {
  team_id: string;
  channel_id: string;
  thread_ts: string;
  /** Null until the tutor speaks in the thread. */
  last_asker_id: string | null;
  tutor_ts: string | null;
  quiet: number;
}

/** At most `maxSpeakers` rows per thread; goes with its thread. */
interface ThreadSpeakerTable {
  team_id: string;
  channel_id: string;
  thread_ts: string;
  member_id: string;
  spoke_ts: string;
}

/** Bounded by the port's `prune`; a row's body by `maxBodyBytes`. Has no team: a delivery is stored before it is read. */
interface DeliveryTable {
  sequence: Generated<number>;
  key: string;
  /** Null once handled. */
  body: string | null;
  attempts: number;
  accepted_at: number;
  finished_at: number | null;
}

/** One row per channel that the tutor was invited to or silenced in, and per conversation that it welcomed. */
interface ChannelTable {
  team_id: string;
  channel_id: string;
  quiet: number;
  quiet_by: string | null;
  quiet_at: number | null;
  connected_by: string | null;
  connected_at: number | null;
  welcomed_at: number | null;
}

/** One row per member. */
export interface AuthorClaimTable {
  team_id: string;
  member_id: string;
  author_name: string;
  confirmed: number;
  confirmed_by: string | null;
  changed_at: number;
}

/** One row per member at most. */
interface OrganiserTable {
  team_id: string;
  member_id: string;
  named_by: string;
  named_at: number;
}

/** One row. */
interface LeaseTable {
  name: string;
  owner: string | null;
  fence: number;
  renewed_at: number;
}

/** One row per member and day, and one without a member per month; bounded by `createPruneSpending`. Tokens are counts, money millionths of a dollar. */
interface ModelSpendingTable {
  team_id: string;
  /** Empty for the whole workspace. */
  member_id: string;
  /** `2026-11-26` of a member, `2026-11` of the workspace. */
  period: string;
  calls: number;
  tokens: number;
  micro_usd: number;
}
