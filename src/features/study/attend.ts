import type { AttendanceAnswer } from '../../domain/study/study.ts';
import type { Enrol } from './enrol.ts';
import type { MeetingStore } from './ports.ts';

export interface AttendRequest {
  readonly studyId: string;
  readonly week: number;
  readonly memberId: string;
  readonly answer: AttendanceAnswer;
}

/** `joined`: whoever says that they come takes part from now on. */
export type AttendOutcome = 'noted' | 'joined' | 'no-study';

export type Attend = (request: AttendRequest) => Promise<AttendOutcome>;

export function createAttend(deps: {
  readonly enrol: Enrol;
  readonly meetings: Pick<MeetingStore, 'attend'>;
  readonly now: () => number;
}): Attend {
  return async ({ studyId, week, memberId, answer }) => {
    const enrolled = await deps.enrol(studyId, memberId, true);
    if (enrolled === 'no-study') return 'no-study';
    await deps.meetings.attend(studyId, week, memberId, answer, deps.now());
    return enrolled === 'joined' ? 'joined' : 'noted';
  };
}
