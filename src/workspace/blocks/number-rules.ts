import { isJsonObject } from '../state/json.ts';
import { both, type Rule, textLike } from './rule.ts';

/** A whole or decimal number in text, such as "-10" or "0.25". */
export const numberText: Rule = textLike(
  (text) => /^-?\d+(?:\.\d+)?$/u.test(text) && Number.isFinite(Number(text)),
  'a number in a string',
);

/** A least value that is not above the most. */
export function inOrder(least: string, most: string): Rule {
  return (value, pointer, report) => {
    if (!isJsonObject(value) || value[least] === undefined || value[most] === undefined) return;
    if (Number(value[least]) > Number(value[most])) report(`${pointer}/${least}`, `must not be above ${most}`);
  };
}

/** Whole numbers where decimals are not allowed. */
const wholeUnlessDecimal: Rule = (value, pointer, report) => {
  if (!isJsonObject(value) || value.is_decimal_allowed === true) return;
  for (const field of ['initial_value', 'min_value', 'max_value']) {
    const given = value[field];
    if (typeof given === 'string' && given.includes('.')) report(`${pointer}/${field}`, 'must be an integer');
  }
};

/** How the three values of a number input stand to each other. */
export const numberBounds = both(
  wholeUnlessDecimal,
  both(
    inOrder('min_value', 'max_value'),
    both(inOrder('min_value', 'initial_value'), inOrder('initial_value', 'max_value')),
  ),
);
