import type { WebClient } from '@slack/web-api';
import type { Locale } from '../../domain/locale.ts';
import type { StudyStore } from '../../features/study/ports.ts';
import type { ShownWeek, ShowWeek } from '../../features/study/show-week.ts';
import { messagesFor } from '../../messages/messages-for.ts';
import type { PrivacyFacts } from '../../messages/privacy/privacy-messages.ts';
import type { MessageView } from './blocks.ts';
import type { Log } from './log.ts';
import type { MemberProfiles } from './member-profiles.ts';
import type { OneAtATime } from './one-at-a-time.ts';
import { createChannelOutlet } from './outlet.ts';
import { platformError } from './platform-error.ts';
import { privacyView } from './views/privacy-view.ts';
import { weekView } from './views/week-view.ts';

/** The pinned cards of this week, one a study. */
export interface WeekCards {
  /** Brings a study's card up to date, or posts and pins it. False where the tutor may not post. */
  readonly refresh: (studyId: string) => Promise<boolean>;
  /** Posts and pins what is stored and who sees it. */
  readonly pinPrivacy: (teamId: string, channelId: string) => Promise<void>;
  /** The card's content for somebody who asks. */
  readonly view: (shown: ShownWeek, locale: Locale) => Promise<MessageView>;
  /** Brings every card up to date, as weeks go by. */
  readonly refreshAll: () => Promise<void>;
}

export interface WeekCardsDeps {
  readonly showWeek: ShowWeek;
  readonly studies: Pick<StudyStore, 'all' | 'setCard'>;
  readonly profiles: MemberProfiles;
  readonly inOrder: OneAtATime;
  /** The group's language; Korean unless it is set. */
  readonly locale: Locale | null;
  /** What the word on privacy says. */
  readonly privacy: PrivacyFacts;
  readonly log: Log;
}

export function createWeekCards(client: WebClient, deps: WeekCardsDeps): WeekCards {
  const groupLocale = deps.locale ?? 'ko';
  /** What each card says, so that nothing is called where nothing has changed. */
  const said = new Map<string, string>();

  async function view(shown: ShownWeek, locale: Locale): Promise<MessageView> {
    const ids = new Set(shown.attendance.map(({ memberId }) => memberId));
    if (shown.presenterId !== null) ids.add(shown.presenterId);
    const names = new Map(await Promise.all([...ids].map(async (id) => [id, (await deps.profiles(id)).name] as const)));
    return weekView(shown, { messages: messagesFor(locale), nameOf: (id) => names.get(id) ?? id });
  }

  async function refresh(studyId: string, mayPost: boolean): Promise<boolean> {
    const shown = await deps.showWeek(studyId);
    if (shown === null) return false;
    const { teamId, channelId, cardTs } = shown.study;
    const card = await view(shown, groupLocale);
    const content = JSON.stringify(card);
    if (cardTs !== null) {
      if (said.get(studyId) === content) return true;
      if (await replaced(channelId, cardTs, card)) {
        said.set(studyId, content);
        return true;
      }
    }
    // Whoever took a card away is not given another one by the clock; somebody's act brings it back.
    if (!mayPost) return false;
    const ts = await postPinned(teamId, channelId, card, `week:${studyId}`);
    if (ts === null) return false;
    await deps.studies.setCard(studyId, ts);
    said.set(studyId, content);
    return true;
  }

  /** False: the card was taken away, so that a new one is posted. */
  async function replaced(channel: string, ts: string, { text, blocks }: MessageView): Promise<boolean> {
    try {
      await client.chat.update({ channel, ts, text, blocks });
      return true;
    } catch (error) {
      const reason = platformError(error);
      // A channel that is closed off keeps its card as it is.
      if (reason === 'is_inactive' || reason === 'is_archived') return true;
      if (reason === 'message_not_found' || reason === 'channel_not_found' || reason === 'not_in_channel') return false;
      throw error;
    }
  }

  async function postPinned(
    teamId: string,
    channelId: string,
    shown: MessageView,
    mark: string,
  ): Promise<string | null> {
    const place = { channelId, threadTs: null, inThread: false, askerId: '', isDirect: false, teamId };
    const posted = await createChannelOutlet(client, place).publicly(shown, mark);
    if (posted === null) return null;
    try {
      await client.pins.add({ channel: channelId, timestamp: posted.ts });
    } catch (error) {
      // A card that is not pinned is still a card; many workspaces allow pins to few.
      deps.log.info({ slack: platformError(error) ?? undefined }, 'A card could not be pinned');
    }
    return posted.ts;
  }

  const inTurn = (studyId: string, mayPost: boolean) =>
    deps.inOrder(`card:${studyId}`, () => refresh(studyId, mayPost));
  return {
    refresh: (studyId) => inTurn(studyId, true),
    view,
    pinPrivacy: async (teamId, channelId) => {
      await postPinned(teamId, channelId, privacyView(deps.privacy, messagesFor(groupLocale)), `privacy:${channelId}`);
    },
    refreshAll: async () => {
      for (const { id, cardTs } of await deps.studies.all()) {
        if (cardTs === null) continue;
        await inTurn(id, false).catch((error) =>
          deps.log.warn({ err: error }, 'A card of the week could not be brought up to date'),
        );
      }
    },
  };
}
