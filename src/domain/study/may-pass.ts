import type { ChapterProgress, StudyPlan } from './study.ts';

export type MayPass = 'yes' | 'passed-already' | 'handed-in' | 'two-running' | 'no-more-passes';

/** Whether a member may leave a week out, counted from 1: a limited number of times, and never two weeks running. */
export function mayPass(
  plan: Pick<StudyPlan, 'weeks' | 'mostPasses'>,
  week: number,
  progress: readonly ChapterProgress[],
): MayPass {
  const stateOf = (chapter: string) => progress.find((one) => one.chapter === chapter)?.state;
  const isPassed = (number: number) => (plan.weeks[number - 1] ?? []).some((chapter) => stateOf(chapter) === 'passed');
  if (isPassed(week)) return 'passed-already';
  const handedIn = (plan.weeks[week - 1] ?? []).some((chapter) => {
    const state = stateOf(chapter);
    return state === 'submitted' || state === 'presented';
  });
  if (handedIn) return 'handed-in';
  if (isPassed(week - 1) || isPassed(week + 1)) return 'two-running';
  const passed = plan.weeks.filter((_, index) => isPassed(index + 1)).length;
  return passed >= plan.mostPasses ? 'no-more-passes' : 'yes';
}
