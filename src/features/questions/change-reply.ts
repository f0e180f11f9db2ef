import { mayAnswer } from '../../domain/study/may-answer.ts';
import { longestReply, type OfferedReply, type SaidReply } from './offer-reply.ts';
import type { QuestionStore, ReplyStore } from './ports.ts';

/** `text`: what the reply says now; null: it is gone. */
export type RewrittenReply = Pick<SaidReply, 'teamId' | 'channelId' | 'threadTs' | 'ts'> & {
  readonly text: string | null;
};

/** `unknown`: no such reply was offered, or its question waits for none any more; an accepted answer stays as it was accepted. */
export type ReplyChange =
  | ({ readonly kind: 'changed' } & OfferedReply)
  | { readonly kind: 'taken-back'; readonly askerId: string }
  | { readonly kind: 'unknown' };

/** Lets an offered answer say what its message says now, and takes it back when that is gone or answers nothing. */
export type ChangeReply = (now: RewrittenReply) => Promise<ReplyChange>;

export function createChangeReply(deps: {
  readonly questions: Pick<QuestionStore, 'at'>;
  readonly replies: Pick<ReplyStore, 'change' | 'remove'>;
}): ChangeReply {
  return async ({ teamId, channelId, threadTs, ts, text }) => {
    const question = await deps.questions.at(teamId, channelId, threadTs);
    const askerId = question?.askerId ?? null;
    if (question === null || askerId === null) return { kind: 'unknown' };
    const isSettled = question.state === 'accepted' || question.state === 'withdrawn';
    if (text === null || (!isSettled && !mayAnswer(text))) {
      const wasThere = await deps.replies.remove(teamId, question.id, ts);
      return wasThere && !isSettled ? { kind: 'taken-back', askerId } : { kind: 'unknown' };
    }
    const reply = isSettled ? null : await deps.replies.change(teamId, question.id, ts, text.slice(0, longestReply));
    return reply === null ? { kind: 'unknown' } : { kind: 'changed', question, askerId, reply };
  };
}
