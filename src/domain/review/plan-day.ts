import type { Memory } from './memory.ts';

/** What a member remembers of a concept. */
export interface RememberedConcept {
  readonly conceptId: string;
  readonly memory: Memory;
}

export interface DayWishes {
  /** Cards on one day. */
  readonly dailyCap: number;
  /** Days of the week on which less is asked, 0 for Sunday. */
  readonly easyDays: readonly number[];
}

/** What is asked on a day, and what waits for another one. */
export interface DayPlan {
  /** In the order in which it is asked. */
  readonly today: readonly string[];
  /** Due, but kept for the days to come, so that nobody sits before a pile. */
  readonly later: number;
  /** How many cards the day still holds, new ones included. */
  readonly room: number;
}

/** On an easy day, this share of the cards. */
const easyShare = 1 / 3;
/** Days after which something due is asked beside its sibling rather than put off again. */
const longestPutOff = 2;

/**
 * Plans a day of study: what is most likely to be forgotten first, as many as the member wants, and of siblings only one, because
 * whoever saw the one has the other in mind. What does not fit waits; its date stays what it is, so that the scheduler learns how
 * long it really took. After an absence the pile thus spreads over as many days as it needs.
 * @param day the day of study, counted from 1970-01-01
 * @param askedToday concepts that were asked on it already
 */
export function planDay(
  cards: readonly RememberedConcept[],
  given: {
    readonly day: number;
    readonly wishes: DayWishes;
    readonly askedToday: readonly string[];
    readonly areSiblings: (a: string, b: string) => boolean;
    readonly recallAfter: (days: number, stability: number) => number;
  },
): DayPlan {
  const { day, wishes, askedToday, areSiblings } = given;
  const capacity = capacityOf(day, wishes);
  const recallOf = ({ memory }: RememberedConcept) => given.recallAfter(day - memory.reviewedDay, memory.stability);
  const due = cards
    .filter(({ conceptId, memory }) => memory.dueDay <= day && !askedToday.includes(conceptId))
    .toSorted((a, b) => recallOf(a) - recallOf(b) || a.conceptId.localeCompare(b.conceptId));
  const room = Math.max(0, capacity - askedToday.length);
  const today: string[] = [];
  for (const { conceptId, memory } of due) {
    if (today.length >= room) break;
    const hasSibling = [...askedToday, ...today].some((other) => areSiblings(conceptId, other));
    if (!hasSibling || day - memory.dueDay > longestPutOff) today.push(conceptId);
  }
  return { today, later: due.length - today.length, room: room - today.length };
}

function capacityOf(day: number, { dailyCap, easyDays }: DayWishes): number {
  // 1970-01-01 was a Thursday.
  const weekday = (((day + 4) % 7) + 7) % 7;
  return easyDays.includes(weekday) ? Math.ceil(dailyCap * easyShare) : dailyCap;
}
