import { describe, expect, it } from 'vitest';
import { parseCron } from '#src/domain/schedule/cron/parse-cron.ts';
import { openZone } from '#src/domain/schedule/cron/zone.ts';
import { draftManifest, freeName } from '#src/domain/schedule/manifest/draft-manifest.ts';
import { localDate, upcomingStarts } from '#src/domain/schedule/manifest/every-weeks.ts';
import { parseManifest } from '#src/domain/schedule/manifest/parse-manifest.ts';
import { printManifest } from '#src/domain/schedule/manifest/print-manifest.ts';
import { reminderTask } from '#src/domain/schedule/tasks/reminder-task.ts';

const zone = openZone('Asia/Seoul');
const now = Date.parse('2026-11-26T00:00:00Z');
const draft = {
  name: 'meeting',
  schedule: '0 20 * * 4',
  timeZone: 'Asia/Seoul',
  task: 'reminder',
  text: '모임',
  channel: 'study',
  members: null,
  everyWeeks: 2,
  firstDate: '2026-12-03',
};

function upcoming(firstDate: string): readonly string[] {
  const { annotations, spec } = draftManifest({ ...draft, firstDate });
  const parsed = parseCron(spec.schedule, { seconds: 'refused' });
  if (parsed.kind === 'invalid' || zone === null) throw new Error('unusable');
  return upcomingStarts(parsed.schedule, annotations, zone, now, 3).map((start) => localDate(start, zone));
}

describe('upcomingStarts', () => {
  it('leaves every other week out, from the week of the first date on', () => {
    expect(upcoming('2026-12-03')).toEqual(['2026-12-03', '2026-12-17', '2026-12-31']);
    expect(upcoming('2026-11-26')).toEqual(['2026-11-26', '2026-12-10', '2026-12-24']);
    // Any day of the week names it, and a first date that has passed keeps its rhythm.
    expect(upcoming('2026-11-30')).toEqual(['2026-12-03', '2026-12-17', '2026-12-31']);
    expect(upcoming('2025-12-04')).toEqual(['2026-12-03', '2026-12-17', '2026-12-31']);
  });
});

describe('draftManifest', () => {
  it('makes a manifest that parseManifest accepts', () => {
    const manifest = draftManifest(draft);
    expect(parseManifest(printManifest(manifest), [reminderTask])).toEqual({ kind: 'manifest', manifest });
  });

  it.each([
    ['0', '2026-12-03', 'study/every-weeks must be a number between "1" and "52"'],
    ['two', '2026-12-03', 'study/every-weeks must be a number between "1" and "52"'],
    ['2', '2026-02-30', 'study/first-date must be a date such as "2026-12-03"'],
  ])('of every %s weeks from %s on is refused', (weeks, date, message) => {
    const manifest = { ...draftManifest(draft), annotations: { 'study/every-weeks': weeks, 'study/first-date': date } };
    const parsed = parseManifest(printManifest(manifest), [reminderTask]);
    expect(parsed.kind === 'invalid' ? parsed.problems[0]?.message : '').toContain(message);
  });
});

describe('freeName', () => {
  it('counts up past the names that are taken', () => {
    expect(freeName('reminder', [])).toBe('reminder');
    expect(freeName('reminder', ['reminder', 'reminder-2'])).toBe('reminder-3');
  });
});
