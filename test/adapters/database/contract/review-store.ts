import type { Kysely } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { createAppealStore } from '#src/adapters/database/appeal-store.ts';
import type { DatabaseSchema } from '#src/adapters/database/database-schema.ts';
import { createPruneReviews } from '#src/adapters/database/prune-reviews.ts';
import { createReviewStore } from '#src/adapters/database/review-store.ts';
import { createReviewWishStore } from '#src/adapters/database/review-wish-store.ts';
import { tutorSettings } from '#src/domain/review/memory-settings.ts';
import { openScheduler } from '#src/domain/review/open-scheduler.ts';
import type { RecallEntry } from '#src/domain/review/recall-entry.ts';
import { createRemember } from '#src/domain/review/remember.ts';
import type { Appeal } from '#src/features/review/appeal.ts';
import type { ReviewStore } from '#src/features/review/ports.ts';
import { createRebuildMemories } from '#src/features/review/rebuild-memories.ts';
import { recallEntry, reviewAsk } from '#test/support/review-samples.ts';

/** What every store of reviews promises. */
export function testReviewStore(kysely: () => Kysely<DatabaseSchema>): void {
  describe('reviewStore', () => {
    const remember = createRemember(openScheduler(tutorSettings));
    const learner = { teamId: 'T1', memberId: 'U1' };
    const dayMs = 86_400_000;
    let store: ReviewStore;
    beforeEach(() => {
      store = createReviewStore(kysely(), remember);
    });
    const record = (...entries: RecallEntry[]) => store.commit({ ask: null, entries });

    it('makes the memory in the transaction that adds a line, whatever the order of the lines', async () => {
      const lines = [0, 1, 2].map((at) => recallEntry({ key: `k${at}`, atMs: at * 3 * dayMs }));
      for (const line of [lines[2], lines[0], lines[1]]) if (line) await record(line);
      expect(await store.cards(learner)).toEqual([{ conceptId: 'service', memory: remember(lines) }]);
      expect((await store.entries(learner, 'service')).map(({ key }) => key)).toEqual(['k2', 'k0', 'k1']);
    });

    it('adds a key once, and gives lines back as they were', async () => {
      const line = recallEntry({ itemId: 'i', options: 4, hints: 1, guessed: true, corrects: 'x', timeZone: 'UTC' });
      await record(line);
      await record({ ...line, rating: 1 });
      expect(await store.entries(learner, null)).toEqual([line]);
    });

    it('lets the last correction of a line count', async () => {
      const line = recallEntry({ key: 'a', rating: 3 });
      await record(line);
      await record(recallEntry({ key: 'a:guessed', corrects: 'a', rating: 1 }));
      const [card] = await store.cards(learner);
      expect(card?.memory).toEqual(remember([{ ...line, rating: 1 }]));
      await record(recallEntry({ key: 'a:undone', corrects: 'a', rating: null }));
      expect(await store.cards(learner)).toEqual([]);
    });

    it('keeps one of two changes of a card at once, and nothing of the other', async () => {
      await store.commit({ ask: { version: null, after: reviewAsk() }, entries: [] });
      const answer = (key: string) =>
        store.commit({
          ask: { version: 0, after: reviewAsk({ state: 'answered', version: 1 }) },
          entries: [recallEntry({ key })],
        });
      expect((await Promise.all([answer('a'), answer('b')])).toSorted()).toEqual([false, true]);
      expect(await store.entries(learner, null)).toHaveLength(1);
      expect(await store.findAsk('ask')).toEqual(reviewAsk({ state: 'answered', version: 1 }));
    });

    it('knows the cards of a day, the open ones, and those that come back', async () => {
      const put = (more: Parameters<typeof reviewAsk>[0]) =>
        store.commit({ ask: { version: null, after: reviewAsk(more) }, entries: [] });
      await put({ id: 'a', state: 'answered', returnMs: 500, askedMs: 5, itemId: 'i1' });
      await put({ id: 'b', day: 8, askedMs: 9, itemId: 'i1' });
      await put({ id: 'c', memberId: 'U2', returnMs: 900, state: 'answered' });
      expect((await store.asksOfDay(learner, 7)).map(({ id }) => id)).toEqual(['a']);
      expect((await store.openAsks(learner)).map(({ id }) => id)).toEqual(['b']);
      expect((await store.returns(null, 899)).map(({ id }) => id)).toEqual(['a']);
      expect((await store.returns(null, 900)).map(({ id }) => id)).toEqual(['a', 'c']);
      expect(await store.lastAsked(learner, 'service')).toEqual(new Map([['i1', 9]]));
    });

    it('rebuilds every memory to what is stored, and mends what is not', async () => {
      for (const memberId of ['U1', 'U2', 'U3']) {
        for (const conceptId of ['service', 'pod']) {
          for (const at of [0, 2, 9]) {
            const key = `${memberId}:${conceptId}:${at}`;
            await record(recallEntry({ key, memberId, conceptId, atMs: at * dayMs, rating: at === 2 ? 1 : 3 }));
          }
        }
      }
      const rebuild = createRebuildMemories({ reviews: store, remember });
      expect(await rebuild({ repair: false })).toEqual({ lines: 18, memories: 6, different: [] });
      await kysely().updateTable('review_cards').set({ memory: '{}' }).where('member_id', '=', 'U2').execute();
      await kysely().deleteFrom('review_cards').where('member_id', '=', 'U3').execute();
      const { different } = await rebuild({ repair: true });
      expect(different.map(({ memberId, conceptId }) => `${memberId} ${conceptId}`)).toEqual([
        'U2 pod',
        'U2 service',
        'U3 pod',
        'U3 service',
      ]);
      expect((await rebuild({ repair: false })).different).toEqual([]);
    });

    it('knows who answered a question, and forgets old cards and appeals but no line of the log', async () => {
      const put = (more: Parameters<typeof reviewAsk>[0]) =>
        store.commit({ ask: { version: null, after: reviewAsk(more) }, entries: [] });
      await put({ id: 'old', state: 'answered', askedMs: 5, itemId: 'i1' });
      await put({ id: 'appealed', memberId: 'U2', state: 'answered', askedMs: 6, itemId: 'i1' });
      await put({ id: 'open', askedMs: 7, itemId: 'i1' });
      await put({ id: 'new', state: 'answered', askedMs: 50, itemId: 'i2' });
      await record(recallEntry({ key: 'review:old:0', atMs: 5 }));
      expect((await store.writtenAsks('i1')).map(({ id }) => id)).toEqual(['old', 'appealed']);

      const appeals = createAppealStore(kysely());
      const appeal = { itemId: 'i1', ...learner, typed: '서비스', state: 'waiting' as const };
      await appeals.add({ ...appeal, id: 'p', askId: 'old', answerKey: 'review:old:0', atMs: 10 });
      await appeals.add({ ...appeal, id: 'q', askId: 'appealed', answerKey: 'review:appealed:0', atMs: 30 });
      await createPruneReviews(kysely())(20);
      const left = await Promise.all(['old', 'appealed', 'open', 'new'].map((id) => store.findAsk(id)));
      expect(left.map((ask) => ask?.id ?? null)).toEqual([null, 'appealed', null, 'new']);
      expect((await appeals.waiting('i1')).map(({ id }) => id)).toEqual(['q']);
      expect(await store.entries(learner, null)).toHaveLength(1);
      expect(await store.cards(learner)).toHaveLength(1);
    });

    it('keeps wishes and appeals', async () => {
      const wishes = createReviewWishStore(kysely());
      expect(await wishes.ofMember(learner)).toBeNull();
      const wished = { dailyCap: 5, easyDays: [0], pausedUntil: null };
      await wishes.save(learner, { ...wished, dailyCap: 9 }, 1);
      await wishes.save(learner, wished, 2);
      expect(await wishes.ofMember(learner)).toEqual(wished);

      const appeals = createAppealStore(kysely());
      const appeal: Appeal = {
        ...{ id: 'p', askId: 'ask', answerKey: 'review:ask:0', itemId: 'i', ...learner },
        ...{ typed: '서비스', atMs: 3 },
        state: 'waiting',
      };
      expect(await appeals.add(appeal)).toBe(true);
      expect(await appeals.add({ ...appeal, id: 'q' })).toBe(false);
      expect(await appeals.waiting('i')).toEqual([appeal]);
      const decide = () => appeals.decide('p', 'accepted', 'U9', 4);
      expect((await Promise.all([decide(), decide()])).toSorted()).toEqual([false, true]);
      expect(await appeals.find('p')).toEqual({ ...appeal, state: 'accepted' });
      expect(await appeals.waiting('i')).toEqual([]);
    });
  });
}
