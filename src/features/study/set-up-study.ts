import type { Study, StudyPlan } from '../../domain/study/study.ts';
import type { StudyStore } from './ports.ts';

export interface StudyToSetUp {
  readonly teamId: string;
  readonly channelId: string;
  readonly plan: StudyPlan;
  readonly by: string;
}

export type SetUpStudyOutcome =
  | { readonly kind: 'created' | 'changed'; readonly study: Study }
  /** Somebody else changed it while the window was open. */
  | { readonly kind: 'conflict' };

export type SetUpStudy = (request: StudyToSetUp) => Promise<SetUpStudyOutcome>;

/** Begins the study of a channel, or changes what is agreed on. Whoever sets it up takes part. */
export function createSetUpStudy(deps: {
  readonly studies: Pick<StudyStore, 'ofChannel' | 'create' | 'changePlan' | 'enrol'>;
  readonly now: () => number;
  readonly newId: () => string;
}): SetUpStudy {
  return async ({ teamId, channelId, plan, by }) => {
    const known = await deps.studies.ofChannel(teamId, channelId);
    const at = deps.now();
    if (known !== null) {
      const isChanged = await deps.studies.changePlan(known.id, known.version, plan, at);
      return isChanged
        ? { kind: 'changed', study: { ...known, plan, version: known.version + 1 } }
        : { kind: 'conflict' };
    }
    const study = { id: deps.newId(), teamId, channelId, plan, version: 1, createdBy: by, createdMs: at, cardTs: null };
    if (!(await deps.studies.create(study))) return { kind: 'conflict' };
    await deps.studies.enrol(study.id, by, true, at);
    return { kind: 'created', study };
  };
}
