/** The tables of studies, of what members log, and of questions that the book left open. */
export interface StudyTables {
  readonly studies: StudyTable;
  readonly enrolments: EnrolmentTable;
  readonly chapter_progress: ChapterProgressTable;
  readonly readings: ReadingTable;
  readonly self_ratings: SelfRatingTable;
  readonly attendance: AttendanceTable;
  readonly meeting_changes: MeetingChangeTable;
  readonly presenters: PresenterTable;
  readonly open_questions: OpenQuestionTable;
  readonly question_replies: QuestionReplyTable;
  readonly note_drafts: NoteDraftTable;
  readonly note_thanks: NoteThanksTable;
}

/** One row per channel with a study. */
export interface StudyTable {
  id: string;
  team_id: string;
  channel_id: string;
  /** JSON of the plan. */
  plan: string;
  version: number;
  created_by: string;
  created_at: number;
  changed_at: number;
  card_ts: string | null;
}

/** One row per study and member. */
interface EnrolmentTable {
  study_id: string;
  member_id: string;
  takes_part: number;
  joined_at: number;
  changed_at: number;
}

/** One row per study, member and chapter that anything is known of. */
export interface ChapterProgressTable {
  study_id: string;
  member_id: string;
  chapter: string;
  state: 'planned' | 'reading' | 'submitted' | 'passed' | 'presented';
  changed_at: number;
}

/** Grows by what members say, undone ones included; a member's rows are bounded by `mostRecords`. */
export interface ReadingTable {
  id: string;
  /** What makes it one and the same when it is told again. */
  key: string;
  team_id: string;
  study_id: string | null;
  member_id: string;
  chapter: string | null;
  minutes: number;
  source: 'line' | 'note';
  recorded_at: number;
  undone_at: number | null;
  /** ISO date; null: the day on which it was said. */
  read_on: string | null;
}

/** As readings. */
export interface SelfRatingTable {
  id: string;
  key: string;
  team_id: string;
  study_id: string | null;
  member_id: string;
  chapter: string;
  /** Half stars, 0–10. */
  halves: number;
  source: 'line' | 'note';
  recorded_at: number;
  undone_at: number | null;
}

/** One row per meeting and member. */
interface AttendanceTable {
  study_id: string;
  week: number;
  member_id: string;
  answer: 'present' | 'late' | 'absent';
  changed_at: number;
}

/** One row per meeting that is not as planned. */
interface MeetingChangeTable {
  study_id: string;
  week: number;
  /** Null: skipped. */
  moved_to: number | null;
  changed_by: string;
  changed_at: number;
}

/** One row per week whose presenter was agreed on. */
interface PresenterTable {
  study_id: string;
  week: number;
  member_id: string;
  changed_at: number;
}

/** Grows by what members and notes ask. */
export interface OpenQuestionTable {
  id: string;
  key: string;
  team_id: string;
  study_id: string | null;
  chapter: string | null;
  question: string;
  asker_id: string | null;
  author_name: string | null;
  anonymous: number;
  state: 'open' | 'taken' | 'answered' | 'accepted' | 'withdrawn';
  taken_by: string | null;
  answer: string | null;
  answered_by: string | null;
  channel_id: string | null;
  message_ts: string | null;
  asked_at: number;
  changed_at: number;
}

/** At most twenty rows per question. */
interface QuestionReplyTable {
  team_id: string;
  question_id: string;
  message_ts: string;
  member_id: string;
  reply: string;
  said_at: number;
}

/** At most one row per member, study and chapter; goes when the note is kept. */
interface NoteDraftTable {
  team_id: string;
  /** Empty: no study. */
  study_id: string;
  member_id: string;
  chapter: string;
  /** JSON of what was filled in. */
  content: string;
  changed_at: number;
}

/** One row per note and member who is thankful for it. */
export interface NoteThanksTable {
  team_id: string;
  path: string;
  author_name: string;
  from_member: string;
  thanked_at: number;
  /** When its author heard of it; null: not yet. */
  told_at: number | null;
}
