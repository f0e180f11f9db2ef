import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCron } from '#src/domain/schedule/cron/parse-cron.ts';
import { nextStarts, previousStarts } from '#src/domain/schedule/cron/starts.ts';
import { openZone } from '#src/domain/schedule/cron/zone.ts';

/** Zones whose clocks change by odd amounts, at odd hours, or twice a year around a month of fasting. */
const zones = [
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Antarctica/Troll',
  'Africa/Casablanca',
  'Asia/Beirut',
  'America/Asuncion',
  'Asia/Gaza',
  'America/Scoresbysund',
  'Pacific/Apia',
  'Asia/Pyongyang',
  'America/Caracas',
  'Asia/Kathmandu',
];
const hourMs = 3_600_000;

const field = (min: number, max: number) =>
  fc.oneof(
    { weight: 2, arbitrary: fc.constant('*') },
    fc.integer({ min, max }).map(String),
    fc.integer({ min: 2, max: 20 }).map((every) => `*/${every}`),
  );
const expressions = fc.tuple(field(0, 59), field(0, 4), field(1, 31), field(0, 6));

/** Whether a schedule starts at an instant, by what Intl says the clocks show and by the text of the fields alone. */
function createMatcher(timeZone: string, [minute, hour, day, weekday]: readonly [string, string, string, string]) {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    weekday: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const fits = (text: string, value: number, min: number) => {
    if (text === '*') return true;
    const every = /^\*\/(\d+)$/.exec(text)?.[1];
    return every === undefined ? Number(text) === value : (value - min) % Number(every) === 0;
  };
  return (epochMs: number): boolean => {
    const parts = Object.fromEntries(format.formatToParts(epochMs).map(({ type, value }) => [type, value]));
    const byDay = fits(day, Number(parts.day), 1);
    const byWeekday = fits(weekday, ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'].indexOf(parts.weekday ?? ''), 0);
    return (
      Number(parts.second) === 0 &&
      fits(minute, Number(parts.minute), 0) &&
      fits(hour, Number(parts.hour), 0) &&
      (day === '*' || weekday === '*' ? byDay && byWeekday : byDay || byWeekday)
    );
  };
}

describe('nextStarts and previousStarts', () => {
  it('are what a look at the clock every minute finds around changes of the clocks', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: Date.UTC(2005, 0, 1), max: Date.UTC(2030, 0, 1) }),
        expressions,
        (name, near, fields) => {
          const zone = openZone(name);
          const parsed = parseCron(`${fields[0]} ${fields[1]} ${fields[2]} * ${fields[3]}`, { seconds: 'refused' });
          if (zone === null || parsed.kind === 'invalid') throw new Error(name);
          let { endMs } = zone.stretchAt(near);
          // The ends of what is computed at once are no changes; some zones have none left.
          for (let n = 0; n < 40 && zone.stretchAt(endMs).offsetMs === zone.stretchAt(endMs - 1).offsetMs; n += 1) {
            endMs = zone.stretchAt(endMs).endMs;
          }
          if (!Number.isFinite(endMs)) endMs = near - (near % 60_000);
          const [from, to] = [endMs - 14 * hourMs, endMs + 14 * hourMs];
          const matches = createMatcher(name, fields);
          const expected: number[] = [];
          for (let at = from + 60_000; at < to; at += 60_000) if (matches(at)) expected.push(at);
          const count = expected.length + 1;
          const after = nextStarts(parsed.schedule, zone, from, count).filter((start) => start < to);
          const before = previousStarts(parsed.schedule, zone, to, count).filter((start) => start > from);
          expect(after).toEqual(expected);
          expect(before.toReversed()).toEqual(expected);
        },
      ),
      { numRuns: 250 },
    );
  });
});
