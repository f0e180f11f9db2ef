import { isJsonObject } from '../state/json.ts';

/** Notes one mistake at a JSON pointer. */
export type Report = (pointer: string, message: string) => void;

/** Looks at one value and reports what is wrong with it. */
export type Rule = (value: unknown, pointer: string, report: Report) => void;

/** A field that must be there. */
export type NeededRule = { readonly needed: Rule };

export type Fields = Readonly<Record<string, Rule | NeededRule>>;

export function needed(rule: Rule): NeededRule {
  return { needed: rule };
}

/** Text of a length in code points. */
export function text({ most }: { readonly most: number }, least = 1): Rule {
  return (value, pointer, report) => {
    if (typeof value !== 'string') return report(pointer, 'must be a string');
    const length = [...value].length;
    if (length < least) report(pointer, `must be more than ${least - 1} characters`);
    if (length > most) report(pointer, `must be less than ${most + 1} characters`);
  };
}

export const flagRule: Rule = (value, pointer, report) => {
  if (typeof value !== 'boolean') report(pointer, 'must be a boolean');
};

export function wholeNumber(least: number, most: number): Rule {
  return (value, pointer, report) => {
    if (typeof value !== 'number' || !Number.isInteger(value)) return report(pointer, 'must be an integer');
    if (value < least) report(pointer, `must be more than ${least - 1}`);
    if (value > most) report(pointer, `must be less than ${most + 1}`);
  };
}

export function oneOf(...values: readonly (string | number)[]): Rule {
  return (value, pointer, report) => {
    if (!values.some((one) => one === value)) report(pointer, `must be one of: ${values.join(', ')}`);
  };
}

export function matching(pattern: RegExp, what: string): Rule {
  return (value, pointer, report) => {
    if (typeof value !== 'string' || !pattern.test(value)) report(pointer, `must be ${what}`);
  };
}

export function list(item: Rule, { most, least = 1 }: { readonly most: number; readonly least?: number }): Rule {
  return (value, pointer, report) => {
    if (!Array.isArray(value)) return report(pointer, 'must be an array');
    if (value.length < least) report(pointer, `no less than ${least} items allowed`);
    if (value.length > most) report(pointer, `no more than ${most} items allowed`);
    for (const [index, one] of value.entries()) item(one, `${pointer}/${index}`, report);
  };
}

/** An object with these fields and no others. */
export function object(fields: Fields, also?: Rule): Rule {
  return (value, pointer, report) => {
    if (!isJsonObject(value)) return report(pointer, 'must be an object');
    for (const [name, field] of Object.entries(fields)) {
      const given = value[name];
      if (typeof field === 'function') {
        if (given !== undefined && given !== null) field(given, `${pointer}/${name}`, report);
      } else if (given === undefined || given === null) report(pointer, `missing required field: ${name}`);
      else field.needed(given, `${pointer}/${name}`, report);
    }
    for (const name of Object.keys(value)) {
      if (!Object.hasOwn(fields, name)) report(pointer, `invalid additional property: ${name}`);
    }
    also?.(value, pointer, report);
  };
}

/** An object whose `type` says which of these it is. */
export function byType(table: Readonly<Record<string, Rule>>): Rule {
  return (value, pointer, report) => {
    if (!isJsonObject(value)) return report(pointer, 'must be an object');
    const type = value.type;
    if (typeof type !== 'string') return report(pointer, 'missing required field: type');
    const rule = Object.hasOwn(table, type) ? table[type] : undefined;
    if (rule === undefined) report(`${pointer}/type`, `unsupported type: ${type}`);
    else rule(value, pointer, report);
  };
}

/** Accepts the types named, out of a table of all. */
export function pick(table: Readonly<Record<string, Rule>>, ...types: readonly string[]): Rule {
  return byType(Object.fromEntries(types.flatMap((type) => (table[type] === undefined ? [] : [[type, table[type]]]))));
}
