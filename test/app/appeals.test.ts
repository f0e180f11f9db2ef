import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ratings } from '#src/domain/review/rating.ts';
import { countingEntries } from '#src/domain/review/recall-entry.ts';
import { createRebuildMemories } from '#src/features/review/rebuild-memories.ts';
import type { MemberActor } from '#src/workspace/member-actor.ts';
import { readableText } from '#src/workspace/readable-text.ts';
import type { Message } from '#src/workspace/state/message.ts';
import { crowdOf } from '../support/crowd.ts';
import { type OpenTutor, openTutor } from '../support/open-tutor.ts';
import { inDirect, nextInDirect, openReviewStores, type ReviewStores, until } from '../support/review-journey.ts';

const noteBy = (author: string, stem: string, answer: string, wrong: string) => `---
author: { name: 글쓴이, slack: ${author} }
quiz:
  - stem: ${stem}
    answer: ${answer}
    wrong: [${wrong}]
    quote: 파드가 노드에서 사라지면
---
# 9장

## 📝 내용 정리
### 볼륨
- emptyDir: 파드가 노드에서 사라지면 내용도 지워지는 임시 디렉터리다.
`;

describe('“my answer is right too”', { timeout: 60_000 }, () => {
  let tutor: OpenTutor;
  let stores: ReviewStores;
  // A Friday noon in Seoul.
  const skewMs = Date.UTC(2026, 10, 27, 3) - Date.now();
  const open = async (...question: Parameters<typeof noteBy>) => {
    tutor = await openTutor('socket', {
      notes: { '9장.md': noteBy(...question) },
      now: () => Date.now() + skewMs,
      workspace: { state: { members: crowdOf(4) } },
    });
    stores = await openReviewStores(tutor);
    // The author's own question alone is asked.
    for (const { id } of (await stores.items.list(['approved'])).filter((item) => !item.id.startsWith('note/'))) {
      await stores.items.decide({ id, from: ['approved'], to: 'retired', by: 'test', at: 0 });
    }
  };
  const close = async () => {
    await stores.close();
    await tutor.close();
  };
  const ratingOf = async ({ id }: MemberActor) => {
    const learner = { teamId: tutor.workspace.teamId, memberId: id };
    return countingEntries(await stores.reviews.entries(learner, null)).at(-1)?.rating;
  };

  /** A member's written answer to the question, judged. */
  async function write(member: MemberActor, answer: string, words: string): Promise<Message> {
    await member.type(member.dm, '복습');
    // Whoever is new there is greeted as well.
    const isCard = ({ blocks }: Message) => JSON.stringify(blocks).includes('review-type');
    const card = await tutor.workspace.waitFor(() => inDirect(tutor, member).find(isCard), { what: 'the card' });
    const before = member.views().length;
    await member.press(card, { actionId: 'review-type' });
    const form = await tutor.workspace.waitFor(() => member.views()[before], { what: 'the window' });
    await member.submit(form, { answer });
    return until(tutor, member, card, words);
  }
  const appeal = { actionId: 'review-appeal' };

  describe('decided by the author', () => {
    let asked: Message;
    let mine: Message;
    const crowd = (at: number) => tutor.workspace.member(crowdOf(4)[at]?.id ?? '');
    const answer = '싹 다 지워진대요';
    beforeAll(() =>
      open(
        ...(['U00000JUNHO', 'emptyDir의 데이터는 언제 지워지나요?'] as const),
        ...(['파드가 노드를 떠날 때', '컨테이너가 다시 시작될 때, 하루가 지날 때'] as const),
      ),
    );
    afterAll(close);

    it('goes to the author and to nobody else, once for two presses', async () => {
      mine = await write(crowd(0), answer, '내 답:');
      // A second member says of the same words that they did not know; a third leaves it open.
      const unknown = await write(crowd(1), `${answer}!`, '내 답:');
      await crowd(1).press(unknown, { label: '몰랐어요' });
      await until(tutor, crowd(1), unknown, '아직은 달라요');
      await write(crowd(3), answer, '내 답:');
      expect([await ratingOf(crowd(0)), await ratingOf(crowd(1))]).toEqual([undefined, ratings.again]);
      asked = await nextInDirect(tutor, tutor.junho, () =>
        Promise.all([crowd(0).press(mine, appeal), crowd(0).press(mine, appeal)]),
      );
      expect(readableText(asked)).toContain(answer);
      await until(tutor, crowd(0), mine, '물어');
      expect(inDirect(tutor, tutor.junho).filter((one) => readableText(one).includes(answer))).toHaveLength(1);
      expect(inDirect(tutor, tutor.minji).filter((one) => readableText(one).includes(answer))).toEqual([]);
    });

    it('accepts it for everybody: earlier answers are corrected, later ones are right at once', async () => {
      await nextInDirect(tutor, crowd(0), () =>
        Promise.all([
          tutor.junho.press(asked, { actionId: 'review-accept' }),
          tutor.junho.press(asked, { actionId: 'review-accept' }),
        ]),
      );
      await until(tutor, crowd(0), mine, '맞았어요');
      await tutor.workspace.waitFor(async () => (await ratingOf(crowd(3))) === ratings.good);
      expect(await ratingOf(crowd(0))).toBe(ratings.good);
      // Whoever said that they had not known it did not.
      expect(await ratingOf(crowd(1))).toBe(ratings.again);
      expect(inDirect(tutor, crowd(0)).filter((one) => readableText(one).includes('정해졌어요'))).toHaveLength(1);
      await write(tutor.minji, answer, '맞았어요');
      const rebuilt = await createRebuildMemories(stores)({ repair: false });
      expect(rebuilt).toEqual({ lines: 4, memories: 4, different: [] });
    });

    it('is declined kindly, and that stands', async () => {
      const other = await write(crowd(2), '하루가 지날 때', '아직은 달라요');
      const ask = await nextInDirect(tutor, tutor.junho, () => crowd(2).press(other, appeal));
      const told = await nextInDirect(tutor, crowd(2), () => tutor.junho.press(ask, { actionId: 'review-reject' }));
      expect(readableText(told)).toMatch(/하루가 지날 때[\s\S]*요/);
      expect(readableText(told)).not.toMatch(/틀렸|!/);
      expect(await ratingOf(crowd(2))).toBe(ratings.again);
      await tutor.junho.press(ask, { actionId: 'review-accept' }).catch(() => {});
      expect(await ratingOf(crowd(2))).toBe(ratings.again);
      const [item] = (await stores.items.list(['approved'])).filter(({ id }) => id.startsWith('note/'));
      expect(item?.accepted).toEqual([answer]);
      expect(tutor.errors).toEqual([]);
    });
  });

  describe('whose author has left', () => {
    beforeAll(() =>
      open('U0000000GONE', '노드에서 사라지는 파드와 함께 지워지는 볼륨은?', 'emptyDir', 'hostPath, nfs'),
    );
    afterAll(close);

    it('goes to the organisers in their language, and corrects everybody’s reviews', async () => {
      const mine = await write(tutor.emma, 'configMap', 'Not yet');
      const other = await write(tutor.workspace.member(crowdOf(4)[0]?.id ?? ''), 'ConfigMap', '아직은 달라요');
      expect(await ratingOf(tutor.emma)).toBe(ratings.again);
      const asked = await nextInDirect(tutor, tutor.minji, () => tutor.emma.press(mine, appeal));
      expect(readableText(asked)).toContain('Emma님이 자기 답도 맞다고 해요');
      await nextInDirect(tutor, tutor.emma, () => tutor.minji.press(asked, { actionId: 'review-accept' }));
      await until(tutor, tutor.emma, mine, 'Right');
      // Also of somebody who wrote it and did not object.
      await until(tutor, tutor.workspace.member(crowdOf(4)[0]?.id ?? ''), other, '맞았어요');
      expect(await ratingOf(tutor.emma)).toBe(ratings.good);
      expect(tutor.errors).toEqual([]);
    });
  });
});
