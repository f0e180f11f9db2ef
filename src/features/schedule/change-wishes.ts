import { openZone } from '../../domain/schedule/cron/zone.ts';
import { weeklyRootMessages } from '../../domain/schedule/reminders/root-messages.ts';
import { type SnoozeChoice, snoozeUntil } from '../../domain/schedule/reminders/snooze.ts';
import { defaultWishes } from './default-wishes.ts';
import type { OutboxMessage } from './outbox-message.ts';
import type { OutboxStore, ScheduleStore, WishStore } from './ports.ts';
import type { ChannelWishes, MemberWishes } from './wishes.ts';

/** What a member can say about the reminders that come to them. */
export interface ReminderWishesOf {
  /** Until when it is quiet; null: until the member says so. */
  readonly snooze: (
    memberId: string,
    choice: SnoozeChoice,
    about: string | null,
    timeZone: string,
  ) => Promise<number | null>;
  /** Ends snoozes and an open vacation; what was held back comes. */
  readonly wake: (memberId: string) => Promise<void>;
  /** The last reminders of a member, and of the channel they ask in, and what became of them; newest first. */
  readonly why: (memberId: string, channelId: string | null) => Promise<readonly OutboxMessage[]>;
  /** Names of suspended schedules, which say nothing; those for this member or this channel first. */
  readonly suspended: (memberId: string, channelId: string | null) => Promise<readonly string[]>;
  readonly read: (memberId: string) => Promise<MemberWishes>;
  /** Ends the snoozes alone. */
  readonly unsnooze: (memberId: string) => Promise<void>;
  readonly readChannel: (channelId: string) => Promise<ChannelWishes>;
  /** Whose public holidays can be kept free, by ISO codes. */
  readonly countries: () => Promise<readonly string[]>;
  /** Changes what holds for a channel; the rest stays. */
  readonly saveChannel: (channelId: string, change: Partial<ChannelWishes>) => Promise<ChannelWishes>;
  readonly save: (memberId: string, settings: Omit<MemberWishes, 'snoozes'>) => Promise<void>;
}

const shownReminders = 5;
/** A member has few subjects; the oldest wish goes. */
const mostSnoozes = 20;

export function createReminderWishes(deps: {
  readonly wishes: WishStore;
  readonly schedules: Pick<ScheduleStore, 'list'>;
  readonly outbox: Pick<OutboxStore, 'ofTarget' | 'release'>;
  readonly countries: () => Promise<readonly string[]>;
  readonly defaultTimeZone: string;
  readonly now: () => number;
  readonly wake: () => void;
}): ReminderWishesOf {
  const { wishes, outbox, now } = deps;
  const read = async (memberId: string) => (await wishes.ofMember(memberId)) ?? defaultWishes;
  const readChannel = async (channelId: string) =>
    (await wishes.ofChannel(channelId)) ?? { quietHours: null, weeklyLimit: weeklyRootMessages };
  /** What is held back is judged anew. */
  const changed = async (memberId: string) => {
    await outbox.release(memberId, now());
    deps.wake();
  };
  return {
    read,
    countries: deps.countries,
    async snooze(memberId, choice, about, timeZone) {
      const zone = openZone(timeZone) ?? openZone(deps.defaultTimeZone);
      const before = await read(memberId);
      const untilMs = zone === null ? null : snoozeUntil(choice, now(), zone);
      const others = before.snoozes.filter(
        (one) => one.about !== about && (one.untilMs === null || one.untilMs > now()),
      );
      const snoozes = [...others, { about, untilMs }].slice(-mostSnoozes);
      await wishes.saveMember(memberId, { ...before, snoozes }, now());
      return untilMs;
    },
    async wake(memberId) {
      const before = await read(memberId);
      const vacation = before.vacation?.to === null ? null : before.vacation;
      await wishes.saveMember(memberId, { ...before, snoozes: [], vacation }, now());
      await changed(memberId);
    },
    async why(memberId, channelId) {
      const own = await outbox.ofTarget(memberId, shownReminders);
      const here = channelId === null ? [] : await outbox.ofTarget(channelId, shownReminders);
      return [...own, ...here].toSorted((a, b) => b.creationMs - a.creationMs).slice(0, shownReminders);
    },
    async suspended(memberId, channelId) {
      const stopped = (await deps.schedules.list()).filter(({ manifest }) => manifest.spec.suspend);
      const isFor = ({ manifest }: (typeof stopped)[number]) => {
        const { members, channel } = manifest.spec.jobTemplate.spec.template;
        return members?.includes(memberId) === true || (channel !== null && channel === channelId);
      };
      return stopped.toSorted((a, b) => Number(isFor(b)) - Number(isFor(a))).map(({ manifest }) => manifest.name);
    },
    async unsnooze(memberId) {
      await wishes.saveMember(memberId, { ...(await read(memberId)), snoozes: [] }, now());
      await changed(memberId);
    },
    readChannel,
    async saveChannel(channelId, change) {
      const after = { ...(await readChannel(channelId)), ...change };
      await wishes.saveChannel(channelId, after, now());
      await changed(channelId);
      return after;
    },
    async save(memberId, settings) {
      const { snoozes } = await read(memberId);
      await wishes.saveMember(memberId, { ...settings, snoozes }, now());
      await changed(memberId);
    },
  };
}
