import { presenterOf } from '../../domain/study/presenter-of.ts';
import type { Study } from '../../domain/study/study.ts';
import { currentWeek, type StudyWeek, weekNumbered } from '../../domain/study/study-week.ts';
import type { MeetingStore, ProgressStore, StudyStore } from './ports.ts';

/** A week with who presents in it. */
export interface Turn {
  readonly week: StudyWeek;
  readonly memberId: string;
}

/** Two turns to change places. */
export interface Swap {
  readonly studyId: string;
  readonly from: { readonly week: number; readonly memberId: string };
  readonly to: { readonly week: number; readonly memberId: string };
}

/** The member's next turn, and turns of others that it may be swapped for. */
export type OfferSwap = (
  studyId: string,
  memberId: string,
) => Promise<{ readonly study: Study; readonly own: Turn | null; readonly others: readonly Turn[] } | null>;

/** False: meanwhile somebody else presents in one of the weeks. */
export type AcceptSwap = (swap: Swap) => Promise<boolean>;

/** The chapters that a member has presented in the last meeting that began; null when it was not their turn. */
export type MarkPresented = (studyId: string, memberId: string) => Promise<StudyWeek | null>;

interface Deps {
  readonly studies: Pick<StudyStore, 'find' | 'enrolments'>;
  readonly meetings: Pick<MeetingStore, 'changes' | 'presenters' | 'setPresenters'>;
  readonly progress: Pick<ProgressStore, 'save'>;
  readonly now: () => number;
}

/** Fewer than a message has room for, and far enough to plan. */
const mostOffered = 5;

export function createOfferSwap(deps: Deps): OfferSwap {
  return async (studyId, memberId) => {
    const study = await deps.studies.find(studyId);
    if (study === null) return null;
    const turns = await turnsOf(deps, study);
    const own = turns.find((turn) => turn.memberId === memberId) ?? null;
    return { study, own, others: turns.filter((turn) => turn.memberId !== memberId).slice(0, mostOffered) };
  };
}

export function createAcceptSwap(deps: Deps): AcceptSwap {
  return async ({ studyId, from, to }) => {
    const study = await deps.studies.find(studyId);
    if (study === null) return false;
    const turns = await turnsOf(deps, study);
    const stands = ({ week, memberId }: Swap['from']) =>
      turns.some((turn) => turn.week.number === week && turn.memberId === memberId);
    if (!stands(from) || !stands(to)) return false;
    // The turns between the two are agreed on with them: nobody else's changes because two have swapped.
    const swapped = turns
      .filter(({ week }) => week.number <= Math.max(from.week, to.week))
      .map(({ week: { number: week }, memberId }) => {
        if (week === from.week) return { week, memberId: to.memberId };
        return { week, memberId: week === to.week ? from.memberId : memberId };
      });
    await deps.meetings.setPresenters(studyId, swapped, deps.now());
    return true;
  };
}

export function createMarkPresented(deps: Deps): MarkPresented {
  return async (studyId, memberId) => {
    const study = await deps.studies.find(studyId);
    if (study === null) return null;
    const changes = await deps.meetings.changes(studyId);
    const weeks = study.plan.weeks.flatMap((_, index) => weekNumbered(study.plan, index + 1, changes) ?? []);
    const held = weeks.filter(({ meeting }) => meeting.kind !== 'skipped' && meeting.atMs <= deps.now()).at(-1);
    if (held === undefined) return null;
    const [enrolments, agreed] = [await deps.studies.enrolments(studyId), await deps.meetings.presenters(studyId)];
    if (presenterOf(study.plan, held.number, enrolments, agreed) !== memberId) return null;
    for (const chapter of held.chapters) await deps.progress.save(studyId, memberId, chapter, 'presented', deps.now());
    return held;
  };
}

/** Turns from this week on. */
async function turnsOf(deps: Deps, study: Study): Promise<readonly Turn[]> {
  const changes = await deps.meetings.changes(study.id);
  const [enrolments, agreed] = [await deps.studies.enrolments(study.id), await deps.meetings.presenters(study.id)];
  const current = currentWeek(study.plan, changes, deps.now())?.number ?? study.plan.weeks.length + 1;
  return study.plan.weeks.flatMap((_, index) => {
    const week = index + 1 < current ? null : weekNumbered(study.plan, index + 1, changes);
    const memberId = presenterOf(study.plan, index + 1, enrolments, agreed);
    return week === null || memberId === null ? [] : [{ week, memberId }];
  });
}
