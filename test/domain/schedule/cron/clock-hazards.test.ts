import { describe, expect, it } from 'vitest';
import { clockHazards, saferSchedule } from '#src/domain/schedule/cron/clock-hazards.ts';
import { parseCron } from '#src/domain/schedule/cron/parse-cron.ts';
import { instantOfWall, printWall } from '#src/domain/schedule/cron/wall-time.ts';
import { openZone } from '#src/domain/schedule/cron/zone.ts';

const november = Date.parse('2026-11-26T00:00:00Z');

function read(expression: string, name: string) {
  const parsed = parseCron(expression, { seconds: 'refused' });
  const zone = openZone(name);
  if (parsed.kind === 'invalid' || parsed.schedule.kind !== 'calendar' || zone === null) throw new Error(expression);
  return { schedule: parsed.schedule, zone };
}

describe('clockHazards and saferSchedule', () => {
  it.each([
    ['30 2 * * *', 'Europe/Berlin', ['skipped 2027-03-28T02:30', 'doubled 2027-10-31T02:30'], '30 3 * * *'],
    ['30 1 * * *', 'Europe/Berlin', [], null],
    ['0 0 * * *', 'Asia/Beirut', ['skipped 2027-03-28T00:00'], '0 1 * * *'],
    ['@daily', 'Asia/Beirut', ['skipped 2027-03-28T00:00'], '0 1 * * *'],
    ['30 2 * * 1', 'Europe/Berlin', [], null],
    ['0 9 * * 1', 'Asia/Seoul', [], null],
    ['*/10 * * * *', 'Europe/Berlin', [], null],
    ['15 1,2 * * *', 'Europe/Berlin', ['skipped 2027-03-28T02:15', 'doubled 2027-10-31T02:15'], null],
  ])('finds for %s in %s: %j', (expression, name, expected, safer) => {
    const { schedule, zone } = read(expression, name);
    const hazards = clockHazards(schedule, zone, november);
    expect(hazards.map(({ kind, wallMs }) => `${kind} ${new Date(wallMs).toISOString().slice(0, 16)}`)).toEqual(
      expected,
    );
    if (safer !== null) {
      expect(saferSchedule(expression, schedule, zone, november)).toBe(safer);
      expect(clockHazards(read(safer, name).schedule, zone, november)).toEqual([]);
    }
  });
});

describe('instantOfWall and printWall', () => {
  it.each([
    ['2026-11-30T09:00:00Z', 'Asia/Seoul', '2026-11-30T00:00:00.000Z', '2026-11-30 09:00'],
    ['2027-03-28T02:30:00Z', 'Europe/Berlin', '2027-03-28T01:00:00.000Z', '2027-03-28 03:00'],
    ['2027-10-31T02:30:00Z', 'Europe/Berlin', '2027-10-31T00:30:00.000Z', '2027-10-31 02:30'],
    ['2026-07-01T00:00:00Z', 'Pacific/Kiritimati', '2026-06-30T10:00:00.000Z', '2026-07-01 00:00'],
  ])('read %s in %s', (wall, name, instant, printed) => {
    const zone = openZone(name);
    if (zone === null) throw new Error(name);
    const at = instantOfWall(Date.parse(wall), zone);
    expect(new Date(at).toISOString()).toBe(instant);
    expect(printWall(at, zone)).toBe(printed);
  });
});
