import type { Kysely } from 'kysely';
import type { WishStore } from '../../features/schedule/ports.ts';
import type { ChannelWishes, MemberWishes } from '../../features/schedule/wishes.ts';
import type { DatabaseSchema } from './database-schema.ts';

/** Settings of reminders: one row per member and channel that has any. */
export function createWishStore(kysely: Kysely<DatabaseSchema>): WishStore {
  async function read(holder: string): Promise<unknown> {
    const row = await kysely.selectFrom('wishes').select('content').where('holder', '=', holder).executeTakeFirst();
    return row === undefined ? null : JSON.parse(row.content);
  }
  async function write(holder: string, wishes: object, at: number): Promise<void> {
    const content = JSON.stringify(wishes);
    await kysely
      .insertInto('wishes')
      .values({ holder, content, changed_at: at })
      .onConflict((conflict) => conflict.column('holder').doUpdateSet({ content, changed_at: at }))
      .execute();
  }
  // Written by this store and nobody else.
  return {
    ofMember: async (memberId) => (await read(`member:${memberId}`)) as MemberWishes | null,
    ofChannel: async (channelId) => (await read(`channel:${channelId}`)) as ChannelWishes | null,
    saveMember: (memberId, wishes, at) => write(`member:${memberId}`, wishes, at),
    saveChannel: (channelId, wishes, at) => write(`channel:${channelId}`, wishes, at),
  };
}
