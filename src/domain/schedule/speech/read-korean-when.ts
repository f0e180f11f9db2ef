import { type Recurrence, type SaidTime, type SaidWhen, unreadable } from './schedule-request.ts';

const weekdays = '일월화수목금토';
const numerals = ['한', '두', '세', '네', '다섯', '여섯', '일곱', '여덟', '아홉', '열', '열한', '열두'];

const dayList = '[일월화수목금토](?:\\s*[,·/]?\\s*[일월화수목금토])*';
const namedDays = `((?:${dayList}요일(?:마다|에)?(?:\\s*(?:,|·|과|와|이랑|하고)\\s*(?=[일월화수목금토]요일))?)+)`;
/** Days right after how often come first; a day elsewhere belongs to what is to be said. */
const oftenDays = new RegExp(`(매주|격주(?:로)?|2\\s*주\\s*마다)\\s*${namedDays}`);
const bareDays = new RegExp(`()${namedDays}`);
const shortDays = new RegExp(`(매주|격주)\\s*(${dayList})(?=\\s|$)(?!요일)`);
/** `월수금 밤 9시`; words such as `금일` are none. */
const loneDays =
  /()(?<![가-힣])(?!(?:금일|일일|수일|월일)(?![일월화수목금토]))([일월화수목금토]{2,7})(?=\s+(?:아침|오전|점심|낮|오후|저녁|밤|새벽|\d))/;
const time = new RegExp(
  `(?:(아침|오전|점심|낮|오후|저녁|밤|새벽)\\s*)?(?:(\\d{1,2})\\s*:\\s*(\\d{2})|(\\d{1,2}|(?<![가-힣])(?:${[...numerals].reverse().join('|')}))\\s*시(?![간점작험절기도스])(?:\\s*(반|(\\d{1,2})\\s*분))?)(?:에|마다)?(?:\\s*(?:,|과|와|이랑|하고)(?=\\s))?`,
  'g',
);

/** Reads days and times of a Korean sentence: `격주 목요일 저녁 8시에`, `매월 1일 오전 10시 반`. */
export function readKoreanWhen(text: string): SaidWhen {
  let rest = text;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const match = pattern.exec(rest);
    if (match !== null) rest = `${rest.slice(0, match.index)} ${rest.slice(match.index + match[0].length)}`;
    return match;
  };
  const lone = loneDays.exec(rest);
  const times: SaidTime[] = [];
  let joined: number | null = null;
  for (const match of rest.matchAll(time)) {
    // Times that do not stand together belong to different things, and one cannot know to which.
    const apart = times.length > 0 && (joined === null || rest.slice(joined, match.index).trim() !== '');
    times.push(apart ? unreadable : readTime(match));
    joined = /(?:,|과|와|이랑|하고)$/.test(match[0]) ? match.index + match[0].length : null;
  }
  rest = rest.replace(time, ' ');
  if (take(/자정(?:에|마다)?(?=\s|$)/) !== null) times.push({ kind: 'midnight', minute: 0 });
  if (take(/정오(?:에|마다)?(?=\s|$)/) !== null) times.push({ kind: 'exact', hour: 12, minute: 0 });

  const short = take(shortDays);
  const named =
    short ?? take(oftenDays) ?? take(bareDays) ?? (lone === null ? null : take(new RegExp(`()(${lone[2]})(?=\\s)`)));
  const [, often = '', list = ''] = named ?? [];
  const other =
    take(/격주(?:로|마다|에)?|(?:2|이|두)\s*주(?:일)?\s*(?:에\s*한\s*번|마다)|한\s*주\s*걸러/) !== null ||
    /격주|2/.test(often);
  const weekly =
    take(/매주(?:마다)?|(?:1|일)\s*주(?:일)?\s*마다/) !== null || often === '매주' || list.includes('마다');
  const days = [...list.replace(/요일|마다/g, '')].map((letter) => weekdays.indexOf(letter)).filter((day) => day >= 0);
  const weekdaysSaid = [...new Set(days)].sort((a, b) => a - b);
  if (other || weekly) return weeklyOn(weekdaysSaid, other ? 2 : 1);
  const said = (recurrence: Recurrence | null): SaidWhen => ({ recurrence, loneWeekdays: weekdaysSaid, times, rest });
  const monthly = take(/(?:매월|매달|달마다)\s*((?:\d{1,2}\s*일?\s*(?:,|과|와)?\s*)+)일?(?:에|마다)?/);
  if (monthly !== null) {
    const dates = [...(monthly[1] ?? '').matchAll(/\d{1,2}/g)].map(([date]) => Number(date));
    if (dates.every((date) => date >= 1 && date <= 31)) return said({ kind: 'monthly', days: dates });
    return said(null);
  }
  if (take(/평일(?:마다|에)?|주중(?:마다|에)?/) !== null) return weeklyOn([1, 2, 3, 4, 5]);
  if (take(/주말(?:마다|에)?/) !== null) return weeklyOn([0, 6]);
  if (take(/매일(?:마다)?|날마다|하루에\s*한\s*번/) !== null) return said({ kind: 'daily' });
  return said(null);

  function weeklyOn(days: readonly number[], everyWeeks: 1 | 2 = 1): SaidWhen {
    return { recurrence: { kind: 'weekly', weekdays: days, everyWeeks }, loneWeekdays: [], times, rest };
  }
}

function readTime(match: RegExpMatchArray): SaidTime {
  const [, part, clockHour, clockMinute, hourWord = '', half, minuteWord] = match;
  const hour = Number(clockHour ?? (numerals.includes(hourWord) ? numerals.indexOf(hourWord) + 1 : hourWord));
  const minute = half === '반' ? 30 : Number(clockMinute ?? minuteWord ?? 0);
  if (hour > 24 || minute > 59) return unreadable;
  if (hour === 0 || hour === 24) return { kind: 'midnight', minute };
  if (hour > 12) return { kind: 'exact', hour, minute };
  return inPart(hour, minute, part);
}

/** Hours that a part of the day is said of; any other stays open. */
function inPart(hour: number, minute: number, part: string | undefined): SaidTime {
  const exact = (value: number): SaidTime => ({ kind: 'exact', hour: value, minute });
  const open: SaidTime = { kind: 'either', hours: hour === 12 ? [0, 12] : [hour, hour + 12], minute };
  switch (part) {
    case '아침':
      return hour >= 5 && hour <= 11 ? exact(hour) : open;
    case '새벽':
      return hour <= 6 ? exact(hour) : open;
    case '오전':
      return hour < 12 ? exact(hour) : open;
    case '점심':
    case '낮':
      return hour >= 10 ? exact(hour) : hour <= 5 ? exact(hour + 12) : open;
    case '오후':
      return exact(hour === 12 ? 12 : hour + 12);
    case '저녁':
      return hour >= 5 && hour <= 11 ? exact(hour + 12) : open;
    case '밤':
      if (hour === 12) return { kind: 'midnight', minute };
      return hour >= 7 ? exact(hour + 12) : open;
    default:
      return open;
  }
}
