import type { WebClient } from '@slack/web-api';
import type { Locale } from '../../domain/locale.ts';
import type { DescribeKnowledge } from '../../features/answer/describe-knowledge.ts';
import type { ChannelStore } from '../../features/channels/ports.ts';
import { messagesFor } from '../../messages/messages-for.ts';
import type { OneAtATime } from './one-at-a-time.ts';
import { createChannelOutlet } from './outlet.ts';
import { standingMessages } from './standing-messages.ts';
import { welcomeView } from './views/welcome-view.ts';

export interface ToWelcome {
  readonly teamId: string;
  readonly channelId: string;
  /** The member whose direct message this is; null in a channel. */
  readonly memberId: string | null;
  /** Asked only when there is somebody to welcome. */
  readonly locale: () => Promise<Locale>;
}

/**
 * Welcomes a channel, or a member in the direct message, once and for all. What is not in the store may still stand in Slack
 * (after a crash in between, or with a database that is new), so it is looked for first. `silent` where the tutor may not
 * speak: a quiet channel is left in peace.
 */
export type WelcomeOnce = (place: ToWelcome) => Promise<'welcomed' | 'known' | 'silent'>;

const mark = 'welcome';

export function createWelcomeOnce(
  client: WebClient,
  deps: {
    readonly channels: Pick<ChannelStore, 'isQuiet' | 'isWelcomed' | 'markWelcomed'>;
    readonly inOrder: OneAtATime;
    readonly describe: DescribeKnowledge;
    readonly commandName: string;
    readonly now: () => number;
  },
): WelcomeOnce {
  const { channels } = deps;

  async function welcome({ teamId, channelId, memberId, locale: localeOf }: ToWelcome): ReturnType<WelcomeOnce> {
    const isDirect = memberId !== null;
    if (await channels.isWelcomed(teamId, channelId)) return 'known';
    if (!isDirect && (await channels.isQuiet(teamId, channelId))) return 'silent';
    const standing = await standingMessages(client, { channelId, threadTs: null });
    // Whoever was answered here, or asks already, knows the tutor.
    const isKnown = standing.some((message) => message.mark !== null || (isDirect && message.user === memberId));
    if (!isKnown) {
      const locale = await localeOf();
      const { notes, sampleNotes, examples } = deps.describe(locale);
      const samplesOnly = notes === 0 && sampleNotes > 0;
      const context = { messages: messagesFor(locale), command: deps.commandName, examples, samplesOnly, isDirect };
      const place = { channelId, threadTs: null, inThread: false, askerId: memberId ?? '', isDirect, teamId };
      const posted = await createChannelOutlet(client, place).publicly(welcomeView(context), mark);
      if (posted === null) return 'silent';
    }
    await channels.markWelcomed({ teamId, channelId, at: deps.now() });
    return isKnown ? 'known' : 'welcomed';
  }

  return (place) => deps.inOrder(`welcome:${place.channelId}`, () => welcome(place));
}
