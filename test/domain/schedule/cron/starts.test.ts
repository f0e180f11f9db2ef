import { describe, expect, it } from 'vitest';
import { parseCron } from '#src/domain/schedule/cron/parse-cron.ts';
import { parseField } from '#src/domain/schedule/cron/parse-field.ts';
import { nextStart, nextStarts, previousStarts } from '#src/domain/schedule/cron/starts.ts';
import { openZone } from '#src/domain/schedule/cron/zone.ts';
import { hasVectors, readVectors } from '#test/support/schedule-vectors.ts';

interface TimesCase {
  readonly id: string;
  readonly expr: string;
  readonly tz: string;
  readonly from: string;
  /** [null]: never. */
  readonly next: readonly (string | null)[];
}

/** Times of a case, with whole seconds as the vectors write them. */
function starts(expr: string, tz: string, from: string, count: number, direction: 'next' | 'prev'): readonly string[] {
  const parsed = parseCron(expr, { seconds: 'allowed' });
  if (parsed.kind === 'invalid') throw new Error(parsed.message);
  const zone = openZone(parsed.schedule.timeZone ?? tz);
  if (zone === null) throw new Error(tz);
  const find = direction === 'next' ? nextStarts : previousStarts;
  return find(parsed.schedule, zone, Date.parse(from), count).map(isoSeconds);
}

function isoSeconds(ms: number): string {
  return new Date(ms).toISOString().replace('.000Z', 'Z');
}

const seconds = (iso: string) => isoSeconds(Date.parse(iso));

const times = (list: readonly (string | null)[]) => list.filter((time) => time !== null).map(seconds);

describe.skipIf(!hasVectors)('nextStart and previousStart on the vectors', () => {
  it.for(readVectors<TimesCase>('a1-robfig-next').cases)('$id', ({ expr, tz, from, next }) => {
    expect(starts(expr, tz, from, 1, 'next')).toEqual(times(next).slice(0, 1));
  });

  it.for(readVectors<{ id: string; expr: string; at: string; fires: boolean }>('a2-robfig-activation').cases)(
    '$id',
    ({ expr, at, fires }) => {
      const before = new Date(Date.parse(at) - 1000).toISOString();
      expect(starts(expr, 'UTC', before, 1, 'next')[0] === seconds(at)).toBe(fires);
    },
  );

  it.for(readVectors<{ id: string; delayNs: number; from: string; next: string[] }>('a3-robfig-every').cases)(
    '$id',
    ({ delayNs, from, next }) => {
      expect(starts(`@every ${delayNs}ns`, 'UTC', from, 1, 'next')).toEqual(next.map(seconds));
    },
  );

  const a5 = readVectors<ExternalCase>('a5-external-next').cases;
  it.for(a5.filter(({ k8s }) => k8s.accepts))('$id', (given) => {
    const expected = (given.robfigQuirk === true ? given.wallClockNext : given.k8s.expected) ?? [];
    const found = starts(given.expr, given.tz, given.from, Math.max(1, expected.length), given.direction);
    expect(found).toEqual(times(expected));
  });
  it.for(a5.filter(({ k8s }) => !k8s.accepts))('$id is refused', ({ expr }) => {
    expect(parseCron(expr, { seconds: 'allowed' }).kind).toBe('invalid');
  });

  it.for(readVectors<DerivedCase>('a6-robfig-derived-sample').cases)('$id', (given) => {
    const next = given.wallClockNext ?? given.next;
    const prev = given.wallClockPrev ?? given.prev ?? [];
    expect(starts(given.expr, given.tz, given.from, 4, 'next')).toEqual(times(next));
    expect(starts(given.expr, given.tz, given.from, 2, 'prev')).toEqual(times(prev));
  });
});

interface ExternalCase {
  readonly id: string;
  readonly expr: string;
  readonly tz: string;
  readonly from: string;
  readonly direction: 'next' | 'prev';
  readonly k8s: { readonly accepts: boolean; readonly expected?: readonly (string | null)[] };
  readonly robfigQuirk?: boolean;
  readonly wallClockNext?: readonly string[];
}

interface DerivedCase extends TimesCase {
  readonly prev: readonly string[] | null;
  readonly wallClockNext?: readonly string[];
  readonly wallClockPrev?: readonly string[];
}

describe.skipIf(!hasVectors)('parseCron on the vectors', () => {
  const a4 = readVectors<ParseCase>('a4-robfig-parse').cases;
  it.for(a4.filter(({ expr }) => expr !== undefined))('$id $expr', ({ expr = '', valid, parser }) => {
    const seconds = parser === 'standard' ? 'refused' : 'allowed';
    expect(parseCron(expr, { seconds }).kind === 'schedule').toBe(valid);
  });
  it.for(a4.filter(({ rangeExpr }) => rangeExpr !== undefined))('$id $rangeExpr', (given) => {
    const { rangeExpr = '', min = 0, max = 0, valid, errContains, bits } = given;
    const field = parseField(rangeExpr, { name: 'minute', min, max });
    expect(field.kind === 'field').toBe(valid);
    if (field.kind === 'invalid') expect(field.message).toContain(errContains ?? '');
    else {
      const expected = [...(bits ?? '').matchAll(/1\s*<<\s*(\d+)/g)].map(([, value]) => Number(value));
      expect([...field.values]).toEqual(expected);
      expect(field.star).toBe(bits?.includes('starBit') === true);
    }
  });
});

interface ParseCase {
  readonly id: string;
  readonly expr?: string;
  readonly rangeExpr?: string;
  readonly min?: number;
  readonly max?: number;
  readonly valid: boolean;
  readonly parser: 'standard' | 'seconds+dowOptional' | 'range';
  readonly errContains?: string | null;
  readonly bits?: string | null;
}

describe('nextStart', () => {
  it('never starts a schedule whose day no month has, and says so at once', () => {
    const parsed = parseCron('59 23 31 2 *', { seconds: 'refused' });
    const zone = openZone('Asia/Seoul');
    if (parsed.kind === 'invalid' || zone === null) throw new Error('unusable');
    expect(nextStart(parsed.schedule, zone, 0)).toBeNull();
  });

  it.each([
    [
      'a wall time that the clocks skip',
      '30 2 * * *',
      'Europe/Berlin',
      '2026-03-28T12:00:00Z',
      ['2026-03-30T00:30:00Z'],
    ],
    [
      'a wall time that the clocks show twice',
      '30 2 * * *',
      'Europe/Berlin',
      '2026-10-24T12:00:00Z',
      ['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z'],
    ],
    [
      'a shift of half an hour',
      '45 1 * * *',
      'Australia/Lord_Howe',
      '2026-04-04T10:00:00Z',
      ['2026-04-04T14:45:00Z', '2026-04-04T15:15:00Z'],
    ],
    ['a day that a zone left out', '0 9 30 12 *', 'Pacific/Apia', '2011-12-01T00:00:00Z', ['2012-12-29T19:00:00Z']],
  ])('follows %s', (_, expr, tz, from, expected) => {
    expect(starts(expr, tz, from, expected.length, 'next')).toEqual(expected);
  });
});
