import { localeOf } from '../../locale.ts';
import { beyondCron, boundOf, isOnce } from './beyond-cron.ts';
import { readEnglishWhen } from './read-english-when.ts';
import { readKoreanWhen } from './read-korean-when.ts';
import { asksFor, readWhat, readWhatAfterwards } from './read-what.ts';
import type { Recurrence, SaidTime, ScheduleDraft, ScheduleQuestion, ScheduleRequest } from './schedule-request.ts';
import { takeAudience } from './take-audience.ts';

/** Longer sentences are no requests. */
const longestRequest = 300;

/**
 * Reads a request such as `매주 월요일 아침 9시에 퀴즈 올려줘` or `every Monday 9am remind us to read chapter 3`. What can be meant in
 * two ways is asked, never guessed; what is not understood is left alone.
 * @param tasks the names of the tasks that can be scheduled
 */
export function parseRequest(sentence: string, tasks: readonly string[]): ScheduleRequest {
  if (sentence.length > longestRequest) return { kind: 'not-understood' };
  const locale = localeOf(sentence, 'en');
  const { channel, members, text } = takeAudience(sentence, locale);
  const beyond = asksFor(text, locale) ? beyondCron(text, locale) : null;
  if (beyond !== null) return { kind: 'ambiguous', question: { about: beyond, choices: otherWeeks(sentence, tasks) } };
  const { recurrence, loneWeekdays, times, rest } = locale === 'ko' ? readKoreanWhen(text) : readEnglishWhen(text);
  const what = readWhat(rest, locale) ?? (recurrence === null ? null : readWhatAfterwards(rest, locale));
  if (what === null) {
    const about = recurrence === null ? null : boundOf(text, locale);
    return about === null ? { kind: 'not-understood' } : { kind: 'ambiguous', question: { about, choices: [] } };
  }
  if (recurrence === null && times.length === 0) {
    // A task's own word, or `remind us`, is a request even where nothing is said of when.
    const isClear = what.task === 'reminder' ? /^(?:please\s+)?remind\b/i.test(text.trim()) : loneWeekdays.length > 0;
    if (!isClear) return { kind: 'not-understood' };
    return { kind: 'ambiguous', question: { about: loneWeekdays.length > 0 ? 'time' : 'days', choices: [] } };
  }
  const ask = (about: ScheduleQuestion['about'], schedules: readonly string[] = []): ScheduleRequest => ({
    kind: 'ambiguous',
    question: { about, choices: schedules.map(draft) },
  });
  const everyWeeks = recurrence?.kind === 'weekly' ? recurrence.everyWeeks : 1;
  const draft = (schedule: string): ScheduleDraft => ({
    schedule,
    everyWeeks,
    task: what.task,
    text: what.text,
    settings: what.settings,
    channel,
    members,
  });

  if (!tasks.includes(what.task)) return { kind: 'unavailable', task: what.task };
  if (recurrence === null) {
    if (isOnce(text, locale)) return ask('once');
    if (what.task === 'reminder' && what.text === null) return ask('text');
    const [only] = times;
    const weekly: Recurrence = { kind: 'weekly', weekdays: loneWeekdays, everyWeeks: 1 };
    const known = loneWeekdays.length > 0 && times.length === 1 && only?.kind === 'exact';
    return ask('days', known ? [cron(only.minute, [only.hour], weekly)] : []);
  }
  if (recurrence.kind === 'weekly' && recurrence.weekdays.length === 0) return ask('weekday');
  const isUnreadable = times.some((time) => time.kind === 'either' && time.hours.length === 0);
  if (times.length === 0 || isUnreadable) return ask('time');
  if (what.task === 'reminder' && what.text === null) return ask('text');
  const [first] = times;
  if (times.length === 1 && first?.kind === 'midnight') {
    if (recurrence.kind === 'daily') return { kind: 'proposed', draft: draft(cron(first.minute, [0], recurrence)) };
    return ask(
      'midnight',
      [recurrence, dayAfter(recurrence)].flatMap((days) => (days === null ? [] : [cron(first.minute, [0], days)])),
    );
  }
  if (times.length === 1 && first?.kind === 'either') {
    return ask(
      'half-of-day',
      first.hours.map((hour) => cron(first.minute, [hour], recurrence)),
    );
  }
  const exact = times.filter((time) => time.kind === 'exact');
  // Several times fit into one schedule only where their minutes are the same.
  if (exact.length < times.length || new Set(exact.map(({ minute }) => minute)).size > 1) return ask('time');
  const hours = [...new Set(exact.map(({ hour }) => hour))].sort((a, b) => a - b);
  return { kind: 'proposed', draft: draft(cron(minuteOf(exact), hours, recurrence)) };
}

function minuteOf(times: readonly Extract<SaidTime, { kind: 'exact' }>[]): number {
  return times[0]?.minute ?? 0;
}

function cron(minute: number, hours: readonly number[], recurrence: Recurrence): string {
  const day = recurrence.kind === 'monthly' ? recurrence.days.join(',') : '*';
  const weekday = recurrence.kind === 'weekly' ? printDays(recurrence.weekdays) : '*';
  return `${minute} ${hours.join(',')} ${day} * ${weekday}`;
}

/** `1-5` for a run of days, otherwise a list. */
function printDays(days: readonly number[]): string {
  const [first = 0] = days;
  const last = days.at(-1) ?? first;
  return days.length > 2 && last - first === days.length - 1 ? `${first}-${last}` : days.join(',');
}

/** The days that follow; null for days of a month, because the last one has no number. */
function dayAfter(recurrence: Recurrence): Recurrence | null {
  if (recurrence.kind !== 'weekly') return null;
  return { ...recurrence, weekdays: recurrence.weekdays.map((day) => (day + 1) % 7).sort((a, b) => a - b) };
}

/** `every second Thursday` may be every other one. */
function otherWeeks(sentence: string, tasks: readonly string[]): readonly ScheduleDraft[] {
  const other = sentence.replace(/\bevery\s+(?:second|2nd)\b/i, 'every other');
  const request = other === sentence ? null : parseRequest(other, tasks);
  return request?.kind === 'proposed' ? [request.draft] : [];
}
