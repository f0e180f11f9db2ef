import { isJsonObject } from '../state/json.ts';
import { quoted, type Report } from './mistake.ts';
import type { Rule } from './rule.ts';

/** A field that must be there. */
export type NeededRule = { readonly needed: Rule };

export type Fields = Readonly<Record<string, Rule | NeededRule>>;

export function needed(rule: Rule): NeededRule {
  return { needed: rule };
}

/** The fields of any member of a union. */
type FieldOf<Thing> = Thing extends unknown ? Exclude<keyof Thing, 'type'> : never;
/** Whether a member of a union may do without a field. */
type IsOptional<Thing, Field> = Thing extends unknown
  ? Field extends keyof Thing
    ? Partial<Pick<Thing, Field>> extends Pick<Thing, Field>
      ? true
      : false
    : true
  : never;

/**
 * A rule for each field of a type of `@slack/types`, but for its `type`: the compiler refuses a field that has no rule and a
 * required field that may be missing. Where Slack asks for more than its types, an optional field may be needed.
 */
export function fieldsOf<Thing>(
  fields: {
    readonly [Field in FieldOf<Thing>]: true extends IsOptional<Thing, Field> ? Rule | NeededRule : NeededRule;
  },
): Fields {
  return fields;
}

/**
 * An object with these fields and no others; null counts as missing.
 * @param also is asked when each field by itself is right
 */
export function object(fields: Fields, also?: Rule): Rule {
  return (value, pointer, given) => {
    if (!isJsonObject(value)) return given(pointer, 'must be an object');
    let isRight = true;
    const report: Report = (...mistake) => {
      isRight = false;
      given(...mistake);
    };
    for (const [name, field] of Object.entries(fields)) {
      const held = value[name];
      if (isMissing(held)) {
        if (typeof field === 'function') continue;
        report(pointer, `missing required field: ${name}`, { code: 'missing_field', field: name });
      } else (typeof field === 'function' ? field : field.needed)(held, `${pointer}/${name}`, report);
    }
    for (const name of Object.keys(value)) {
      if (!Object.hasOwn(fields, name)) report(pointer, `invalid additional property: ${quoted(name)}`);
    }
    if (isRight) also?.(value, pointer, report);
  };
}

/** An object that says what it is by its `type`, which `byType` has read already. */
export function typed(fields: Fields, also?: Rule): Rule {
  return object({ type: () => undefined, ...fields }, also);
}

/** An object whose `type` says which of these it is. */
export function byType<Type extends string>(table: Readonly<Record<Type, Rule>>): Rule {
  const rules: Readonly<Record<string, Rule>> = table;
  const expected = Object.keys(rules);
  return (value, pointer, report) => {
    if (!isJsonObject(value)) return report(pointer, 'must be an object');
    const { type } = value;
    if (isMissing(type)) {
      return report(pointer, 'missing required field: type', { code: 'missing_field', field: 'type' });
    }
    if (typeof type !== 'string') return report(`${pointer}/type`, 'must be a string');
    const rule = Object.hasOwn(rules, type) ? rules[type] : undefined;
    if (rule !== undefined) return rule(value, pointer, report);
    const got = quoted(type);
    report(`${pointer}/type`, `unsupported type: ${got}`, { constraint: { type: 'enum', expected, got } });
  };
}

/** At least one of these fields. */
export function anyOf(...names: readonly string[]): Rule {
  return (value, pointer, report) => {
    if (isJsonObject(value) && names.every((name) => isMissing(value[name]))) {
      report(pointer, `missing required field: ${names.join(' or ')}`, { code: 'missing_field' });
    }
  };
}

/** Exactly one of these fields. */
export function exactlyOneOf(...names: readonly string[]): Rule {
  return (value, pointer, report) => {
    if (isJsonObject(value) && names.filter((name) => !isMissing(value[name])).length !== 1) {
      report(pointer, `must have exactly one of: ${names.join(', ')}`);
    }
  };
}

function isMissing(value: unknown): boolean {
  return value === undefined || value === null;
}
