import { describe, expect, it } from 'vitest';
import type { RecordRecall } from '#src/features/quiz/ports.ts';
import type { QuizAnswer } from '#src/features/quiz/quiz.ts';
import { createSettleRecalls, settleAfterMs } from '#src/features/quiz/settle-recalls.ts';
import { quizItem } from '../../support/quiz-item.ts';

const answer = (more: Partial<QuizAnswer>): QuizAnswer => ({
  ...{
    quizId: 'q',
    position: 0,
    memberId: 'U1',
    option: 1,
    typed: null,
    judged: null,
    at: 5,
    late: false,
    guessed: false,
    misclick: false,
  },
  isRecalled: false,
  ...more,
});

async function toldOf(more: Partial<QuizAnswer>, item = quizItem(), withdrawn = false) {
  const told: Parameters<RecordRecall>[0][] = [];
  const recalled: QuizAnswer[] = [];
  const question = {
    position: 0,
    itemId: 'i',
    options: ['a', 'b'],
    right: 1,
    messageTs: null,
    withdrawn,
    shownCount: 0,
  };
  const quiz = { id: 'q', key: 'q', teamId: 'T', channelId: 'C', locale: 'ko', topic: null, rootTs: null } as const;
  const settle = createSettleRecalls({
    quizzes: {
      unrecalled: async (until) => (until >= 5 ? [answer(more)] : []),
      recalled: async (one) => void recalled.push(one),
      find: async () => ({
        quiz: { ...quiz, state: 'open', startedBy: null, startedAt: 0, closesAt: 9 },
        questions: [question],
      }),
    },
    items: { find: async () => item },
    recordRecall: async (recall) => void told.push(recall),
  });
  await settle(5 + settleAfterMs);
  expect(recalled).toHaveLength(1);
  return told;
}

describe('createSettleRecalls', () => {
  it.each([
    ['right', {}, 'good'],
    ['wrong', { option: 0 }, 'again'],
    ['right by a guess', { guessed: true }, 'again'],
    ['right after the quiz was over', { late: true }, 'good'],
    ['written and right', { option: null, typed: 'b', judged: 'right' }, 'good'],
    ['written and wrong', { option: null, typed: 'a', judged: 'wrong' }, 'again'],
    ['judged by whoever wrote it', { option: null, typed: 'b, as it were', judged: 'self-right' }, 'good'],
    ['that they do not know', { option: null }, 'again'],
  ] as const)('tells memory of an answer that was %s', async (_, more, rating) => {
    expect(await toldOf(more)).toMatchObject([
      { key: 'quiz:q:0:U1', teamId: 'T', memberId: 'U1', conceptId: 'tea', rating, at: 5 },
    ]);
  });

  it('tells nothing of what was not meant, of true or false, and of what was taken out', async () => {
    expect(await toldOf({ misclick: true })).toEqual([]);
    expect(await toldOf({ option: null, typed: 'b?', judged: null })).toEqual([]);
    expect(await toldOf({}, quizItem({ kind: 'true-false' }))).toEqual([]);
    expect(await toldOf({}, quizItem(), true)).toEqual([]);
  });
});
