import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countingEntries } from '#src/domain/review/recall-entry.ts';
import { createRebuildMemories } from '#src/features/review/rebuild-memories.ts';
import type { Message } from '#src/workspace/state/message.ts';
import { crowdOf } from '../support/crowd.ts';
import { type OpenTutor, openTutor } from '../support/open-tutor.ts';
import { cardOf, inDirect, openReviewStores, type ReviewStores } from '../support/review-journey.ts';
import { startTutorChild } from '../support/start-tutor-child.ts';

const crowd = 200;

describe('reviews whose tutor is killed with kill -9', { timeout: 120_000 }, () => {
  let tutor: OpenTutor;
  let stores: ReviewStores;
  const members = () => crowdOf(crowd).map(({ id }) => tutor.workspace.member(id));
  beforeAll(async () => {
    tutor = await openTutor('socket', { started: false, workspace: { state: { members: crowdOf(crowd) } } });
  });
  afterAll(async () => {
    await stores?.close();
    await tutor.close();
  });

  it(`log each acknowledged one of ${crowd} answers exactly once, and none twice`, async () => {
    const { workspace } = tutor;
    const child = await startTutorChild(tutor);
    await Promise.all(members().map((member) => member.type(member.dm, '복습')));
    const cards = await workspace.waitFor(
      () => {
        const found = members().map((member) => inDirect(tutor, member).find(isCard));
        return found.every((card) => card !== undefined) ? (found as Message[]) : undefined;
      },
      { what: 'a card for everybody', timeoutMs: 60_000 },
    );
    stores = await openReviewStores(tutor);
    const letters = await Promise.all(members().map((member) => cardOf(stores, tutor, member)));

    // Every second answer is right; a quarter is acknowledged when the process ends.
    const press = async (member: (typeof pressed)[number], at: number) => {
      const { right, wrong } = letters[at] ?? { right: 'A', wrong: 'B' };
      const { state } = await member.press(cards[at] as Message, { label: at % 2 === 0 ? right : wrong });
      if (state === 'acknowledged') acknowledged += 1;
      if (acknowledged === crowd / 4) quarter.resolve();
      return { memberId: member.id, state };
    };
    let acknowledged = 0;
    const quarter = Promise.withResolvers<void>();
    const pressed = members();
    const presses = pressed.map(press);
    await quarter.promise;
    await child.kill();
    const heard = (await Promise.all(presses)).filter(({ state }) => state === 'acknowledged');

    await tutor.start();
    const before = await linesOf();
    const twice = [...before.values()].filter((lines) => lines > 1);
    expect(twice).toEqual([]);
    expect(heard.filter(({ memberId }) => before.get(memberId) !== 1)).toEqual([]);
    console.info(`killed after ${heard.length} of ${crowd} acknowledgements; ${before.size} answers are logged`);
    expect((await createRebuildMemories(stores)({ repair: false })).different).toEqual([]);

    // Whoever was not heard presses again; whoever was, changes nothing by it.
    await Promise.all(members().map((member, at) => member.press(cards[at] as Message, { label: 'A' })));
    const after = await workspace.waitFor(async () => {
      const found = await linesOf();
      return found.size === crowd ? found : undefined;
    });
    expect([...after.values()].every((lines) => lines === 1)).toBe(true);
    const rebuilt = await createRebuildMemories(stores)({ repair: false });
    expect(rebuilt).toEqual({ lines: crowd, memories: crowd, different: [] });
    expect(tutor.errors).toEqual([]);
  });

  it('take nothing from an envelope that arrives once more after the start', async () => {
    const before = await everyLine();
    const again = tutor.workspace.deliveries.filter(({ kind, state }) => kind === 'interactive' && state !== 'held');
    await Promise.all(again.slice(0, crowd).map((delivery) => tutor.workspace.redeliver(delivery)));
    expect(await everyLine()).toEqual(before);
    expect(tutor.errors).toEqual([]);
  });

  /** Lines that count, by member. */
  async function linesOf(): Promise<ReadonlyMap<string, number>> {
    const found = new Map<string, number>();
    for (const { teamId, memberId } of await stores.reviews.learners()) {
      found.set(memberId, countingEntries(await stores.reviews.entries({ teamId, memberId }, null)).length);
    }
    return found;
  }

  async function everyLine() {
    return stores.reviews.entriesSince(tutor.workspace.teamId, 0);
  }
});

function isCard(message: Message): boolean {
  return JSON.stringify(message.blocks).includes('review-choose');
}
