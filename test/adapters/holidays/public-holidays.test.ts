import { describe, expect, it } from 'vitest';
import { openPublicHolidays } from '#src/adapters/holidays/public-holidays.ts';

describe('openPublicHolidays', () => {
  const holidays = openPublicHolidays();

  it.each([
    ['KR', 2026, '2026-02-17'],
    // The gazette's day in place of the Sunday.
    ['KR', 2026, '2026-03-02'],
    ['KR', 2026, '2027-01-01'],
    // Not announced yet: by the rule.
    ['KR', 2040, '2040-08-15'],
    ['DE', 2026, '2026-04-03'],
    ['US', 2026, '2026-11-26'],
    // Between two holidays.
    ['JP', 2026, '2026-09-22'],
    // Several days in a row.
    ['VN', 2026, '2026-02-18'],
  ])('%s in %i keeps %s', async (country, year, day) => {
    expect(await holidays.of(country, year)).toContain(day);
  });

  it.each([
    // Only in some of its states.
    ['DE', 2026, '2026-11-01'],
    // Observed, and worked on.
    ['US', 2026, '2026-02-14'],
    ['KR', 2026, '2026-11-26'],
    ['ZZ', 2026, '2026-01-01'],
  ])('%s in %i does not keep %s', async (country, year, day) => {
    expect(await holidays.of(country, year)).not.toContain(day);
  });

  it('knows the countries of the world', async () => {
    const countries = await holidays.countries();
    expect(countries).toEqual(expect.arrayContaining(['KR', 'JP', 'US', 'DE', 'VN', 'IN']));
    expect(countries.length).toBeGreaterThan(190);
  });
});
