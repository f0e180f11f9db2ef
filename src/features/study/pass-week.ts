import { type MayPass, mayPass } from '../../domain/study/may-pass.ts';
import { currentWeek, type StudyWeek } from '../../domain/study/study-week.ts';
import type { MeetingStore, ProgressStore, StudyStore } from './ports.ts';

export type PassWeekOutcome =
  | { readonly kind: 'passed' | 'taken-back'; readonly week: StudyWeek }
  | { readonly kind: 'refused'; readonly reason: Exclude<MayPass, 'yes'>; readonly most: number }
  | { readonly kind: 'nothing-to-take-back' | 'no-week' };

/** Leaves this week out, or takes that back. */
export type PassWeek = (request: {
  readonly studyId: string;
  readonly memberId: string;
  readonly takeBack: boolean;
}) => Promise<PassWeekOutcome>;

export function createPassWeek(deps: {
  readonly studies: Pick<StudyStore, 'find'>;
  readonly progress: Pick<ProgressStore, 'ofMember' | 'save'>;
  readonly meetings: Pick<MeetingStore, 'changes'>;
  readonly now: () => number;
}): PassWeek {
  return async ({ studyId, memberId, takeBack }) => {
    const study = await deps.studies.find(studyId);
    if (study === null) return { kind: 'no-week' };
    const week = currentWeek(study.plan, await deps.meetings.changes(studyId), deps.now());
    if (week === null) return { kind: 'no-week' };
    const progress = await deps.progress.ofMember(studyId, memberId);
    const may = mayPass(study.plan, week.number, progress);
    if (takeBack && may !== 'passed-already') return { kind: 'nothing-to-take-back' };
    if (!takeBack && may !== 'yes') return { kind: 'refused', reason: may, most: study.plan.mostPasses };
    for (const chapter of week.chapters)
      await deps.progress.save(studyId, memberId, chapter, takeBack ? 'planned' : 'passed', deps.now());
    return { kind: takeBack ? 'taken-back' : 'passed', week };
  };
}
