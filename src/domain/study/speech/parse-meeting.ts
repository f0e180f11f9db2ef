import { instantOfWall } from '../../schedule/cron/wall-time.ts';
import { openZone } from '../../schedule/cron/zone.ts';
import { readEnglishWhen } from '../../schedule/speech/read-english-when.ts';
import { readKoreanWhen } from '../../schedule/speech/read-korean-when.ts';
import type { SaidTime } from '../../schedule/speech/schedule-request.ts';

/** What somebody wants of one meeting. */
export type MeetingWords =
  /** `weekday` 0 is Sunday; null: as planned. `times` in minutes of the day, several where morning or evening was not said; empty: as planned. */
  | {
      readonly kind: 'move-meeting';
      readonly which: 'this' | 'next';
      readonly weekday: number | null;
      readonly minutes: readonly number[];
    }
  | { readonly kind: 'skip-meeting'; readonly which: 'this' | 'next' }
  | { readonly kind: 'restore-meeting'; readonly which: 'this' | 'next' };

const subject = /^(?:모임|스터디\s*모임|미팅|meeting)(?:[은는이을를]|\s|:|,|$)\s*/iu;
const skipping =
  /쉬어|쉴게|쉬자|쉽니다|쉬고|건너뛰|건너뛸|없어요|없습니다|취소|스킵|\bskip(?:ped)?\b|\bcancel(?:led)?\b|\bno meeting\b/iu;
const restoring = /원래대로|되돌려|그대로|복구|\b(?:as planned|restore|back to normal|undo)\b/iu;

/** Reads a wish about one meeting: `모임 이번주만 목욜 저녁 9시로`, `meeting this week Thursday 9 pm`; null for everything else. */
export function parseMeeting(text: string): MeetingWords | null {
  const words = text
    .normalize('NFKC')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[.!~]+$/u, '');
  const said = subject.exec(words);
  if (said === null || words.length > 120 || /[?？]$/u.test(words)) return null;
  const rest = words.slice(said[0].length);
  const which = /다음\s*주|담주|다음\s*번|\bnext\b/iu.test(rest) ? 'next' : 'this';
  if (restoring.test(rest)) return { kind: 'restore-meeting', which };
  if (skipping.test(rest)) return { kind: 'skip-meeting', which };
  const plain = rest
    .replace(/(?:이번|다음|담)\s*주?(?:차|만|에|에만)?|\b(?:this|next)\s+week\b/giu, ' ')
    .replace(/([일월화수목금토])욜/gu, '$1요일')
    .replace(/(시(?:\s*반|\s*\d{1,2}분)?|\d{1,2}:\d{2}|요일)(?:으로|로)(?=\s|$)/gu, '$1');
  const isKorean = /[가-힣]/u.test(plain);
  const when = isKorean ? readKoreanWhen(plain) : readEnglishWhen(plain.replace(/^(?!.*\bon\b)(.*)$/u, 'on $1'));
  const [weekday, ...others] = when.loneWeekdays;
  if (when.recurrence !== null || others.length > 0 || when.times.length > 1) return null;
  const minutes = when.times.flatMap(minutesOf);
  if (when.times.length > 0 && minutes.length === 0) return null;
  if (weekday === undefined && minutes.length === 0) return null;
  return { kind: 'move-meeting', which, weekday: weekday ?? null, minutes };
}

function minutesOf(time: SaidTime): readonly number[] {
  if (time.kind === 'midnight') return [time.minute];
  const hours = time.kind === 'exact' ? [time.hour] : time.hours.filter((hour) => hour < 24);
  return hours.map((hour) => hour * 60 + time.minute);
}

const dayMs = 86_400_000;

/**
 * The instant that is meant by a weekday and a time: the day of that name next to the planned one, before or after it.
 * Epoch milliseconds. Null for a time zone that is unknown.
 */
export function movedMeeting(
  plannedMs: number,
  { weekday, minute }: { readonly weekday: number | null; readonly minute: number | null },
  timeZone: string,
): number | null {
  const zone = openZone(timeZone);
  if (zone === null) return null;
  const wall = plannedMs + zone.stretchAt(plannedMs).offsetMs;
  const midnight = wall - (((wall % dayMs) + dayMs) % dayMs);
  const planned = new Date(midnight).getUTCDay();
  // A week begins on Monday: that is how people say "this week".
  const days = weekday === null ? 0 : ((weekday + 6) % 7) - ((planned + 6) % 7);
  return instantOfWall(midnight + days * dayMs + (minute === null ? wall - midnight : minute * 60_000), zone);
}
