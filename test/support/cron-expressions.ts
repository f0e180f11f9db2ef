import fc from 'fast-check';

/** Expressions of five fields that Kubernetes accepts: stars, lists, ranges, steps, names, both day fields. */
export const expressions = fc
  .tuple(field(0, 59), field(0, 23), field(1, 31), field(1, 12), field(0, 6))
  .map((fields) => fields.join(' '));

function field(min: number, max: number): fc.Arbitrary<string> {
  const value = fc.integer({ min, max });
  const step = fc.integer({ min: 1, max: max - min });
  const range = fc.tuple(value, value).map(([a, b]) => `${Math.min(a, b)}-${Math.max(a, b)}`);
  return fc.oneof(
    { weight: 4, arbitrary: fc.constant('*') },
    { weight: 4, arbitrary: value.map(String) },
    { weight: 1, arbitrary: range },
    { weight: 1, arbitrary: step.map((every) => `*/${every}`) },
    { weight: 1, arbitrary: fc.tuple(range, step).map(([bounds, every]) => `${bounds}/${every}`) },
    { weight: 1, arbitrary: fc.array(value, { minLength: 2, maxLength: 4 }).map((list) => list.join(',')) },
  );
}
