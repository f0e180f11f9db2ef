import type { ChapterKey } from './chapter-key.ts';

export type QuestionState = 'open' | 'taken' | 'answered' | 'accepted' | 'withdrawn';

/** A question that the book left open. */
export interface OpenQuestionRecord {
  readonly id: string;
  readonly teamId: string;
  /** The study that it came up in; null: none. */
  readonly studyId: string | null;
  readonly chapter: ChapterKey | null;
  readonly text: string;
  /** The member who asks; null when a note asks whose author is nobody's. Kept of anonymous ones too: they accept the answer. */
  readonly askerId: string | null;
  /** The author of the note that asks; null when a member asks. */
  readonly authorName: string | null;
  readonly anonymous: boolean;
  readonly state: QuestionState;
  readonly takenBy: string | null;
  readonly answer: string | null;
  readonly answeredBy: string | null;
  /** The message under which it is answered; null until one stands. */
  readonly channelId: string | null;
  readonly messageTs: string | null;
  readonly askedMs: number;
  readonly changedMs: number;
}
