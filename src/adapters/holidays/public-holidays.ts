import { koreanHolidays } from './korean-holidays.ts';

/** The public holidays of the world's countries. */
export interface PublicHolidays {
  /** The countries that are known, by their ISO codes such as `KR`. */
  readonly countries: () => Promise<readonly string[]>;
  /** A country's holidays of a year and of the first days of the next, as local dates; none of a country that is not known. */
  readonly of: (country: string, year: number) => Promise<ReadonlySet<string>>;
}

const dayMs = 86_400_000;
/** Every country's for a year or two; of more, the first that was asked for is computed again. */
const mostKept = 500;

/** Only what is a public holiday in the whole country counts: regions and banks have days of their own. */
export function openPublicHolidays(): PublicHolidays {
  const kept = new Map<string, ReadonlySet<string>>();
  // The tables of all countries are large: whoever keeps to Korea's own never loads them.
  const load = async () => (await import('date-holidays')).default;

  async function compute(country: string, year: number): Promise<readonly string[]> {
    const announced = country === 'KR' ? koreanHolidays(year) : null;
    if (announced !== null) return announced;
    const Holidays = await load();
    const { holidays, known } = { holidays: new Holidays(), known: new Holidays().getCountries() };
    if (!Object.hasOwn(known, country)) return [];
    holidays.init(country);
    return holidays.getHolidays(year).flatMap(({ type, date, start, end }) => {
      if (type !== 'public') return [];
      const first = Date.parse(`${date.slice(0, 10)}T00:00Z`);
      // A change of the clock makes a day an hour longer or shorter.
      const days = Math.max(1, Math.round((end.getTime() - start.getTime()) / dayMs));
      return Array.from({ length: days }, (_, day) => new Date(first + day * dayMs).toISOString().slice(0, 10));
    });
  }

  return {
    countries: async () => Object.keys(new (await load())().getCountries()),
    async of(country, year) {
      const key = `${country}/${year}`;
      const known = kept.get(key);
      if (known !== undefined) return known;
      const days = new Set([...(await compute(country, year)), ...(await compute(country, year + 1))]);
      kept.set(key, days);
      if (kept.size > mostKept) kept.delete(kept.keys().next().value ?? '');
      return days;
    },
  };
}
