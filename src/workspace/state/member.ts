/** A person, the app's bot user, or Slackbot. */
export type Member = {
  /** `U…`, for instance `U00000MINJI`. */
  readonly id: string;
  /** The handle without `@`, unique. */
  readonly name: string;
  readonly displayName: string;
  /** BCP 47, for instance `ko-KR`. */
  readonly locale: string;
  /** IANA time zone. */
  readonly tz: string;
  readonly isAdmin: boolean;
  /** `B…` for the app's bot user, null for people. */
  readonly botId: string | null;
  readonly isBot: boolean;
  /** Whether this member's keyboard makes typographic quotes and dashes, as phones do. */
  readonly smartPunctuation: boolean;
};

export type MemberSeed = Pick<Member, 'id' | 'displayName' | 'locale' | 'tz'> & Partial<Member>;

export function memberFrom(seed: MemberSeed): Member {
  const handle = seed.displayName.toLowerCase().replaceAll(/[^\p{L}\p{N}._-]+/gu, '-');
  return { name: handle, isAdmin: false, isBot: false, botId: null, smartPunctuation: false, ...seed };
}

/**
 * Minutes and names of a zone at a moment, as `users.info` gives them.
 * @returns the offset to UTC in seconds and the zone's English name, such as `Korean Standard Time`
 */
export function zoneAt(tz: string, at: number): { readonly offset: number; readonly label: string } {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: tz, timeZoneName: 'longOffset' });
  const name = format.formatToParts(at).find((part) => part.type === 'timeZoneName')?.value ?? 'GMT';
  const match = /GMT([+-])(\d{2}):(\d{2})/.exec(name);
  const seconds = match === null ? 0 : Number(match[2]) * 3600 + Number(match[3]) * 60;
  const long = new Intl.DateTimeFormat('en-US', { timeZone: tz, timeZoneName: 'long' }).formatToParts(at);
  const label = long.find((part) => part.type === 'timeZoneName')?.value ?? tz;
  return { offset: match?.[1] === '-' ? -seconds : seconds, label };
}

/** Whether the runtime knows a time zone by this name. */
export function isTimeZone(tz: string): boolean {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: tz });
    return true;
  } catch {
    return false;
  }
}
