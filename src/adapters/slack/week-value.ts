import type { AttendanceAnswer } from '../../domain/study/study.ts';
import type { Swap } from '../../features/study/swap-presenters.ts';

/** Values of the buttons about a week; each reads back as null what an old or forged button may hold. */
export function attendValue(answer: AttendanceAnswer, week: number, studyId: string): string {
  return `${answer}:${week}:${studyId}`;
}

const answers: readonly AttendanceAnswer[] = ['present', 'late', 'absent'];

export function parseAttendValue(
  value: string,
): { readonly answer: AttendanceAnswer; readonly week: number; readonly studyId: string } | null {
  const [, said, week, studyId = ''] = /^([a-z]+):(\d{1,2}):(.+)$/s.exec(value) ?? [];
  const answer = answers.find((one) => one === said);
  return answer === undefined ? null : { answer, week: Number(week), studyId };
}

/** When a meeting is to be instead: epoch milliseconds, null for skipping it. */
export type MeetingTime = number | null | 'as-planned';

export function meetingValue(time: MeetingTime, week: number, studyId: string): string {
  return `${time ?? 'skip'}:${week}:${studyId}`;
}

export function parseMeetingValue(
  value: string,
): { readonly movedToMs: MeetingTime; readonly week: number; readonly studyId: string } | null {
  const [, time, week, studyId = ''] = /^(\d{1,15}|skip|as-planned):(\d{1,2}):(.+)$/s.exec(value) ?? [];
  if (time === undefined) return null;
  const movedToMs = time === 'skip' ? null : time === 'as-planned' ? time : Number(time);
  return { movedToMs, week: Number(week), studyId };
}

export function swapValue({ studyId, from, to }: Swap): string {
  return [from.week, from.memberId, to.week, to.memberId, studyId].join(':');
}

export function parseSwapValue(value: string): Swap | null {
  const [, week, member = '', otherWeek, other = '', studyId = ''] =
    /^(\d{1,2}):([A-Z0-9]+):(\d{1,2}):([A-Z0-9]+):(.+)$/s.exec(value) ?? [];
  if (studyId === '') return null;
  return {
    studyId,
    from: { week: Number(week), memberId: member },
    to: { week: Number(otherWeek), memberId: other },
  };
}
