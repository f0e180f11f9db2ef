import type { Enrolment, StudyPlan } from './study.ts';

/**
 * Who presents in a week, counted from 1: who was agreed on, while they take part; else whose turn it is, in the order of
 * joining. Null where nobody presents in turn, or nobody takes part.
 */
export function presenterOf(
  plan: Pick<StudyPlan, 'rotates'>,
  week: number,
  enrolments: readonly Enrolment[],
  agreed: ReadonlyMap<number, string>,
): string | null {
  const members = enrolments.filter(({ takesPart }) => takesPart).map(({ memberId }) => memberId);
  const named = agreed.get(week);
  if (named !== undefined && members.includes(named)) return named;
  if (!plan.rotates || members.length === 0) return null;
  return members[(week - 1) % members.length] ?? null;
}
