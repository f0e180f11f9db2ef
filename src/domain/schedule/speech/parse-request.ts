import { localeOf } from '../../locale.ts';
import { readEnglishWhen } from './read-english-when.ts';
import { readKoreanWhen } from './read-korean-when.ts';
import { readWhat } from './read-what.ts';
import type { Recurrence, SaidTime, ScheduleDraft, ScheduleQuestion, ScheduleRequest } from './schedule-request.ts';

/** Longer sentences are no requests. */
const longestRequest = 300;

/**
 * Reads a request such as `매주 월요일 아침 9시에 퀴즈 올려줘` or `every Monday 9am remind us to read chapter 3`. What can be meant in
 * two ways is asked, never guessed; what is not understood is left alone.
 * @param tasks the names of the tasks that can be scheduled
 */
export function parseRequest(sentence: string, tasks: readonly string[]): ScheduleRequest {
  if (sentence.length > longestRequest) return { kind: 'not-understood' };
  const { channel, text } = takeChannel(sentence);
  const locale = localeOf(text, 'en');
  const { recurrence, loneWeekdays, times, rest } = locale === 'ko' ? readKoreanWhen(text) : readEnglishWhen(text);
  const what = readWhat(rest, locale);
  if (what === null || (recurrence === null && times.length === 0)) return { kind: 'not-understood' };
  if (times.some((time) => time.kind === 'either' && time.hours.length === 0)) return { kind: 'not-understood' };
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
    channel,
  });

  if (!tasks.includes(what.task)) return { kind: 'unavailable', task: what.task };
  if (recurrence === null) {
    const [only] = times;
    const weekly: Recurrence = { kind: 'weekly', weekdays: loneWeekdays, everyWeeks: 1 };
    const known = loneWeekdays.length > 0 && times.length === 1 && only?.kind === 'exact';
    return ask('days', known ? [cron(only.minute, [only.hour], weekly)] : []);
  }
  if (recurrence.kind === 'weekly' && recurrence.weekdays.length === 0) return ask('weekday');
  if (times.length === 0) return ask('time');
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
  if (exact.length < times.length || new Set(exact.map(({ minute }) => minute)).size > 1)
    return { kind: 'not-understood' };
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

/** A channel as Slack writes it, `<#C0123|study>`, or as people do, `#study`. */
function takeChannel(sentence: string): { readonly channel: string | null; readonly text: string } {
  const match = /<#([A-Z0-9]+)(?:\|[^>]*)?>(?:에|채널에)?|(?<!\S)#([\p{L}\p{N}_-]+?)(?:\s*채널)?에?(?=\s|$)/u.exec(
    sentence,
  );
  if (match === null) return { channel: null, text: sentence };
  const text = `${sentence.slice(0, match.index)} ${sentence.slice(match.index + match[0].length)}`;
  return { channel: match[1] ?? match[2] ?? null, text };
}
