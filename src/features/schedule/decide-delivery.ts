import { openZone } from '../../domain/schedule/cron/zone.ts';
import { localDate } from '../../domain/schedule/manifest/every-weeks.ts';
import { decideReminder, type WhyLater } from '../../domain/schedule/reminders/decide-reminder.ts';
import { isAbout } from '../../domain/schedule/reminders/is-about.ts';
import { mayPostRoot, weeklyRootMessages } from '../../domain/schedule/reminders/root-messages.ts';
import { createChannelQuiet } from './channel-quiet.ts';
import { defaultWishes } from './default-wishes.ts';
import type { OutboxMessage } from './outbox-message.ts';
import type { OutboxStore, PostingPort, WishStore } from './ports.ts';
import type { MemberWishes } from './wishes.ts';

export type DeliveryDecision =
  | { readonly kind: 'now' }
  | { readonly kind: 'later'; readonly because: WhyLater | 'weekly-limit'; readonly untilMs: number }
  | { readonly kind: 'never'; readonly because: 'done' | 'quiet-channel' | WhyLater | 'weekly-limit' };

/** Whether a message is said now. */
export type DecideDelivery = (message: OutboxMessage, nowMs: number) => Promise<DeliveryDecision>;

const weekMs = 7 * 86_400_000;
/** "Until I am back" is looked at again after this, in case nobody says so. */
const openEndMs = weekMs;

/** Asks what members and channels wished, and whether there is still something to say. */
export function createDecideDelivery(deps: {
  readonly wishes: Pick<WishStore, 'ofMember' | 'ofChannel'>;
  readonly outbox: Pick<OutboxStore, 'sentTo'>;
  readonly posting: Pick<PostingPort, 'findPlace'>;
  readonly isDone: (memberId: string, about: string) => Promise<boolean>;
  readonly isQuietChannel: (channelId: string) => Promise<boolean>;
  /** A country's public holidays of a year and of the first days of the next, as local dates. */
  readonly holidaysOf: (country: string, year: number) => Promise<ReadonlySet<string>>;
  readonly defaultTimeZone: string;
}): DecideDelivery {
  const channelQuiet = createChannelQuiet({ wishes: deps.wishes, timeZone: deps.defaultTimeZone });
  const zoneOf = (name: string | null) => openZone(name ?? deps.defaultTimeZone) ?? requireZone(deps.defaultTimeZone);

  return async (message, nowMs) => {
    const decision = await (message.isMember ? forMember(message, nowMs) : forChannel(message, nowMs));
    const isTooLate = decision.kind === 'later' && decision.untilMs > (message.latestMs ?? Number.POSITIVE_INFINITY);
    return isTooLate ? { kind: 'never', because: decision.because } : decision;
  };

  async function forMember(message: OutboxMessage, nowMs: number): Promise<DeliveryDecision> {
    const { target, about } = message;
    const wishes = (await deps.wishes.ofMember(target)) ?? defaultWishes;
    const place = await deps.posting.findPlace(target, true);
    const isDone = about !== null && (await deps.isDone(target, about));
    const zone = zoneOf(place.kind === 'place' ? place.timeZone : null);
    const year = Number(localDate(nowMs, zone).slice(0, 4));
    const decision = decideReminder(
      {
        zone,
        quietHours: wishes.quietHours,
        snooze: snoozeFor(wishes, message, nowMs),
        vacation: wishes.vacation,
        holidays: wishes.holidays === null ? new Set() : await deps.holidaysOf(wishes.holidays, year),
      },
      isDone,
      nowMs,
    );
    if (decision.kind !== 'later') return decision;
    return { ...decision, untilMs: decision.untilMs ?? nowMs + openEndMs };
  }

  async function forChannel({ target, ownInitiative }: OutboxMessage, nowMs: number): Promise<DeliveryDecision> {
    // Whoever asked for it now means now.
    if (!ownInitiative) return { kind: 'now' };
    if (await deps.isQuietChannel(target)) return { kind: 'never', because: 'quiet-channel' };
    const untilMs = await channelQuiet(target, nowMs);
    if (untilMs !== null) return { kind: 'later', because: 'quiet-hours', untilMs };
    const wishes = await deps.wishes.ofChannel(target);
    const limit = wishes === null ? weeklyRootMessages : wishes.weeklyLimit;
    if (limit === null) return { kind: 'now' };
    const may = mayPostRoot(await deps.outbox.sentTo(target, nowMs - weekMs), nowMs, limit);
    return may.kind === 'now' ? may : { kind: 'later', because: 'weekly-limit', untilMs: may.atMs };
  }
}

/** The longest snooze that covers what a reminder is about. */
function snoozeFor({ snoozes }: MemberWishes, message: OutboxMessage, nowMs: number) {
  const covering = snoozes.filter(
    ({ about, untilMs }) => (about === null || isAbout(about, message)) && (untilMs === null || untilMs > nowMs),
  );
  if (covering.length === 0) return null;
  const open = covering.some(({ untilMs }) => untilMs === null);
  return { untilMs: open ? null : Math.max(...covering.map(({ untilMs }) => untilMs ?? 0)) };
}

function requireZone(name: string) {
  const zone = openZone(name);
  if (zone === null) throw new RangeError(`Unknown time zone "${name}"`);
  return zone;
}
