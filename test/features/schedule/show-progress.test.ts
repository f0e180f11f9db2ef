import { expect, it } from 'vitest';
import type { PostOutcome } from '#src/features/schedule/post-outcome.ts';
import type { ProgressMessage, RunProgress } from '#src/features/schedule/progress.ts';
import { createShowProgress } from '#src/features/schedule/show-progress.ts';

const counts = { run: 'r', sent: 0, waiting: 20, held: 0, dropped: 0, failed: 0 };

/** A run whose counts the test moves on, and a Slack that answers as it is told. */
function open(organiser: string | null = 'U1', { asked = false, all = 20 } = {}) {
  const world = {
    tally: counts as RunProgress,
    now: 1_000_000,
    posts: 0,
    edits: [] as number[],
    stored: null as ProgressMessage | null,
    post: (): PostOutcome => ({ kind: 'posted', channelId: 'D1', ts: '1' }),
    edit: (): PostOutcome => ({ kind: 'posted', channelId: 'D1', ts: '1' }),
    isFound: true,
  };
  const show = createShowProgress({
    outbox: { tally: async () => world.tally },
    progress: {
      find: async () => world.stored,
      save: async (message) => {
        world.stored = message;
      },
      remove: async () => {
        world.stored = null;
      },
    },
    port: {
      async post() {
        world.posts += 1;
        return world.post();
      },
      async edit(_channelId, _ts, { sent }) {
        world.edits.push(sent);
        return world.edit();
      },
    },
    posting: {
      findPlace: async (id) => ({ kind: 'place', id, channelId: 'D1', timeZone: null }),
      findPosted: async () => (world.isFound ? { ts: '1' } : null),
    },
    organiserOf: async () => (organiser === null ? null : { memberId: organiser, asked }),
    failPoint: async () => {},
    now: () => world.now,
  });
  const move = async (sent: number, laterMs: number, atOnce = false) => {
    world.now += laterMs;
    world.tally = { ...counts, sent, waiting: all - sent };
    await show('r', { atOnce });
  };
  return { world, move };
}

it("showProgress posts once and edits at Slack's pace, the end at once", async () => {
  const { world, move } = open();
  await move(1, 0);
  await move(2, 1_000);
  await move(5, 3_000);
  await move(5, 5_000);
  await move(20, 10, true);
  expect([world.posts, world.edits]).toEqual([1, [5, 20]]);
});

it('showProgress looks for a message of unknown outcome and never posts another one', async () => {
  for (const isFound of [true, false]) {
    const { world, move } = open();
    Object.assign(world, { isFound, post: () => ({ kind: 'unknown', error: 'ECONNRESET' }) });
    await move(1, 0);
    await move(9, 5_000);
    await move(20, 5_000);
    expect([world.posts, world.edits]).toEqual([1, isFound ? [9, 20] : []]);
  }
});

it('showProgress tries again after a limit, and not after the message was deleted', async () => {
  const { world, move } = open();
  const refused = { kind: 'refused', error: 'x', permanent: false, retryAfterMs: 1_000, gone: false } as const;
  const { post } = world;
  world.post = () => refused;
  await move(1, 0);
  world.post = post;
  await move(2, 5_000);
  world.edit = () => ({ ...refused, error: 'message_not_found', permanent: true, retryAfterMs: null });
  await move(5, 5_000);
  await move(9, 5_000);
  expect([world.posts, world.edits]).toEqual([2, [5]]);
});

it('showProgress says nothing where nobody is to be told', async () => {
  const nobody = open(null);
  await nobody.move(1, 0);
  await nobody.move(9, 5_000);
  expect([nobody.world.posts, nobody.world.edits]).toEqual([0, []]);
});

it('showProgress tells of a few members only whoever asked for the run', async () => {
  const posts = [];
  for (const [asked, all] of [
    [false, 9],
    [true, 2],
    [true, 1],
  ] as const) {
    const { world, move } = open('U1', { asked, all });
    await move(1, 0);
    posts.push(world.posts);
  }
  expect(posts).toEqual([0, 1, 0]);
});
