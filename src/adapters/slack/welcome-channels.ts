import type { WebClient } from '@slack/web-api';
import type { Locale } from '../../domain/locale.ts';
import type { Log } from './log.ts';
import type { MemberProfiles } from './member-profiles.ts';
import { platformError } from './platform-error.ts';
import type { WelcomeOnce } from './welcome-once.ts';

/** Channels looked at: one page of Slack's (docs.slack.dev/reference/methods/users.conversations). */
const mostLookedAt = 200;
/** Slack takes about one message a second; whatever is left gets its welcome at the next start. */
const mostWelcomed = 20;
/** Members asked for their language before the tutor falls back to its own. */
const mostAsked = 5;

/** Welcomes the channels that the tutor is a member of without ever having been heard there. */
export type WelcomeChannels = () => Promise<void>;

/** An invitation welcomes by itself; this is for channels that the tutor was in before it was started for the first time. */
export function createWelcomeChannels(
  client: WebClient,
  deps: {
    readonly welcomeOnce: WelcomeOnce;
    readonly isWelcomed: (teamId: string, channelId: string) => Promise<boolean>;
    readonly profiles: MemberProfiles;
    /** The group's language; null follows whoever made the channel. */
    readonly locale: Locale | null;
    readonly log: Log;
  },
): WelcomeChannels {
  async function welcomeAll(): Promise<void> {
    const { team_id: teamId = '' } = await client.auth.test();
    const { channels = [] } = await client.users.conversations({
      types: 'public_channel,private_channel',
      exclude_archived: true,
      limit: mostLookedAt,
    });
    let welcomed = 0;
    for (const { id, creator } of channels) {
      if (id === undefined || (await deps.isWelcomed(teamId, id))) continue;
      if (welcomed === mostWelcomed) return;
      welcomed += 1;
      await deps.welcomeOnce({ teamId, channelId: id, memberId: null, locale: () => languageOf(id, creator) });
    }
  }

  /** The language of whoever made the channel, or of the first member who speaks one that the tutor does. */
  async function languageOf(channelId: string, creator: string | undefined): Promise<Locale> {
    if (deps.locale !== null) return deps.locale;
    const made = creator === undefined ? null : await localeOf(creator);
    if (made !== null) return made;
    const { members = [] } = await client.conversations.members({ channel: channelId, limit: mostAsked + 1 });
    for (const memberId of members) {
      const locale = await localeOf(memberId);
      if (locale !== null) return locale;
    }
    return 'ko';
  }

  async function localeOf(memberId: string): Promise<Locale | null> {
    const { isBot, locale } = await deps.profiles(memberId);
    return isBot ? null : locale;
  }

  return async () => {
    try {
      await welcomeAll();
    } catch (error) {
      // A welcome is a kindness: the tutor serves without one, and tries again at the next start.
      deps.log.warn({ slack: platformError(error) ?? undefined, err: error }, 'The channels could not be welcomed');
    }
  };
}
