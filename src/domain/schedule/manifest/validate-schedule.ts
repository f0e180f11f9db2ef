import { parseCron } from '../cron/parse-cron.ts';
import { openZone } from '../cron/zone.ts';
import { didYouMean, guessName } from './guess.ts';

/** What is wrong with a value, in Kubernetes' words without the field. */
export interface WrongValue {
  readonly message: string;
  readonly hint: string | null;
}

/**
 * A schedule as Kubernetes validates it.
 * @param mayHoldZone whether the object had `TZ=` in its schedule before; only then may it stay
 */
export function wrongSchedule(schedule: string, timeZone: string | null, mayHoldZone: boolean): WrongValue | null {
  if (schedule === '') return { message: 'Required value', hint: null };
  const invalid = (why: string, hint: string | null) => ({
    message: `Invalid value: ${JSON.stringify(schedule)}: ${why}`,
    hint,
  });
  if (schedule.includes('TZ')) {
    if (!mayHoldZone) return invalid('cannot use TZ or CRON_TZ in schedule, use timeZone field instead', null);
    if (timeZone !== null) return invalid('cannot use both timeZone field and TZ or CRON_TZ in schedule', null);
  }
  const parsed = parseCron(schedule, { seconds: 'refused' });
  return parsed.kind === 'schedule' ? null : invalid(parsed.message, hintFor(schedule));
}

/** The parts of a zone's name in Kubernetes' validation. */
const zonePart = /^[A-Za-z._0-9+-]{1,14}$/;

export function wrongTimeZone(timeZone: string): WrongValue | null {
  const invalid = (why: string, hint: string | null = null) => ({
    message: `Invalid value: ${JSON.stringify(timeZone)}: ${why}`,
    hint,
  });
  if (timeZone === '') return invalid('timeZone must be nil or non-empty string');
  if (timeZone.toLowerCase() === 'local') {
    return invalid('timeZone must be an explicit time zone as defined in https://www.iana.org/time-zones');
  }
  const parts = timeZone.split('/');
  const wellFormed = parts.every(
    (part) => zonePart.test(part) && part !== '.' && part !== '..' && !part.startsWith('-'),
  );
  const names = ['UTC', ...Intl.supportedValuesOf('timeZone')];
  const given = timeZone.trim().toLowerCase();
  // Intl takes any case; the files that Kubernetes reads do not.
  const spelled = names.find((name) => name.toLowerCase() === given);
  if (wellFormed && openZone(timeZone) !== null && (spelled === undefined || spelled === timeZone)) return null;
  const city = names.find((name) => name.split('/').at(-1)?.toLowerCase() === given);
  return invalid(`unknown time zone ${timeZone}`, didYouMean(spelled ?? city ?? guessName(timeZone.trim(), names)));
}

/** What was probably meant by an expression that this grammar refuses; null where one can only guess. */
function hintFor(schedule: string): string | null {
  if (/[“”‘’]/.test(schedule)) return 'Typographic quotes are letters to YAML: write plain ones, ".';
  const fields = schedule.trim().split(/\s+/);
  if (schedule.startsWith('@')) {
    const macros = ['@yearly', '@annually', '@monthly', '@weekly', '@daily', '@midnight', '@hourly'];
    return didYouMean(guessName(schedule.trim(), macros));
  }
  if (fields.length === 6) return `There are no seconds: did you mean "${fields.slice(1).join(' ')}"?`;
  if (fields.length !== 5) return 'Five fields: minute, hour, day of month, month, day of week, as in "0 9 * * 1".';
  const weekday = fields[4] ?? '';
  if (/(?:^|[,-])7(?:$|[,/-])/.test(weekday)) {
    if (weekday === '7') return `Sunday is 0: did you mean "${[...fields.slice(0, 4), '0'].join(' ')}"?`;
    return 'Sunday is 0, not 7.';
  }
  if (/[LW#]/i.test(`${fields[2]} ${weekday}`) && !/[a-z]{3}/i.test(weekday))
    return 'L, W and # are not part of this grammar.';
  const wrapping = fields.find(
    (field) =>
      /^(\d+)-(\d+)/.test(field) && Number(field.split('-')[0]) > Number.parseInt(field.split('-')[1] ?? '', 10),
  );
  return wrapping === undefined ? null : `Ranges do not wrap: write "${wrapping}" as two ranges with a comma.`;
}
