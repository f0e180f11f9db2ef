import type { ChannelSeed } from './conversation.ts';
import type { MemberSeed } from './member.ts';

/** The workspace one finds when nothing else is asked for: a small study group of two languages. */
export const defaultTeam = { id: 'T00000LOCAL', name: 'Local workspace', domain: 'local' } as const;

/** Ids of the one app that is installed here. */
export const appIds = { appId: 'A0000000APP', botUserId: 'U0000000BOT', botId: 'B0000000BOT' } as const;

export const defaultMembers: readonly MemberSeed[] = [
  { id: 'U00000MINJI', displayName: '민지', name: 'minji', locale: 'ko-KR', tz: 'Asia/Seoul', isAdmin: true },
  { id: 'U00000JUNHO', displayName: '준호', name: 'junho', locale: 'ko-KR', tz: 'Asia/Seoul' },
  { id: 'U000000EMMA', displayName: 'Emma', name: 'emma', locale: 'en-US', tz: 'America/New_York' },
];

/** The app is a member of the first and not of the second. */
export const defaultChannels: readonly ChannelSeed[] = [
  { id: 'C000000STUDY', name: 'study', topic: 'What we read together' },
  { id: 'C00000RANDOM', name: 'random', topic: 'Everything else', withApp: false },
];
