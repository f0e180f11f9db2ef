import type { Enrolment, StudyPlan } from './study.ts';
import { weekNumbered } from './study-week.ts';

/**
 * Who presents in a week, counted from 1: who was agreed on, while they take part; else whoever has not presented for longest,
 * in the order of joining. Whoever joins later queues behind those who were there, so that nobody presents again because
 * somebody came. Null where nobody presents in turn, or nobody takes part.
 */
export function presenterOf(
  plan: StudyPlan,
  week: number,
  enrolments: readonly Enrolment[],
  agreed: ReadonlyMap<number, string>,
): string | null {
  const members = enrolments.filter(({ takesPart }) => takesPart);
  const named = agreed.get(week);
  if (named !== undefined && members.some(({ memberId }) => memberId === named)) return named;
  if (!plan.rotates || members.length === 0) return null;
  const meetings = plan.weeks.flatMap((_, index) => weekNumbered(plan, index + 1, [])?.meeting.atMs ?? []);
  /** The week of each one's last turn; for a late joiner, the last before they came. */
  const last = new Map(
    members.map(({ memberId, joinedMs }) => [memberId, meetings.filter((atMs) => atMs <= joinedMs).length]),
  );
  const next = () =>
    members.reduce(
      (best, { memberId }) => ((last.get(memberId) ?? 0) < (last.get(best) ?? 0) ? memberId : best),
      members[0]?.memberId ?? '',
    );
  for (let before = 1; before < week; before += 1) last.set(agreed.get(before) ?? next(), before);
  return next();
}
