import type { OpenQuestionRecord, QuestionState } from '../../domain/study/open-question.ts';

/** Questions that the book left open. */
export interface QuestionStore {
  /** Adds once per key; the one that is there otherwise. */
  readonly add: (question: OpenQuestionRecord, key: string) => Promise<OpenQuestionRecord>;
  readonly find: (teamId: string, id: string) => Promise<OpenQuestionRecord | null>;
  /** Oldest first; all states unless some are named. */
  readonly list: (teamId: string, states?: readonly QuestionState[]) => Promise<readonly OpenQuestionRecord[]>;
  /** The question by its message; null when no question stands there. */
  readonly at: (teamId: string, channelId: string, messageTs: string) => Promise<OpenQuestionRecord | null>;
  /** Changes a question that is still in one of the states; null otherwise. */
  readonly change: (
    teamId: string,
    id: string,
    from: readonly QuestionState[],
    change: Partial<
      Pick<OpenQuestionRecord, 'state' | 'takenBy' | 'answer' | 'answeredBy' | 'channelId' | 'messageTs' | 'anonymous'>
    >,
    at: number,
  ) => Promise<OpenQuestionRecord | null>;
}

/** An ordinary reply under a posted question. */
export interface QuestionReply {
  readonly teamId: string;
  readonly questionId: string;
  /** Of the reply itself. */
  readonly ts: string;
  readonly memberId: string;
  readonly text: string;
}

/** Replies that may be answers. */
export interface ReplyStore {
  /** False when it was there. */
  readonly add: (reply: QuestionReply & { readonly saidMs: number }) => Promise<boolean>;
  readonly find: (teamId: string, questionId: string, ts: string) => Promise<QuestionReply | null>;
  readonly count: (teamId: string, questionId: string) => Promise<number>;
  /** The reply as it is now; null when none is there. */
  readonly change: (teamId: string, questionId: string, ts: string, text: string) => Promise<QuestionReply | null>;
  /** False when none was there. */
  readonly remove: (teamId: string, questionId: string, ts: string) => Promise<boolean>;
}
