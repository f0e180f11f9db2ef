import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCron } from '#src/domain/schedule/cron/parse-cron.ts';
import { countStarts, nextStart, nextStarts, previousStart } from '#src/domain/schedule/cron/starts.ts';
import { openZone } from '#src/domain/schedule/cron/zone.ts';
import { expressions } from '#test/support/cron-expressions.ts';

const instants = fc.integer({ min: 0, max: Date.UTC(2100, 0, 1) / 1000 }).map((seconds) => seconds * 1000);

function read(expression: string) {
  const parsed = parseCron(expression, { seconds: 'refused' });
  if (parsed.kind === 'invalid') throw new Error(parsed.message);
  return parsed.schedule;
}

function open(name: string) {
  const zone = openZone(name);
  if (zone === null) throw new Error(name);
  return zone;
}

describe.for(Intl.supportedValuesOf('timeZone'))('nextStart and previousStart in %s', (name) => {
  it('invert each other from 1970 to 2100', () => {
    const zone = open(name);
    fc.assert(
      fc.property(expressions, instants, (expression, from) => {
        const schedule = read(expression);
        const next = nextStart(schedule, zone, from);
        if (next !== null) {
          expect(next).toBeGreaterThan(from);
          // Nothing lies between: the last start before the next one is at or before the instant asked from.
          const before = previousStart(schedule, zone, next);
          if (before !== null) {
            expect(before).toBeLessThanOrEqual(from);
            expect(nextStart(schedule, zone, before)).toBe(next);
          }
          expect(previousStart(schedule, zone, next + 1)).toBe(next);
        }
      }),
      { numRuns: 12 },
    );
  });
});

describe('countStarts', () => {
  it('counts what nextStart enumerates', () => {
    fc.assert(
      fc.property(
        expressions,
        fc.constantFrom('UTC', 'Europe/Berlin', 'Pacific/Chatham', 'Australia/Lord_Howe', 'Africa/Casablanca'),
        instants,
        fc.integer({ min: 0, max: 200 * 86_400_000 }),
        (expression, name, from, length) => {
          const schedule = read(expression);
          const counted = countStarts(schedule, open(name), from, from + length);
          if (counted > 2000) return;
          const found = nextStarts(schedule, open(name), from, counted + 1);
          expect(found.filter((start) => start <= from + length).length).toBe(counted);
          expect(found.length === counted || (found.at(-1) ?? 0) > from + length).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });
});
