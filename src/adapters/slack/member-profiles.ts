import type { WebClient } from '@slack/web-api';
import { type Locale, localeFromTag } from '../../domain/locale.ts';
import type { MemberChoices } from '../../features/members/ports.ts';
import { readAgain } from './read-again.ts';

/** What the tutor knows of a member from Slack. */
export interface MemberProfile {
  readonly id: string;
  /** The name that others see; the id when Slack does not tell. */
  readonly name: string;
  readonly locale: Locale | null;
  /** IANA name. */
  readonly timeZone: string | null;
  readonly isAdmin: boolean;
  readonly isBot: boolean;
}

export type MemberProfiles = (memberId: string) => Promise<MemberProfile>;

/** An hour: a changed name or language is not worth a call per question. */
const keepForMs = 60 * 60 * 1000;
/** Far beyond any study group, and still only some megabytes. */
const maxKept = 5_000;

/** What a member chose for themselves. */
export type ChoicesOf = (memberId: string) => Promise<MemberChoices>;

/**
 * Looks members up in Slack and remembers them for an hour; a member that cannot be looked up is known by id only. The
 * language and the time zone that a member chose go before those of Slack's profile, at once.
 */
export function createMemberProfiles(client: WebClient, now: () => number, choicesOf: ChoicesOf): MemberProfiles {
  const fromSlack = createSlackProfiles(client, now);
  return async (memberId) => {
    const [profile, chosen] = await Promise.all([fromSlack(memberId), choicesOf(memberId)]);
    return {
      ...profile,
      locale: chosen.locale ?? profile.locale,
      timeZone: chosen.timeZone ?? profile.timeZone,
    };
  };
}

function createSlackProfiles(client: WebClient, now: () => number): MemberProfiles {
  const kept = new Map<string, { readonly until: number; readonly profile: Promise<MemberProfile> }>();

  return (memberId) => {
    const known = kept.get(memberId);
    if (known !== undefined && known.until > now()) return known.profile;
    const profile = lookUp(client, memberId);
    kept.delete(memberId);
    kept.set(memberId, { until: now() + keepForMs, profile });
    const oldest = kept.keys().next().value;
    if (kept.size > maxKept && oldest !== undefined) kept.delete(oldest);
    return profile.catch(() => {
      kept.delete(memberId);
      return { id: memberId, name: memberId, locale: null, timeZone: null, isAdmin: false, isBot: false };
    });
  };
}

async function lookUp(client: WebClient, memberId: string): Promise<MemberProfile> {
  const { user } = await readAgain(() => client.users.info({ user: memberId, include_locale: true }));
  const names = [user?.profile?.display_name, user?.real_name, user?.name];
  return {
    id: memberId,
    name: names.find((name) => name !== undefined && name !== '') ?? memberId,
    locale: localeFromTag(user?.locale),
    timeZone: user?.tz ?? null,
    isAdmin: user?.is_admin === true || user?.is_owner === true,
    isBot: user?.is_bot === true,
  };
}
