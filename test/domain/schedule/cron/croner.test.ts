import { Cron } from 'croner';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCron } from '#src/domain/schedule/cron/parse-cron.ts';
import { nextStart, previousStart } from '#src/domain/schedule/cron/starts.ts';
import { openZone, type Zone } from '#src/domain/schedule/cron/zone.ts';
import { expressions } from '#test/support/cron-expressions.ts';

const zones = ['UTC', 'Asia/Seoul', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'America/Sao_Paulo'];
const instants = fc
  .integer({ min: Date.UTC(2000, 0, 1) / 1000, max: Date.UTC(2037, 0, 1) / 1000 })
  .map((seconds) => seconds * 1000);
const dayMs = 86_400_000;
const runs = 4000;

describe('nextStart and previousStart beside croner', () => {
  it(`agree in ${runs} cases away from the days on which clocks change`, () => {
    const seen = { next: 0, previous: 0, nearChange: 0, never: 0 };
    fc.assert(
      fc.property(expressions, fc.constantFrom(...zones), instants, (expression, name, from) => {
        const parsed = parseCron(expression, { seconds: 'refused' });
        const zone = openZone(name);
        if (parsed.kind === 'invalid' || zone === null) throw new Error(expression);
        const cron = new Cron(expression, {
          timezone: name,
          mode: '5-part',
          sloppyRanges: true,
          ...dayRule(expression),
        });
        const next = nextStart(parsed.schedule, zone, from);
        const theirs = cron.nextRun(new Date(from))?.getTime() ?? null;
        // croner looks further ahead than five years, and follows another rule where clocks change.
        if (next === null) seen.never += 1;
        else if (nearChange(zone, from, next) || nearChange(zone, from, theirs ?? next)) seen.nearChange += 1;
        else {
          seen.next += 1;
          expect(next).toBe(theirs);
        }
        const previous = previousStart(parsed.schedule, zone, from);
        const before = cron.previousRuns(1, new Date(from))[0]?.getTime() ?? null;
        if (previous === null) seen.never += 1;
        else if (nearChange(zone, from, previous) || nearChange(zone, from, before ?? previous)) seen.nearChange += 1;
        else {
          seen.previous += 1;
          expect(previous).toBe(before);
        }
      }),
      { numRuns: runs },
    );
    // Most cases must have been compared, or the exceptions hide what the test is for.
    expect(seen.next + seen.previous).toBeGreaterThan(runs);
    console.log(`compared with croner: ${JSON.stringify(seen)}`);
  });
});

/** Kubernetes joins the day fields by AND when one of them holds a star. */
function dayRule(expression: string): { readonly domAndDow: boolean } {
  const [, , day = '', , weekday = ''] = expression.split(' ');
  const star = (field: string) => /^\*(?:\/1)?$/.test(field);
  return { domAndDow: star(day) || star(weekday) };
}

function nearChange(zone: Zone, ...instants: readonly number[]): boolean {
  return instants.some((at) => zone.stretchAt(at - dayMs).offsetMs !== zone.stretchAt(at + dayMs).offsetMs);
}
