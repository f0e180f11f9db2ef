import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ratings } from '#src/domain/review/rating.ts';
import { countingEntries } from '#src/domain/review/recall-entry.ts';
import { createRebuildMemories } from '#src/features/review/rebuild-memories.ts';
import { readableText } from '#src/workspace/readable-text.ts';
import type { Message } from '#src/workspace/state/message.ts';
import { onlyFor } from '../support/journey.ts';
import { type OpenTutor, openTutor, transports } from '../support/open-tutor.ts';
import { letterOfRight, questionsOf, rootsOf } from '../support/quiz-journey.ts';
import {
  cardOf,
  inDirect,
  nextInDirect,
  openReviewStores,
  type ReviewStores,
  until,
} from '../support/review-journey.ts';

describe.for(transports)('a review over %s', (transport) => {
  let tutor: OpenTutor;
  let stores: ReviewStores;
  // A Friday noon in Seoul.
  let skewMs = Date.UTC(2026, 10, 27, 3) - Date.now();
  const now = () => Date.now() + skewMs;
  const minuteMs = 60_000;
  beforeAll(async () => {
    tutor = await openTutor(transport, { now });
    stores = await openReviewStores(tutor);
  });
  afterAll(async () => {
    await stores.close();
    await tutor.close();
  });

  const junho = () => tutor.junho;
  const learner = () => ({ teamId: tutor.workspace.teamId, memberId: 'U00000JUNHO' });
  const open = () => cardOf(stores, tutor, junho());
  const ratingsOf = async () =>
    countingEntries(await stores.reviews.entries(learner(), null)).map(({ rating }) => rating);
  const next = (card: Message) => nextInDirect(tutor, junho(), () => junho().press(card, { actionId: 'review-next' }));
  let card: Message;

  it('starts in the direct message by a word, and counts a right answer after a hint as hard', async () => {
    card = await nextInDirect(tutor, junho(), () => junho().type(junho().dm, '복습 ㄱㄱ'));
    expect(readableText(card)).toMatch(/복습 · 이 뒤로 2장[\s\S]*A\. [\s\S]*D\. /);
    const { right } = await open();
    await junho().press(card, { actionId: 'review-hint' });
    card = await until(tutor, junho(), card, '힌트: ');
    await junho().press(card, { label: right });
    card = await until(tutor, junho(), card, '힌트를 보고 맞혔어요');
    expect(readableText(card)).toMatch(/근거가 된 줄 · concepts\/.*\.md · \d+줄[\s\S]*다음 복습은 11\/2[89]/);
    expect(await ratingsOf()).toEqual([ratings.hard]);
  });

  it('goes on with one card, however often that is pressed', async () => {
    const before = inDirect(tutor, junho()).length;
    const second = await nextInDirect(tutor, junho(), () =>
      Promise.all([1, 2].map(() => junho().press(card, { actionId: 'review-next' }))),
    );
    await until(tutor, junho(), card, '힌트를 보고 맞혔어요');
    expect(inDirect(tutor, junho())).toHaveLength(before + 1);
    card = second;
  });

  it('keeps an open card over a restart, takes the first of two presses, and undoes within ten minutes', async () => {
    const { right, wrong } = await open();
    await tutor.stop();
    await tutor.start();
    await Promise.all([junho().press(card, { label: right }), junho().press(card, { label: wrong })]);
    card = await until(tutor, junho(), card, '근거가 된 줄');
    await tutor.workspace.waitFor(async () => (await ratingsOf()).length > 1);
    expect(await ratingsOf()).toHaveLength(2);
    await junho().press(card, { actionId: 'review-undo' });
    card = await until(tutor, junho(), card, '되돌렸어요');
    expect(await ratingsOf()).toEqual([ratings.hard, null]);
    await junho().press(card, { label: wrong });
    card = await until(tutor, junho(), card, '아직은 달라요');
    expect(await ratingsOf()).toEqual([ratings.hard, null, ratings.again]);
  });

  it('brings back what the member was sure of after ten minutes, and undoes nothing so old', async () => {
    await junho().press(card, { label: '확신했는데 틀렸어요' });
    card = await until(tutor, junho(), card, '10분쯤 뒤에');
    skewMs += 11 * minuteMs;
    const returned = await nextInDirect(tutor, junho(), async () => {});
    expect(readableText(returned)).toContain('아까 확신했던 카드가 다시 왔어요');
    await junho().press(card, { actionId: 'review-undo' });
    await until(tutor, junho(), card, '되돌릴 수 없어요');
    const { right } = await open();
    await junho().press(returned, { label: right });
    card = await until(tutor, junho(), returned, '맞았어요');
    await junho().press(card, { label: '찍었어요' });
    card = await until(tutor, junho(), card, '찍은 것으로 적었어요');
    expect(await ratingsOf()).toEqual([ratings.hard, null, ratings.again, ratings.again]);
  });

  it('says nothing of memory once the answer was shown', async () => {
    card = await next(card);
    await junho().press(card, { actionId: 'review-reveal' });
    card = await until(tutor, junho(), card, '기록에 넣지 않았어요');
    expect((await ratingsOf()).at(-1)).toBeNull();
  });

  it('reads a word typed beside the cards as a question', async () => {
    const message = await junho().type(junho().dm, '파드');
    await tutor.handled(message);
    const [answer] = junho()
      .thread(junho().dm, message.ts)
      .filter(({ user }) => user === tutor.workspace.botUserId);
    expect(readableText(answer ?? ({} as Message))).toContain('파드');
    expect(await ratingsOf()).toHaveLength(5);
  });

  it('takes written answers only in the window, and refuses a picture', async () => {
    skewMs += 24 * 60 * minuteMs;
    card = await nextInDirect(tutor, junho(), () => junho().command('study', '/k8s 복습'));
    const told = () => junho().ephemerals('study').map(readableText);
    await tutor.workspace.waitFor(() => told().some((words) => words.includes('DM에서 해요')));
    const { item } = await open();
    const form = await formOf(card);
    expect(await junho().submit(form, { answer: '🤔' })).toMatchObject({ kind: 'view-errors' });
    await junho().submit(form, { answer: item.answer.replaceAll('`', '') });
    card = await until(tutor, junho(), card, '맞았어요');
    expect((await stores.reviews.entries(learner(), null)).at(-1)).toMatchObject({
      way: 'typed',
      rating: ratings.good,
    });
  });

  it('asks whoever looks after a question about an answer, and corrects the review for good', async () => {
    card = await next(card);
    const { item } = await open();
    await junho().submit(await formOf(card), { answer: '아무말대잔치' });
    card = await until(tutor, junho(), card, '내 답: 아무말대잔치');
    expect((await ratingsOf()).at(-1)).toBe(ratings.again);
    const asked = await nextInDirect(tutor, tutor.minji, () => junho().press(card, { label: '내 답도 맞아요' }));
    expect(readableText(asked)).toMatch(/준호님이 자기 답도 맞다고 해요[\s\S]*아무말대잔치/);
    const told = await nextInDirect(tutor, junho(), () => tutor.minji.press(asked, { label: '이것도 맞아요' }));
    expect(readableText(told)).toContain('‘아무말대잔치’도 맞는 답으로 정해졌어요');
    await until(tutor, junho(), card, '맞았어요');
    expect((await stores.items.find(item.id))?.accepted).toContain('아무말대잔치');
    expect((await ratingsOf()).at(-1)).toBe(ratings.good);
    await tutor.minji.press(asked, { actionId: 'review-reject' }).catch(() => {});
    expect((await ratingsOf()).at(-1)).toBe(ratings.good);
  });

  it('changes how a member is reviewed, and pauses', async () => {
    const said = async (words: string) =>
      readableText(await onlyFor(tutor, junho(), () => junho().command('study', `/k8s ${words}`)));
    expect(await said('복습 하루 5장')).toContain('하루에 5장까지');
    expect(await said('복습 쉬운 날 토 일')).toContain('일, 토요일에는 가볍게');
    expect(await said('복습 3일 쉬기')).toContain('쉬고 있어요');
    const paused = await nextInDirect(tutor, junho(), () => junho().type(junho().dm, '복습'));
    expect(readableText(paused)).toMatch(/복습을 쉬고 있어요\. 12\/1\(화\)에/);
    expect(await said('복습 재개')).not.toContain('쉬고 있어요');
  });

  it('hears of answers in the quiz of the group, and asks nothing of a question that was taken out', async () => {
    await tutor.minji.command('study', '/k8s quiz 파드 1');
    const root = await tutor.workspace.waitFor(() => rootsOf(tutor)[0]);
    const [question] = await questionsOf(tutor, root, 1);
    if (question === undefined) throw new Error('no question');
    const emma = { teamId: tutor.workspace.teamId, memberId: 'U000000EMMA' };
    const letter = await letterOfRight(tutor, question);
    await onlyFor(tutor, tutor.emma, () => tutor.emma.press(question, { label: letter }));
    skewMs += 11 * minuteMs;
    const [line] = await tutor.workspace.waitFor(
      async () => {
        const lines = await stores.reviews.entries(emma, null);
        return lines.length === 0 ? undefined : lines;
      },
      { what: 'the answer in the log', timeoutMs: 15_000 },
    );
    expect(line).toMatchObject({ source: 'quiz', rating: ratings.good, options: 4, guessed: false });

    const shown = await nextInDirect(tutor, tutor.emma, () => tutor.emma.type(tutor.emma.dm, 'review'));
    const { item, right } = await cardOf(stores, tutor, tutor.emma);
    await stores.items.decide({ id: item.id, from: ['approved'], to: 'retired', by: 'tutor', at: now() });
    await tutor.emma.press(shown, { label: right });
    expect(await stores.reviews.entries(emma, null)).toHaveLength(1);
    const another = await nextInDirect(tutor, tutor.emma, () => tutor.emma.type(tutor.emma.dm, 'review'));
    expect((await cardOf(stores, tutor, tutor.emma)).item.id).not.toBe(item.id);
    expect(readableText(another)).toContain('Review · ');
  });

  it('shows how it goes to the member alone', async () => {
    const shown = await onlyFor(tutor, junho(), () => junho().command('study', '/k8s progress'));
    expect(readableText(shown)).toMatch(/내 복습[\s\S]*오늘 복습할 카드는[\s\S]*나에게만 보여요/);
  });

  it('is offered by a schedule with one press, and not to whoever has begun', async () => {
    const run = (name: string) =>
      onlyFor(tutor, tutor.minji, () =>
        tutor.minji.command('study', `/k8s create job ${name} --from=cronjob/daily-review`),
      );
    const logs = async (name: string) =>
      readableText(await onlyFor(tutor, tutor.minji, () => tutor.minji.command('study', `/k8s logs job/${name}`)));
    await run('begun');
    await tutor.workspace.waitFor(async () => (await logs('begun')).includes('nobody has anything to review'), {
      timeoutMs: 15_000,
    });
    skewMs += 10 * 24 * 60 * minuteMs;
    const offer = await nextInDirect(tutor, junho(), () => run('offered'));
    expect(readableText(offer)).toMatch(/잊기 전에 다시 볼 카드가 \d+장 있어요[\s\S]*복습 시작/);
    card = await nextInDirect(tutor, junho(), () => junho().press(offer, { label: '복습 시작' }));
    expect(readableText(card)).toContain('복습 · ');
  });

  it('has a log from which everything that is stored can be made again', async () => {
    const rebuilt = await createRebuildMemories(stores)({ repair: false });
    expect(rebuilt.different).toEqual([]);
    expect(rebuilt.memories).toBeGreaterThanOrEqual(2);
    expect(tutor.errors).toEqual([]);
  });

  async function formOf(message: Message) {
    const before = junho().views().length;
    await junho().press(message, { actionId: 'review-type' });
    return tutor.workspace.waitFor(() => junho().views()[before], { what: 'the window' });
  }
});
