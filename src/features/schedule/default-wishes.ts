import type { MemberWishes } from './wishes.ts';

/** What holds for who has said nothing: nobody is woken at night. */
export const defaultWishes: MemberWishes = {
  quietHours: { fromMinute: 22 * 60, toMinute: 8 * 60 },
  snoozes: [],
  vacation: null,
  holidays: null,
};
