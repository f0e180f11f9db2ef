import type { Kysely } from 'kysely';
import type { Place } from '../../features/answer/conversation.ts';
import type { ThreadStore } from '../../features/answer/ports.ts';
import type { DatabaseSchema } from './database-schema.ts';

/** More members than this in one thread decide nothing new: one other is enough for the tutor to stay silent. */
const maxSpeakers = 50;

/**
 * Who spoke since the tutor did. Slack delivers events out of order, so messages are compared by their `ts` and a late one
 * changes nothing. A place without a thread has no state.
 */
export function createThreadStore(kysely: Kysely<DatabaseSchema>): ThreadStore {
  return {
    spoke: async (place, memberId, ts) => {
      const thread = keyOf(place);
      if (thread === null) return;
      await kysely.transaction().execute(async (transaction) => {
        const row = await findThread(transaction, thread);
        if (row === null || row.last_asker_id === null || !isAfter(ts, row.tutor_ts)) return;
        const speakers = await findSpeakers(transaction, thread);
        const known = speakers.find((speaker) => speaker.member_id === memberId);
        if (known === undefined ? speakers.length >= maxSpeakers : !isAfter(ts, known.spoke_ts)) return;
        await transaction
          .insertInto('thread_speakers')
          .values({ ...thread, member_id: memberId, spoke_ts: ts })
          .onConflict((conflict) => conflict.columns([...threadKey, 'member_id']).doUpdateSet({ spoke_ts: ts }))
          .execute();
      });
    },

    tutorSpoke: async (place, askerId, ts) => {
      const thread = keyOf(place);
      if (thread === null) return;
      const spoken = { last_asker_id: askerId, tutor_ts: ts };
      await kysely.transaction().execute(async (transaction) => {
        const row = await findThread(transaction, thread);
        if (row !== null && !isAfter(ts, row.tutor_ts)) return;
        await transaction
          .insertInto('threads')
          .values({ ...thread, ...spoken, quiet: 0 })
          .onConflict((conflict) => conflict.columns(threadKey).doUpdateSet(spoken))
          .execute();
        const forgotten = (await findSpeakers(transaction, thread))
          .filter((speaker) => !isAfter(speaker.spoke_ts, ts))
          .map((speaker) => speaker.member_id);
        if (forgotten.length === 0) return;
        await transaction
          .deleteFrom('thread_speakers')
          .where((row) => row.and(thread))
          .where('member_id', 'in', forgotten)
          .execute();
      });
    },

    state: async (place) => {
      const thread = keyOf(place);
      const row = thread === null ? null : await findThread(kysely, thread);
      if (thread === null || row === null || row.last_asker_id === null) return null;
      const speakers = (await findSpeakers(kysely, thread))
        .filter((speaker) => isAfter(speaker.spoke_ts, row.tutor_ts))
        .sort((a, b) => Number(a.spoke_ts) - Number(b.spoke_ts));
      return {
        lastAskerId: row.last_asker_id,
        speakersSince: speakers.map((speaker) => speaker.member_id),
        quiet: row.quiet === 1,
      };
    },

    setQuiet: async (place, quiet) => {
      const thread = keyOf(place);
      if (thread === null) return;
      const setting = { quiet: quiet ? 1 : 0 };
      await kysely
        .insertInto('threads')
        .values({ ...thread, ...setting, last_asker_id: null, tutor_ts: null })
        .onConflict((conflict) => conflict.columns(threadKey).doUpdateSet(setting))
        .execute();
    },
  };
}

interface ThreadKey {
  readonly team_id: string;
  readonly channel_id: string;
  readonly thread_ts: string;
}

const threadKey = ['team_id', 'channel_id', 'thread_ts'] as const;

function keyOf({ teamId, channelId, threadTs }: Place): ThreadKey | null {
  return threadTs === null ? null : { team_id: teamId, channel_id: channelId, thread_ts: threadTs };
}

async function findThread(kysely: Kysely<DatabaseSchema>, thread: ThreadKey) {
  const found = kysely
    .selectFrom('threads')
    .selectAll()
    .where((row) => row.and(thread));
  return (await found.executeTakeFirst()) ?? null;
}

async function findSpeakers(kysely: Kysely<DatabaseSchema>, thread: ThreadKey) {
  const found = kysely.selectFrom('thread_speakers').select(['member_id', 'spoke_ts']);
  return await found.where((row) => row.and(thread)).execute();
}

/** Slack's `ts` are seconds with six decimals; a double tells microseconds apart until the year 2242 (2³³ seconds). */
function isAfter(ts: string, other: string | null): boolean {
  return other === null || Number(ts) > Number(other);
}
