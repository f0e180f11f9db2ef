import type { App } from '@slack/bolt';
import type { Locale } from '../../../domain/locale.ts';
import type { ChannelStore } from '../../../features/channels/ports.ts';
import type { WelcomeOnce } from '../welcome-once.ts';

/** When the tutor is invited: whoever invited it organises, and the channel gets one short welcome. */
export function registerJoinedListener(
  app: App,
  deps: {
    readonly channels: Pick<ChannelStore, 'connect'>;
    readonly localeOf: (memberId: string) => Promise<Locale>;
    readonly welcomeOnce: WelcomeOnce;
    readonly now: () => number;
  },
): void {
  app.event('member_joined_channel', async ({ event, context }) => {
    const { teamId, botUserId } = context;
    const { channel: channelId, inviter } = event;
    if (teamId === undefined || event.user !== botUserId || inviter === undefined) return;
    await deps.channels.connect({ teamId, channelId, by: inviter, at: deps.now() });
    await deps.welcomeOnce({ teamId, channelId, memberId: null, locale: () => deps.localeOf(inviter) });
  });
}
