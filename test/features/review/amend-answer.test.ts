import { describe, expect, it } from 'vitest';
import { createAmendAnswer, undoMs } from '#src/features/review/amend-answer.ts';
import type { AskAnswer, ReviewAsk } from '#src/features/review/review-ask.ts';
import { quizItem } from '#test/support/quiz-item.ts';
import { reviewAsk } from '#test/support/review-samples.ts';

const wrong: AskAnswer = {
  ...{ atMs: 1_000, option: 1, typed: null, isRight: false, way: 'choice', rating: 1 },
  ...{ guessed: false, easy: false, sure: false },
};
const answered = (id: string, more: Partial<AskAnswer> = {}) =>
  reviewAsk({ id, state: 'answered', answer: { ...wrong, ...more } });

function amending(asks: readonly ReviewAsk[], nowMs = 2_000) {
  const kept = new Map(asks.map((ask) => [ask.id, ask]));
  const lines: unknown[] = [];
  const amend = createAmendAnswer({
    reviews: {
      findAsk: async (id) => kept.get(id) ?? null,
      asksOfDay: async () => [...kept.values()],
      async commit({ ask, entries }) {
        if (ask !== null) kept.set(ask.after.id, ask.after);
        lines.push(...entries);
        return true;
      },
    },
    items: { find: async () => quizItem() },
    now: () => nowMs,
  });
  return { amend, kept, lines };
}

const by = (askId: string) => ({ askId, memberId: 'U1' });

describe('amendAnswer', () => {
  it('brings three cards back a day and no more', async () => {
    const { amend, kept } = amending(['a', 'b', 'c', 'd'].map((id) => answered(id)));
    for (const id of ['a', 'b', 'c']) expect((await amend.sure(by(id))).kind).toBe('amended');
    expect((await amend.sure(by('d'))).kind).toBe('enough');
    expect([...kept.values()].map(({ returnMs }) => returnMs)).toEqual([602_000, 602_000, 602_000, null]);
    expect((await amend.sure(by('a'))).kind).toBe('unchanged');
  });

  it('undoes for ten minutes, with a line of its own, and lets the card be answered anew', async () => {
    const soon = amending([answered('a')], 1_000 + undoMs);
    expect(await soon.amend.undo(by('a'))).toMatchObject({ kind: 'amended', ask: { state: 'open', undone: 1 } });
    expect(soon.lines).toMatchObject([{ key: 'review:a:0:undone', corrects: 'review:a:0', rating: null }]);
    const late = amending([answered('a')], 1_001 + undoMs);
    expect((await late.amend.undo(by('a'))).kind).toBe('too-late');
    expect(late.lines).toEqual([]);
  });

  it("takes a member's own judgement once", async () => {
    const judging = reviewAsk({
      id: 'a',
      state: 'judging',
      answer: { ...wrong, option: null, typed: 'x', isRight: null },
    });
    const { amend, lines } = amending([judging]);
    expect((await amend.judge({ ...by('a'), as: 'hard' })).kind).toBe('amended');
    expect((await amend.judge({ ...by('a'), as: 'known' })).kind).toBe('unchanged');
    expect(lines).toMatchObject([{ way: 'self', rating: 2, options: null }]);
  });

  it("touches nobody else's card", async () => {
    const { amend } = amending([answered('a')]);
    expect((await amend.undo({ askId: 'a', memberId: 'U2' })).kind).toBe('gone');
  });
});
