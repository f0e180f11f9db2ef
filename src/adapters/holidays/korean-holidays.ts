import * as gazette from '@hyunbinseo/holidays-kr/all';

/** Korea's public holidays as its gazette announces them, the days in place of others and of elections among them. */
const announced: readonly string[] = Object.values(gazette).flatMap((year: unknown) =>
  typeof year === 'object' && year !== null ? Object.keys(year).filter((key) => /^\d{4}-\d{2}-\d{2}$/.test(key)) : [],
);

/** A year's days; null of a year that is not announced yet. */
export function koreanHolidays(year: number): readonly string[] | null {
  const days = announced.filter((day) => day.startsWith(`${year}-`));
  return days.length === 0 ? null : days;
}
