import * as korean from '@hyunbinseo/holidays-kr/all';

const none: ReadonlySet<string> = new Set();
/** Every export is a year: its dates with the names of what is kept. */
const ofKorea: ReadonlySet<string> = new Set(
  Object.values(korean).flatMap((year: unknown) =>
    typeof year === 'object' && year !== null ? Object.keys(year).filter((key) => /^\d{4}-\d{2}-\d{2}$/.test(key)) : [],
  ),
);

/** A country's public holidays as local dates; none of a country that is not known. */
export function publicHolidays(country: string): ReadonlySet<string> {
  return country === 'KR' ? ofKorea : none;
}
