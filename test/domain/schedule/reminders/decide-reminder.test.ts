import { describe, expect, it } from 'vitest';
import { openZone } from '#src/domain/schedule/cron/zone.ts';
import { decideReminder, type ReminderWishes } from '#src/domain/schedule/reminders/decide-reminder.ts';
import { mayPostRoot } from '#src/domain/schedule/reminders/root-messages.ts';
import { type SnoozeChoice, snoozeUntil } from '#src/domain/schedule/reminders/snooze.ts';

function open(name: string) {
  const zone = openZone(name);
  if (zone === null) throw new Error(name);
  return zone;
}

const at = (iso: string) => Date.parse(iso);
const night = { fromMinute: 22 * 60, toMinute: 8 * 60 };
const plain: ReminderWishes = {
  zone: open('Asia/Seoul'),
  quietHours: night,
  snooze: null,
  vacation: null,
  holidays: new Set(['2026-12-25', '2026-12-26']),
};

function told(wishes: Partial<ReminderWishes>, now: string, isDone = false): string {
  const decision = decideReminder({ ...plain, ...wishes }, isDone, at(now));
  if (decision.kind !== 'later') return decision.kind;
  return `${decision.because} ${decision.untilMs === null ? 'open' : new Date(decision.untilMs).toISOString().slice(0, 16)}`;
}

describe('decideReminder', () => {
  it.each<[string, Partial<ReminderWishes>, string, string]>([
    ['by day', {}, '2026-12-01T03:00Z', 'now'],
    ['before midnight', {}, '2026-12-01T14:00Z', 'quiet-hours 2026-12-01T23:00'],
    ['after midnight', {}, '2026-12-01T18:00Z', 'quiet-hours 2026-12-01T23:00'],
    ['as the quiet hours end', {}, '2026-12-01T23:00Z', 'now'],
    [
      'quiet at noon',
      { quietHours: { fromMinute: 720, toMinute: 780 } },
      '2026-12-01T03:30Z',
      'quiet-hours 2026-12-01T04:00',
    ],
    ['without quiet hours', { quietHours: null }, '2026-12-01T18:00Z', 'now'],
    ['snoozed', { snooze: { untilMs: at('2026-12-02T00:00Z') } }, '2026-12-01T03:00Z', 'snoozed 2026-12-02T00:00'],
    ['snoozed until back', { snooze: { untilMs: null } }, '2026-12-01T03:00Z', 'snoozed open'],
    ['after a snooze', { snooze: { untilMs: at('2026-12-01T03:00Z') } }, '2026-12-01T03:00Z', 'now'],
    [
      'on vacation',
      { vacation: { from: '2026-12-01', to: '2026-12-03' } },
      '2026-12-01T03:00Z',
      'vacation 2026-12-03T15:00',
    ],
    [
      'on the last day',
      { vacation: { from: '2026-11-01', to: '2026-12-01' } },
      '2026-12-01T14:59Z',
      'vacation 2026-12-01T15:00',
    ],
    ['away for good', { vacation: { from: '2026-11-01', to: null } }, '2026-12-01T03:00Z', 'vacation open'],
    ['before a vacation', { vacation: { from: '2026-12-02', to: null } }, '2026-12-01T03:00Z', 'now'],
    ['on two holidays', {}, '2026-12-25T03:00Z', 'holiday 2026-12-26T15:00'],
  ])('%s', (_, wishes, now, expected) => {
    expect(told(wishes, now)).toBe(expected);
  });

  it('never nags about what is done', () => {
    expect(told({}, '2026-12-01T03:00Z', true)).toBe('never');
  });
});

describe('snoozeUntil', () => {
  it.each<[SnoozeChoice, string, string, string | null]>([
    ['hour', 'Asia/Seoul', '2026-12-01T03:00:00Z', '2026-12-01T04:00:00.000Z'],
    ['tomorrow', 'Asia/Seoul', '2026-12-01T16:00:00Z', '2026-12-03T00:00:00.000Z'],
    ['next-week', 'Asia/Seoul', '2026-12-01T03:00:00Z', '2026-12-07T00:00:00.000Z'],
    ['next-week', 'Asia/Seoul', '2026-12-07T03:00:00Z', '2026-12-14T00:00:00.000Z'],
    ['tomorrow', 'Europe/Berlin', '2027-03-27T12:00:00Z', '2027-03-28T07:00:00.000Z'],
    ['until-back', 'Asia/Seoul', '2026-12-01T03:00:00Z', null],
  ])('%s in %s from %s', (choice, name, now, expected) => {
    const until = snoozeUntil(choice, at(now), open(name));
    expect(until === null ? null : new Date(until).toISOString()).toBe(expected);
  });
});

describe('mayPostRoot', () => {
  const day = 86_400_000;
  it('lets five root messages a week through and then waits for the oldest to be a week old', () => {
    const posted = [0, 1, 2, 3].map((n) => n * day);
    expect(mayPostRoot(posted, 4 * day)).toEqual({ kind: 'now' });
    expect(mayPostRoot([...posted, 4 * day], 5 * day)).toEqual({ kind: 'later', atMs: 7 * day });
    expect(mayPostRoot([...posted, 4 * day], 7 * day)).toEqual({ kind: 'now' });
    expect(mayPostRoot([], 0, 0)).toEqual({ kind: 'later', atMs: 7 * day });
  });
});
