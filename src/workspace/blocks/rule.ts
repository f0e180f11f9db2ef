import { codePoints } from './code-points.ts';
import type { Report } from './mistake.ts';

/** Looks at one value and reports what is wrong with it. */
export type Rule = (value: unknown, pointer: string, report: Report) => void;

/** An upper bound; the table of them all is `block-limits.ts`. */
export type Most = { readonly most: number };

/** For what Slack documents no bound; the size of the whole request bounds it. */
export const unbounded: Most = { most: Number.MAX_SAFE_INTEGER };

/** Text of a length in code points. */
export function text({ most }: Most, least = 1): Rule {
  return (value, pointer, report) => {
    if (typeof value !== 'string') return report(pointer, 'must be a string');
    const length = codePoints(value);
    if (length < least) {
      report(pointer, `must be more than ${least - 1} characters`, {
        constraint: { type: 'min_length', expected: least },
      });
    }
    if (length > most) {
      report(pointer, `must be less than ${most + 1} characters`, {
        constraint: { type: 'max_length', expected: most },
      });
    }
  };
}

export const flagRule: Rule = (value, pointer, report) => {
  if (typeof value !== 'boolean') report(pointer, 'must be a boolean');
};

export function wholeNumber(least: number, { most }: Most): Rule {
  return (value, pointer, report) => {
    if (typeof value !== 'number' || !Number.isInteger(value)) return report(pointer, 'must be an integer');
    if (value < least) report(pointer, `must be more than ${least - 1}`);
    if (value > most) report(pointer, `must be less than ${most + 1}`);
  };
}

export const finiteNumber: Rule = (value, pointer, report) => {
  if (typeof value !== 'number' || !Number.isFinite(value)) report(pointer, 'must be a number');
};

export function oneOf(...values: readonly (string | number)[]): Rule {
  const expected = values.map(String);
  return (value, pointer, report) => {
    if (values.some((one) => one === value)) return;
    report(pointer, `must be a valid enum value: ${expected.join(', ')}`, { constraint: { type: 'enum', expected } });
  };
}

/** Text that a test accepts; `what` completes the sentence "must be …". */
export function textLike(accepts: (text: string) => boolean, what: string): Rule {
  return (value, pointer, report) => {
    if (typeof value !== 'string' || !accepts(value)) report(pointer, `must be ${what}`);
  };
}

/** One rule after the other. */
export function both(first: Rule, second: Rule): Rule {
  return (value, pointer, report) => {
    first(value, pointer, report);
    second(value, pointer, report);
  };
}

/** A list; of one that is too long only as many items are looked at as are allowed. */
export function list(item: Rule, { most, least = 1 }: Most & { readonly least?: number }): Rule {
  return (value, pointer, report) => {
    if (!Array.isArray(value)) return report(pointer, 'must be an array');
    if (value.length < least) {
      report(pointer, `no less than ${least} items allowed`, { constraint: { type: 'min_items', expected: least } });
    }
    if (value.length > most) {
      report(pointer, `no more than ${most} items allowed`, { constraint: { type: 'max_items', expected: most } });
    }
    for (const [index, one] of value.slice(0, most).entries()) item(one, `${pointer}/${index}`, report);
  };
}
