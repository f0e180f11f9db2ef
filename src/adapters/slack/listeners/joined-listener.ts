import type { App } from '@slack/bolt';
import type { Locale } from '../../../domain/locale.ts';
import type { ChannelStore } from '../../../features/channels/ports.ts';
import { messagesFor } from '../../../messages/messages-for.ts';
import { createChannelOutlet } from '../outlet.ts';
import { welcomeView } from '../views/welcome-view.ts';

/** When the tutor is invited: whoever invited it organises, and the channel gets one short welcome. */
export function registerJoinedListener(
  app: App,
  deps: {
    readonly channels: Pick<ChannelStore, 'connect' | 'connectedBy'>;
    readonly localeOf: (memberId: string) => Promise<Locale>;
    readonly examples: (locale: Locale) => readonly string[];
    readonly commandName: string;
    readonly now: () => number;
  },
): void {
  app.event('member_joined_channel', async ({ event, client, context }) => {
    const { teamId, botUserId } = context;
    if (teamId === undefined || event.user !== botUserId || event.inviter === undefined) return;
    const channelId = event.channel;
    const isFirst = (await deps.channels.connectedBy(teamId, channelId)) === null;
    await deps.channels.connect({ teamId, channelId, by: event.inviter, at: deps.now() });
    if (!isFirst) return;
    const locale = await deps.localeOf(event.inviter);
    const place = { channelId, threadTs: null, inThread: false, askerId: event.inviter, isDirect: false, teamId };
    const outlet = createChannelOutlet(client, place);
    await outlet.publicly(
      welcomeView({ messages: messagesFor(locale), command: deps.commandName, examples: deps.examples(locale) }),
    );
  });
}
