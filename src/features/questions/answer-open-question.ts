import type { OpenQuestionRecord } from '../../domain/study/open-question.ts';
import type { QuestionStore, ReplyStore } from './ports.ts';

export interface QuestionPress {
  readonly teamId: string;
  readonly memberId: string;
  readonly id: string;
}

/** `own`: whoever asks does not take their own question. `settled`: somebody was faster, or it is done. */
export type TakeQuestionOutcome =
  | { readonly kind: 'taken'; readonly question: OpenQuestionRecord }
  | { readonly kind: 'own' | 'settled' };

/** Says that one will answer. */
export type TakeQuestion = (press: QuestionPress) => Promise<TakeQuestionOutcome>;

/** Answers a question that one has taken; null when it is somebody else's by now, or settled. */
export type AnswerOpenQuestion = (
  press: QuestionPress & { readonly answer: string },
) => Promise<OpenQuestionRecord | null>;

/** Accepts the answer; only whoever asked may. Null otherwise, and the second time. */
export type AcceptAnswer = (
  press: QuestionPress & {
    /** The reply that is the answer; null: the one that was sent as an answer. */
    readonly replyTs: string | null;
  },
) => Promise<OpenQuestionRecord | null>;

interface Deps {
  readonly questions: Pick<QuestionStore, 'find' | 'change'>;
  readonly now: () => number;
}

export function createTakeQuestion({ questions, now }: Deps): TakeQuestion {
  return async ({ teamId, memberId, id }) => {
    const known = await questions.find(teamId, id);
    if (known?.askerId === memberId) return { kind: 'own' };
    // Whoever has taken it already takes it again without harm.
    if (known?.state === 'taken' && known.takenBy === memberId) return { kind: 'taken', question: known };
    const taken = await questions.change(teamId, id, ['open'], { state: 'taken', takenBy: memberId }, now());
    return taken === null ? { kind: 'settled' } : { kind: 'taken', question: taken };
  };
}

export function createAnswerOpenQuestion({ questions, now }: Deps): AnswerOpenQuestion {
  return async ({ teamId, memberId, id, answer }) => {
    const known = await questions.find(teamId, id);
    if (known === null || known.takenBy !== memberId) return null;
    const change = { state: 'answered', answer, answeredBy: memberId } as const;
    return questions.change(teamId, id, ['taken', 'answered'], change, now());
  };
}

export function createAcceptAnswer({
  questions,
  replies,
  now,
}: Deps & { readonly replies: Pick<ReplyStore, 'find'> }): AcceptAnswer {
  return async ({ teamId, memberId, id, replyTs }) => {
    const known = await questions.find(teamId, id);
    if (known === null || known.askerId !== memberId) return null;
    if (replyTs === null) return questions.change(teamId, id, ['answered'], { state: 'accepted' }, now());
    const reply = await replies.find(teamId, id, replyTs);
    if (reply === null) return null;
    const change = { state: 'accepted', answer: reply.text, answeredBy: reply.memberId } as const;
    return questions.change(teamId, id, ['open', 'taken', 'answered'], change, now());
  };
}
