import type { Kysely } from 'kysely';
import type { ChannelStore } from '../../features/channels/ports.ts';
import type { DatabaseSchema } from './database-schema.ts';

/** What is known of a conversation: one row each, so the workspace's channels and direct messages bound it. */
export function createChannelStore(kysely: Kysely<DatabaseSchema>): ChannelStore {
  const nothing = {
    ...{ quiet: 0, quiet_by: null, quiet_at: null },
    ...{ connected_by: null, connected_at: null, welcomed_at: null },
  };
  const find = (teamId: string, channelId: string) =>
    kysely
      .selectFrom('channels')
      .select(['quiet', 'connected_by', 'welcomed_at'])
      .where('team_id', '=', teamId)
      .where('channel_id', '=', channelId)
      .executeTakeFirst();

  return {
    isQuiet: async (teamId, channelId) => (await find(teamId, channelId))?.quiet === 1,

    setQuiet: async ({ teamId, channelId, quiet, by, at }) => {
      const setting = { quiet: quiet ? 1 : 0, quiet_by: by, quiet_at: at };
      await kysely
        .insertInto('channels')
        .values({ team_id: teamId, channel_id: channelId, ...nothing, ...setting })
        .onConflict((conflict) => conflict.columns(['team_id', 'channel_id']).doUpdateSet(setting))
        .execute();
    },

    connectedBy: async (teamId, channelId) => (await find(teamId, channelId))?.connected_by ?? null,

    connect: async ({ teamId, channelId, by, at }) => {
      const connection = { connected_by: by, connected_at: at };
      await kysely
        .insertInto('channels')
        .values({ team_id: teamId, channel_id: channelId, ...nothing, ...connection })
        .onConflict((conflict) =>
          conflict
            .columns(['team_id', 'channel_id'])
            .doUpdateSet(connection)
            .where('channels.connected_by', 'is', null),
        )
        .execute();
    },

    isWelcomed: async (teamId, channelId) => ((await find(teamId, channelId))?.welcomed_at ?? null) !== null,

    markWelcomed: async ({ teamId, channelId, at }) => {
      await kysely
        .insertInto('channels')
        .values({ team_id: teamId, channel_id: channelId, ...nothing, welcomed_at: at })
        .onConflict((conflict) => conflict.columns(['team_id', 'channel_id']).doUpdateSet({ welcomed_at: at }))
        .execute();
    },

    connectedChannels: async (teamId, memberId) => {
      const rows = await kysely
        .selectFrom('channels')
        .select('channel_id')
        .where('team_id', '=', teamId)
        .where('connected_by', '=', memberId)
        .orderBy('connected_at')
        .orderBy('channel_id')
        .execute();
      return rows.map((row) => row.channel_id);
    },
  };
}
