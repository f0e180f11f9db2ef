import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ratings } from '#src/domain/review/rating.ts';
import { countingEntries } from '#src/domain/review/recall-entry.ts';
import { createRebuildMemories } from '#src/features/review/rebuild-memories.ts';
import type { MemberActor } from '#src/workspace/member-actor.ts';
import { readableText } from '#src/workspace/readable-text.ts';
import type { Message } from '#src/workspace/state/message.ts';
import { crowdOf } from '../support/crowd.ts';
import { onlyFor } from '../support/journey.ts';
import { type OpenTutor, openTutor } from '../support/open-tutor.ts';
import { answersTo, questionsOf, rootsOf } from '../support/quiz-journey.ts';
import { inDirect, nextInDirect, openReviewStores, type ReviewStores } from '../support/review-journey.ts';

const note = `---
author: { name: 글쓴이, slack: U00000JUNHO }
quiz:
  - stem: emptyDir의 데이터는 언제 지워지나요?
    answer: 파드가 노드를 떠날 때
    wrong: [컨테이너가 다시 시작될 때, 하루가 지날 때]
    quote: 파드가 노드에서 사라지면
---
# 9장

## 📝 내용 정리
### 볼륨
- emptyDir: 파드가 노드에서 사라지면 내용도 지워지는 임시 디렉터리다.
`;
const minuteMs = 60_000;

describe('“my answer is right too” in a group’s quiz', { timeout: 60_000 }, () => {
  let tutor: OpenTutor;
  let stores: ReviewStores;
  let question: Message;
  let asked: Message;
  let aheadMs = 0;
  beforeAll(async () => {
    tutor = await openTutor('socket', {
      notes: { '9장.md': note },
      now: () => Date.now() + aheadMs,
      workspace: { state: { members: crowdOf(5) } },
    });
    stores = await openReviewStores(tutor);
    // The author's own question alone is asked.
    for (const { id } of (await stores.items.list(['approved'])).filter((item) => !item.id.startsWith('note/'))) {
      await stores.items.decide({ id, from: ['approved'], to: 'retired', by: 'test', at: 0 });
    }
    await onlyFor(tutor, tutor.minji, () => tutor.minji.command('study', '/k8s quiz 9장 1문제'));
    const root = await tutor.workspace.waitFor(() => rootsOf(tutor)[0]);
    [question = root] = await questionsOf(tutor, root, 1);
  });
  afterAll(async () => {
    await stores.close();
    await tutor.close();
  });

  const crowd = (at: number) => tutor.workspace.member(crowdOf(5)[at]?.id ?? '');
  const words = '싹 다 지워진대요';
  const appeal = { actionId: 'quiz-appeal' };
  const judgedOf = async ({ id }: MemberActor) => (await answersTo(tutor, question, id))[0]?.judged;
  const ratingOf = async ({ id }: MemberActor) => {
    const learner = { teamId: tutor.workspace.teamId, memberId: id };
    return countingEntries(await stores.reviews.entries(learner, null)).at(-1)?.rating;
  };
  async function write(member: MemberActor, answer: string): Promise<Message> {
    const before = member.views().length;
    await member.press(question, { actionId: 'quiz-type' });
    const form = await tutor.workspace.waitFor(() => member.views()[before], { what: 'the window' });
    return onlyFor(tutor, member, () => member.submit(form, { answer }));
  }

  it('goes to the author and to nobody else, once for two presses', async () => {
    const mine = await write(crowd(0), words);
    // The same words: of one who does not object, and of one who says that they did not know.
    await write(crowd(1), `${words}!`);
    await crowd(2).press(await write(crowd(2), words), { label: '몰랐어요' });
    await tutor.workspace.waitFor(async () => (await judgedOf(crowd(2))) === 'self-wrong');
    // One whose memory is told of it as wrong before anybody decides.
    await crowd(0).press(mine, { label: '몰랐어요' });
    await tutor.workspace.waitFor(async () => (await judgedOf(crowd(0))) === 'self-wrong');
    asked = await nextInDirect(tutor, tutor.junho, () =>
      Promise.all([crowd(0).press(mine, appeal), crowd(0).press(mine, appeal)]),
    );
    expect(readableText(asked)).toContain(words);
    const told = () => crowd(0).ephemerals('study').map(readableText).join('\n');
    await tutor.workspace.waitFor(() => told().includes('물어볼게요') && told().includes('이미 한 번 물어봤어요'));
    expect(inDirect(tutor, tutor.junho).filter((one) => readableText(one).includes(words))).toHaveLength(1);
    expect(inDirect(tutor, tutor.minji).filter((one) => readableText(one).includes(words))).toEqual([]);
  });

  it('is right for everybody who wrote the same: the open quiz counts it, and memory that was told is corrected', async () => {
    aheadMs += 11 * minuteMs;
    await write(crowd(3), '하루가 지날 때');
    await tutor.workspace.waitFor(async () => (await ratingOf(crowd(0))) === ratings.again, { timeoutMs: 15_000 });
    const accept = () => tutor.junho.press(asked, { actionId: 'review-accept' });
    const told = await nextInDirect(tutor, crowd(0), () => Promise.all([accept(), accept()]));
    expect(readableText(told)).toContain('맞는 답으로 정해졌어요');
    expect([await judgedOf(crowd(0)), await judgedOf(crowd(1))]).toEqual(['right', 'right']);
    expect([await ratingOf(crowd(0)), await ratingOf(crowd(1))]).toEqual([ratings.good, ratings.good]);
    // Whoever said that they had not known it did not.
    expect([await judgedOf(crowd(2)), await ratingOf(crowd(2))]).toEqual(['self-wrong', ratings.again]);
    expect(readableText(await write(crowd(4), words))).toContain('맞았어요');
    expect(await createRebuildMemories(stores)({ repair: false })).toMatchObject({ different: [] });
    expect(inDirect(tutor, crowd(0)).filter((one) => readableText(one).includes('정해졌어요'))).toHaveLength(1);
  });

  it('is declined kindly, and the answer stands as it was', async () => {
    const [mine] = crowd(3).ephemerals('study').slice(-1);
    if (mine === undefined) throw new Error('no reply');
    const ask = await nextInDirect(tutor, tutor.junho, () => crowd(3).press(mine, appeal));
    const told = await nextInDirect(tutor, crowd(3), () => tutor.junho.press(ask, { actionId: 'review-reject' }));
    expect(readableText(told)).toContain('하루가 지날 때');
    expect(await judgedOf(crowd(3))).toBe('wrong');
    expect(tutor.errors).toEqual([]);
  });
});
