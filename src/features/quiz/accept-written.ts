import type { ItemStore, QuizStore, RecordRecall, WrittenAnswers } from './ports.ts';
import type { QuizAnswer } from './quiz.ts';
import { recallKey, recallOf } from './recall-of.ts';

/** Makes words right for everybody who wrote them as an answer to a question: quizzes that are open count them, memory is corrected. */
export type AcceptWritten = (accepted: {
  readonly itemId: string;
  readonly isSame: (typed: string) => boolean;
  /** Keys of the answers whose writers say that they are right. */
  readonly appealed: ReadonlySet<string>;
}) => Promise<void>;

/** Not to be run beside the settling of recalls, which would tell memory the old judgement after the new one. */
export function createAcceptWritten(deps: {
  readonly answers: WrittenAnswers;
  readonly quizzes: Pick<QuizStore, 'find'>;
  readonly items: Pick<ItemStore, 'find'>;
  readonly recordRecall: RecordRecall;
}): AcceptWritten {
  return async ({ itemId, isSame, appealed }) => {
    const item = await deps.items.find(itemId);
    if (item === null) return;
    for (const answer of await deps.answers.ofItem(itemId)) {
      if (answer.typed === null || !isSame(answer.typed) || !isOpenTo(answer, appealed)) continue;
      const stored = await deps.quizzes.find(answer.quizId);
      const recall = stored === null ? null : recallOf({ ...answer, judged: 'right' }, stored, item);
      // First, so that after a crash in between it is found again. What memory has not been told yet, it will be told as right.
      if (recall !== null && answer.isRecalled) await deps.recordRecall({ ...recall, accepted: true });
      await deps.answers.accept(answer);
    }
  };
}

/** What a member judged and does not object to is not touched. */
function isOpenTo(answer: QuizAnswer, appealed: ReadonlySet<string>): boolean {
  if (answer.judged === null || answer.judged === 'wrong') return true;
  return answer.judged === 'self-wrong' && appealed.has(recallKey(answer));
}
