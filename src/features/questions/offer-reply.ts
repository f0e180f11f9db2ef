import { mayAnswer } from '../../domain/study/may-answer.ts';
import type { OpenQuestionRecord } from '../../domain/study/open-question.ts';
import type { QuestionReply, QuestionStore, ReplyStore } from './ports.ts';

export interface SaidReply {
  readonly teamId: string;
  readonly memberId: string;
  readonly channelId: string;
  /** The message that the thread hangs on. */
  readonly threadTs: string;
  readonly ts: string;
  readonly text: string;
}

/** A reply that whoever asked may accept. */
export interface OfferedReply {
  readonly question: OpenQuestionRecord;
  readonly askerId: string;
  readonly reply: QuestionReply;
}

/**
 * Keeps an ordinary reply under a posted question as a possible answer; whoever asked decides. Null: there is no question
 * here that waits for one, the reply answers nothing, or it was heard before.
 */
export type OfferReply = (said: SaidReply) => Promise<OfferedReply | null>;

/** What a window for answers takes. */
export const longestReply = 3_000;
/** Of one question; a thread with more is a conversation, which nobody wants to be asked about line by line. */
const mostReplies = 20;

export function createOfferReply(deps: {
  readonly questions: Pick<QuestionStore, 'at'>;
  readonly replies: ReplyStore;
  readonly now: () => number;
}): OfferReply {
  return async ({ teamId, memberId, channelId, threadTs, ts, text }) => {
    const question = await deps.questions.at(teamId, channelId, threadTs);
    const askerId = question?.askerId ?? null;
    if (question === null || askerId === null || askerId === memberId || !mayAnswer(text)) return null;
    if (question.state === 'accepted' || question.state === 'withdrawn') return null;
    if ((await deps.replies.count(teamId, question.id)) >= mostReplies) return null;
    const reply = { teamId, questionId: question.id, ts, memberId, text: text.slice(0, longestReply) };
    return (await deps.replies.add({ ...reply, saidMs: deps.now() })) ? { question, askerId, reply } : null;
  };
}
