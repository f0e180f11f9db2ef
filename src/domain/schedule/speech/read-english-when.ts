import { type SaidTime, type SaidWhen, unreadable } from './schedule-request.ts';

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const dayName = '(?:sun|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?)(?:days?)?';
const dayList = `${dayName}(?:\\s*(?:,|and|&|,\\s*and)\\s*${dayName})*`;
const time =
  /\b(?:at\s+)?(?:(noon|midday|midnight)|(\d{1,2})(?:[:.](\d{2}))?\s*(?:(a\.?m\.?|p\.?m\.?)(?![a-z])|(o'?clock))?(?:\s+in\s+the\s+(morning|afternoon|evening)|\s+at\s+night)?)(?=[\s,.!]|$)/gi;

/** Reads days and times of an English sentence: `every other Thursday at 8 pm`, `on the 1st of every month at 9:30 am`. */
export function readEnglishWhen(text: string): SaidWhen {
  let rest = text;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const match = pattern.exec(rest);
    if (match !== null) rest = `${rest.slice(0, match.index)} ${rest.slice(match.index + match[0].length)}`;
    return match;
  };
  const monthly =
    take(
      /\b(?:on\s+)?the\s+((?:\d{1,2}(?:st|nd|rd|th)(?:\s*(?:,|and)\s*)?)+)\s+(?:day\s+)?of\s+(?:every|each|the)\s+month\b/i,
    ) ?? take(/\b(?:every|each)\s+month\s+on\s+the\s+((?:\d{1,2}(?:st|nd|rd|th)(?:\s*(?:,|and)\s*)?)+)/i);
  const other = take(new RegExp(`\\bevery\\s+(?:other|(?:two|2|other)\\s+weeks?\\s+on)\\s+(${dayList})\\b`, 'i'));
  const weekly =
    other ??
    take(new RegExp(`\\b(?:on\\s+)?(?:every|each)\\s+(${dayList})\\b`, 'i')) ??
    take(new RegExp(`\\b(?:weekly|every\\s+week|each\\s+week)\\s+on\\s+(${dayList})\\b`, 'i'));
  // What is left may be part of what is to be said: `the daily standup`.
  const look = (pattern: RegExp) => (monthly === null && weekly === null ? take(pattern) : null);
  const workdays = look(/\b(?:on\s+)?(?:every|each|all)?\s*(?:weekdays?|workdays?)\b/i);
  const weekend = look(/\b(?:on\s+)?(?:every|each|all)\s+weekends?\b/i);
  const daily = look(/\b(?:every|each)\s+day\b|\bdaily\b|\bevery\s+(?=(?:morning|evening|night)\b)/i);
  const someWeek = look(/\b(?:every|each)\s+week\b|\bweekly\b/i);
  const someOther = look(/\bevery\s+(?:other|second|two|2)\s+weeks?\b|\bfortnightly\b/i);
  const lone = look(new RegExp(`\\b(?:on|next|this)\\s+(${dayList})\\b`, 'i'));
  rest = rest
    .replace(
      /\b(morning|afternoon|evening)s?,?\s+at\s+(\d{1,2}(?:[:.]\d{2})?)(?!\s*[ap]\.?m|[\d:.]*\d)/gi,
      'at $2 in the $1',
    )
    .replace(/\b(?:morning|afternoon|evening|night)s?,?\s+(?=at\s+\d)/gi, '');
  const found = [...rest.matchAll(time)].filter(isTime);
  const times = found.map((match, index) => {
    const before = found[index - 1];
    const gap = before === undefined ? '' : rest.slice(before.index + before[0].length, match.index);
    // Times that do not stand together belong to different things, and one cannot know to which.
    return /^\s*(?:,|and|&)?\s*$/i.test(gap) ? readTime(match) : unreadable;
  });
  // What `replace` hands over begins like a match: the whole, then its groups; no more of it is read.
  rest = rest.replace(time, (...match: unknown[]) =>
    isTime(match as unknown as RegExpMatchArray) ? ' ' : String(match[0]),
  );

  if (monthly !== null) {
    const days = [...(monthly[1] ?? '').matchAll(/\d{1,2}/g)].map(([day]) => Number(day));
    const recurrence = days.every((day) => day >= 1 && day <= 31) ? ({ kind: 'monthly', days } as const) : null;
    return { recurrence, loneWeekdays: [], times, rest };
  }
  const on = (days: readonly number[], everyWeeks: 1 | 2 = 1): SaidWhen => ({
    recurrence: { kind: 'weekly', weekdays: days, everyWeeks },
    loneWeekdays: [],
    times,
    rest,
  });
  if (weekly !== null) return on(readDays(weekly[1] ?? ''), other === null ? 1 : 2);
  if (workdays !== null) return on([1, 2, 3, 4, 5]);
  if (weekend !== null) return on([0, 6]);
  if (daily !== null) return { recurrence: { kind: 'daily' }, loneWeekdays: [], times, rest };
  if (someOther !== null) return on([], 2);
  if (someWeek !== null) return on([]);
  return { recurrence: null, loneWeekdays: readDays(lone?.[1] ?? ''), times, rest };
}

function readDays(list: string): readonly number[] {
  const days = (list.toLowerCase().match(/[a-z]{3,}/g) ?? [])
    .filter((word) => word !== 'and')
    .map((word) => weekdays.findIndex((name) => name.startsWith(word.slice(0, 3))));
  return [...new Set(days)].sort((a, b) => a - b);
}

/** A bare number is a time only after `at` or with a mark of one: `chapter 9` is none. */
function isTime(match: RegExpMatchArray): boolean {
  const [whole, word, , minute, half, oclock, part] = match;
  return (
    word !== undefined ||
    /^at\s/i.test(whole) ||
    [minute, half, oclock, part].some((one) => one !== undefined) ||
    /night$/i.test(whole)
  );
}

function readTime(match: RegExpMatchArray): SaidTime {
  const [whole, word, hourText, minuteText, half, , part] = match;
  if (word !== undefined) {
    return word.toLowerCase() === 'midnight' ? { kind: 'midnight', minute: 0 } : { kind: 'exact', hour: 12, minute: 0 };
  }
  const [hour, minute] = [Number(hourText), Number(minuteText ?? 0)];
  const exact = (value: number): SaidTime => ({ kind: 'exact', hour: value, minute });
  if (hour > 24 || minute > 59 || (half !== undefined && hour > 12)) return unreadable;
  if (hour === 0 || hour === 24) return { kind: 'midnight', minute };
  if (hour > 12) return exact(hour);
  const open: SaidTime = { kind: 'either', hours: hour === 12 ? [0, 12] : [hour, hour + 12], minute };
  // Twelve o'clock is where am and pm are mixed up.
  if (hour === 12) return open;
  if (/^a/i.test(half ?? '') || part?.toLowerCase() === 'morning') return exact(hour);
  if (/^p/i.test(half ?? '')) return exact(hour + 12);
  if (part !== undefined) return hour <= 11 ? exact(hour + 12) : open;
  return /at\s+night$/i.test(whole) && hour >= 7 ? exact(hour + 12) : open;
}
