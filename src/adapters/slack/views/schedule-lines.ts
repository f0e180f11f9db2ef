import type { Messages } from '../../../messages/messages.ts';

/** Dates as people write them. */
export function datesOf(nextMs: readonly number[], timeZone: string, messages: Messages): readonly string[] {
  return nextMs.map((ms) => messages.dateTime(ms, timeZone));
}
