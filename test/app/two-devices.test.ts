import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countingEntries } from '#src/domain/review/recall-entry.ts';
import { createRebuildMemories } from '#src/features/review/rebuild-memories.ts';
import type { Message } from '#src/workspace/state/message.ts';
import { type OpenTutor, openTutor, transports } from '../support/open-tutor.ts';
import {
  cardOf,
  inDirect,
  nextInDirect,
  openReviewStores,
  type ReviewStores,
  until,
} from '../support/review-journey.ts';

describe.for(transports)('a member with two devices, over %s', (transport) => {
  let tutor: OpenTutor;
  let stores: ReviewStores;
  let skewMs = Date.UTC(2026, 10, 27, 3) - Date.now();
  beforeAll(async () => {
    tutor = await openTutor(transport, { now: () => Date.now() + skewMs });
    stores = await openReviewStores(tutor);
  });
  afterAll(async () => {
    await stores.close();
    await tutor.close();
  });

  const junho = () => tutor.junho;
  const lines = async () =>
    countingEntries(await stores.reviews.entries({ teamId: tutor.workspace.teamId, memberId: junho().id }, null));
  const stored = async () => (await stores.kysely.selectFrom('review_log').select('key').execute()).length;
  let card: Message;

  it('answers a card once, by a button and in the window at the same time', async () => {
    card = await nextInDirect(tutor, junho(), () => junho().type(junho().dm, '복습'));
    const { item, wrong } = await cardOf(stores, tutor, junho());
    await junho().press(card, { actionId: 'review-type' });
    const form = await tutor.workspace.waitFor(() => junho().views()[0], { what: 'the window' });
    await Promise.all([
      junho().press(card, { label: wrong }),
      junho().submit(form, { answer: item.answer.replaceAll('`', '') }),
    ]);
    await until(tutor, junho(), card, '근거가 된 줄');
    expect(await lines()).toHaveLength(1);
    expect(await stored()).toBe(1);
  });

  it('undoes once, and takes the next answer from a device that still shows the old card', async () => {
    const answered = inDirect(tutor, junho()).find(({ ts }) => ts === card.ts) ?? card;
    await Promise.all([1, 2].map(() => junho().press(answered, { actionId: 'review-undo' })));
    await tutor.workspace.waitFor(async () => (await stored()) === 2, { what: 'the undoing' });
    expect((await lines()).map(({ rating }) => rating)).toEqual([null]);
    const { right } = await cardOf(stores, tutor, junho());
    // Three presses at once, on the card as it was before all this.
    await Promise.all([right, right, right].map((label) => junho().press(card, { label })));
    await until(tutor, junho(), card, '맞았어요');
    expect((await lines()).map(({ rating }) => rating)).toEqual([null, 3]);
    expect(await stored()).toBe(3);
  });

  it('is shown one next card, whichever device asks for it, and the same one on the other', async () => {
    const shown = inDirect(tutor, junho()).length;
    const answered = inDirect(tutor, junho()).find(({ ts }) => ts === card.ts) ?? card;
    await nextInDirect(tutor, junho(), () =>
      Promise.all([
        junho().press(answered, { actionId: 'review-next' }),
        junho().press(answered, { actionId: 'review-next' }),
      ]),
    );
    skewMs += 1_000;
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(inDirect(tutor, junho())).toHaveLength(shown + 1);
    const asked = await stores.kysely.selectFrom('review_asks').select('id').where('state', '=', 'open').execute();
    expect(asked).toHaveLength(1);
    expect((await createRebuildMemories(stores)({ repair: false })).different).toEqual([]);
    expect(tutor.errors).toEqual([]);
  });
});
