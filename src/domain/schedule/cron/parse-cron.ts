import type { CalendarSchedule, CronSchedule } from './cron-schedule.ts';
import { type FieldRange, parseField } from './parse-field.ts';
import { parseGoDuration } from './parse-go-duration.ts';
import { openZone } from './zone.ts';

export type ParsedCron =
  | { readonly kind: 'schedule'; readonly schedule: CronSchedule }
  | { readonly kind: 'invalid'; readonly message: string };

const names = (list: string, first: number) =>
  Object.fromEntries(list.split(' ').map((name, index) => [name, index + first]));

const secondRange: FieldRange = { name: 'second', min: 0, max: 59 };
const ranges: readonly FieldRange[] = [
  { name: 'minute', min: 0, max: 59 },
  { name: 'hour', min: 0, max: 23 },
  { name: 'day of month', min: 1, max: 31 },
  { name: 'month', min: 1, max: 12, names: names('jan feb mar apr may jun jul aug sep oct nov dec', 1) },
  { name: 'day of week', min: 0, max: 6, names: names('sun mon tue wed thu fri sat', 0) },
];

/** Case counts: `@Daily` is none of them. */
const macros: Readonly<Record<string, string>> = {
  '@yearly': '0 0 1 1 *',
  '@annually': '0 0 1 1 *',
  '@monthly': '0 0 1 * *',
  '@weekly': '0 0 * * 0',
  '@daily': '0 0 * * *',
  '@midnight': '0 0 * * *',
  '@hourly': '0 * * * *',
};

/** The five fields that a macro stands for; any other expression as it is. */
export function writtenOut(expression: string): string {
  return Object.hasOwn(macros, expression) ? (macros[expression] ?? expression) : expression;
}

/**
 * Parses a schedule in Kubernetes' grammar (robfig/cron v3, `ParseStandard`): exactly five fields, a macro such as `@daily`,
 * or `@every` with a Go duration; a `TZ=` or `CRON_TZ=` prefix is understood here and refused by a manifest's validation.
 * With `seconds: 'allowed'` a sixth, leading field of seconds may stand too; manifests never allow it.
 */
export function parseCron(text: string, { seconds }: { readonly seconds: 'refused' | 'allowed' }): ParsedCron {
  if (text === '') return invalid('empty spec string');
  const prefix = /^(?:CRON_)?TZ=(\S*)\s+(.*)$/s.exec(text);
  if (prefix === null)
    return /^(?:CRON_)?TZ=/.test(text) ? invalid('no schedule after the time zone') : parse(text, null);
  const [, timeZone = '', rest = ''] = prefix;
  if (openZone(timeZone) === null) return invalid(`provided bad location ${timeZone}`);
  return parse(rest.trim(), timeZone);

  function parse(expression: string, zone: string | null): ParsedCron {
    if (!expression.startsWith('@')) return parseFields(expression, zone, seconds);
    const fields = writtenOut(expression);
    if (fields !== expression) return parseFields(fields, zone, 'refused');
    if (!expression.startsWith('@every ')) return invalid(`unrecognized descriptor: ${expression}`);
    const durationMs = parseGoDuration(expression.slice('@every '.length));
    if (durationMs === null) return invalid(`failed to parse duration ${expression}`);
    const everyMs = Math.max(1000, Math.floor(durationMs / 1000) * 1000);
    return { kind: 'schedule', schedule: { kind: 'interval', everyMs, timeZone: zone } };
  }
}

function parseFields(text: string, timeZone: string | null, seconds: 'refused' | 'allowed'): ParsedCron {
  const parts = text.split(/\s+/).filter((part) => part !== '');
  const sixth = seconds === 'allowed' && parts.length === 6;
  if (parts.length !== 5 && !sixth) {
    return invalid(`expected exactly 5 fields, found ${parts.length}: [${parts.join(' ')}]`);
  }
  const allRanges = [secondRange, ...ranges];
  const fields: { readonly values: ReadonlySet<number>; readonly star: boolean }[] = [];
  for (const [index, part] of (sixth ? parts : ['0', ...parts]).entries()) {
    const field = parseField(part, allRanges[index] ?? secondRange);
    if (field.kind === 'invalid') return field;
    fields.push(field);
  }
  const list = (index: number) => [...(fields[index]?.values ?? [])].sort((a, b) => a - b);
  const bits = (index: number) => list(index).reduce((all, value) => all | (1 << value), 0);
  const schedule: CalendarSchedule = {
    kind: 'calendar',
    seconds: list(0),
    minutes: list(1),
    hours: list(2),
    days: bits(3),
    months: bits(4),
    weekdays: bits(5),
    dayStar: fields[3]?.star === true || fields[5]?.star === true,
    timeZone,
  };
  return { kind: 'schedule', schedule };
}

function invalid(message: string): ParsedCron {
  return { kind: 'invalid', message };
}
