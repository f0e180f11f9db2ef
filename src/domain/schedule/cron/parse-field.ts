/** What one field of an expression may hold. */
export interface FieldRange {
  readonly name: 'second' | 'minute' | 'hour' | 'day of month' | 'month' | 'day of week';
  readonly min: number;
  readonly max: number;
  readonly names?: Readonly<Record<string, number>>;
}

export type ParsedField =
  | { readonly kind: 'field'; readonly values: ReadonlySet<number>; readonly star: boolean }
  | { readonly kind: 'invalid'; readonly message: string };

/** Thrown inside this file only, so that a part deep in a list can give up. */
class WrongField extends Error {}

/**
 * Reads one field: a comma list of `*`, `?`, `N`, `N-M`, each with an optional `/step`; `N/step` runs to the end of the range.
 * Empty items are passed over, as robfig/cron does. Ranges never wrap and there is no `L`, `W` or `#`.
 */
export function parseField(text: string, range: FieldRange): ParsedField {
  const values = new Set<number>();
  let star = false;
  try {
    for (const part of text.split(',')) {
      if (part === '') continue;
      const read = readPart(part, range);
      for (let value = read.start; value <= read.end; value += read.step) values.add(value);
      star ||= read.star;
    }
  } catch (error) {
    if (!(error instanceof WrongField)) throw error;
    return { kind: 'invalid', message: error.message };
  }
  return { kind: 'field', values, star };
}

function readPart(part: string, range: FieldRange) {
  const [bounds = '', stepText, ...moreSlashes] = part.split('/');
  const [low = '', high, ...moreHyphens] = bounds.split('-');
  if (moreSlashes.length > 0) throw new WrongField(`too many slashes: ${part}`);
  if (moreHyphens.length > 0) throw new WrongField(`too many hyphens: ${part}`);
  const everything = low === '*' || low === '?';
  // robfig/cron reads `*-5` as `*`, silently; whoever writes it meant something else.
  if (everything && high !== undefined) throw new WrongField(`a range cannot begin with ${low}: ${part}`);
  const step = stepText === undefined ? 1 : readNumber(stepText, part);
  const start = everything ? range.min : readValue(low, part, range);
  let end = everything ? range.max : start;
  if (high !== undefined) end = readValue(high, part, range);
  else if (stepText !== undefined) end = range.max;
  if (start < range.min) throw new WrongField(`beginning of range (${start}) below minimum (${range.min}): ${part}`);
  if (end > range.max) throw new WrongField(`end of range (${end}) above maximum (${range.max}): ${part}`);
  if (start > end) throw new WrongField(`beginning of range (${start}) beyond end of range (${end}): ${part}`);
  if (step === 0) throw new WrongField(`step of range should be a positive number: ${part}`);
  return { start, end, step, star: everything && step === 1 };
}

function readValue(text: string, part: string, { names }: FieldRange): number {
  return names?.[text.toLowerCase()] ?? readNumber(text, part);
}

function readNumber(text: string, part: string): number {
  if (/^-\d+$/.test(text)) throw new WrongField(`negative number (${Number(text)}) not allowed: ${part}`);
  // A leading plus and leading zeros are numbers to Go's Atoi.
  if (!/^\+?\d{1,15}$/.test(text)) throw new WrongField(`failed to parse int from ${text}: ${part}`);
  return Number(text);
}
