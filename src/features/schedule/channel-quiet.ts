import { openZone } from '../../domain/schedule/cron/zone.ts';
import { quietUntil } from '../../domain/schedule/reminders/quiet-hours.ts';
import type { WishStore } from './ports.ts';

/** When a channel's quiet hours end; null: it has none at that time. */
export type ChannelQuiet = (channelId: string, nowMs: number) => Promise<number | null>;

/** A channel's hours are those of the group's time zone. @throws RangeError for an unknown zone */
export function createChannelQuiet(deps: {
  readonly wishes: Pick<WishStore, 'ofChannel'>;
  readonly timeZone: string;
}): ChannelQuiet {
  const zone = openZone(deps.timeZone);
  if (zone === null) throw new RangeError(`Unknown time zone "${deps.timeZone}"`);
  return async (channelId, nowMs) => {
    const quietHours = (await deps.wishes.ofChannel(channelId))?.quietHours ?? null;
    return quietHours === null ? null : quietUntil(nowMs, quietHours, zone);
  };
}
