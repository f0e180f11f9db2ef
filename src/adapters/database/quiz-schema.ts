import type { ItemState } from '../../domain/quiz/quiz-item.ts';

/** The tables of quizzes. No team: a tutor serves one workspace, and its terminal knows of none. */
export interface QuizSchema {
  readonly quiz_items: QuizItemTable;
  readonly quiz_reports: QuizReportTable;
  readonly quizzes: QuizTable;
  readonly quiz_questions: QuizQuestionTable;
  readonly quiz_answers: QuizAnswerTable;
}

/** One row per item; bounded by what people approve and by `mostDrafts` a chapter. */
export interface QuizItemTable {
  id: string;
  /** The order of addition. */
  added_order: number;
  state: ItemState;
  chapter: string | null;
  locale: 'ko' | 'en';
  /** JSON of the rest (`item-content.ts`). */
  content: string;
  source_path: string | null;
  source_line: number | null;
  source_hash: string;
  /** JSON; null: nothing is wrong. */
  trouble: string | null;
  author_id: string | null;
  added_by: string;
  added_at: number;
  decided_by: string | null;
  decided_at: number | null;
}

/** At most one row per member and item. */
interface QuizReportTable {
  item_id: string;
  member_id: string;
  reported_at: number;
  /** In the member's own words; null: none was given. */
  reason: string | null;
}

/** One row per quiz that was posted. */
export interface QuizTable {
  id: string;
  /** Of what started it: started twice, it is one quiz. */
  key: string;
  team_id: string;
  channel_id: string;
  locale: 'ko' | 'en';
  /** JSON of what it is about; null: whatever there is. */
  topic: string | null;
  /** `open` once its questions may be answered. */
  state: 'posting' | 'open' | 'closing' | 'closed';
  root_ts: string | null;
  started_by: string | null;
  started_at: number;
  closes_at: number;
  closed_at: number | null;
}

/** At most `mostQuestions` a quiz. */
export interface QuizQuestionTable {
  quiz_id: string;
  position: number;
  item_id: string;
  /** JSON of the options in the order shown. */
  options: string;
  right_option: number;
  message_ts: string | null;
  /** 1: taken out while it was open. */
  withdrawn: number;
  /** How many answers the message last said. */
  shown_count: number;
}

/** One row per member and question. */
export interface QuizAnswerTable {
  quiz_id: string;
  position: number;
  member_id: string;
  /** -1: none was chosen. */
  option: number;
  typed: string | null;
  judged: 'right' | 'wrong' | 'self-right' | 'self-wrong' | null;
  answered_at: number;
  /** 1: after the quiz was closed. */
  late: number;
  guessed: number;
  misclick: number;
  /** When memory was told; null: not yet. */
  recalled_at: number | null;
}
