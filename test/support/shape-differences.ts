import type { SlackFixture } from './slack-fixture.ts';

/**
 * Where a payload has another shape than the documentation shows: keys that are missing or that nobody named, other JSON
 * types, another `type` or `subtype`. Empty when the shapes are the same.
 * @param at pointer to the part of the fixture that `actual` is held against
 */
export function shapeDifferences(actual: unknown, fixture: SlackFixture, at = ''): readonly string[] {
  return compare(actual, partAt(fixture.payload, at), at, fixture);
}

function compare(actual: unknown, expected: unknown, at: string, fixture: SlackFixture): readonly string[] {
  const [is, shouldBe] = [kindOf(actual), kindOf(expected)];
  if (is !== shouldBe) return [`${at}: is ${is}, should be ${shouldBe}`];
  if (Array.isArray(actual) && Array.isArray(expected)) return compareLists(actual, expected, at, fixture);
  if (isRecord(actual) && isRecord(expected)) {
    return fixture.keyed.has(at)
      ? Object.entries(actual).flatMap(([key, value]) => {
          const like = key in expected ? key : (Object.keys(expected)[0] ?? '');
          return like in expected ? compare(value, expected[like], under(at, like), fixture) : [];
        })
      : compareRecords(actual, expected, at, fixture);
  }
  const literal = /\/(?:type|subtype)$/u.test(at);
  return literal && actual !== expected ? [`${at}: is ${String(actual)}, should be ${String(expected)}`] : [];
}

function compareRecords(
  actual: Record<string, unknown>,
  expected: Record<string, unknown>,
  at: string,
  fixture: SlackFixture,
): readonly string[] {
  const missing = Object.keys(expected).filter((key) => !(key in actual) && !fixture.optional.has(under(at, key)));
  const unnamed = Object.keys(actual).filter((key) => !(key in expected) && !fixture.uncertain.has(under(at, key)));
  return [
    ...missing.map((key) => `${under(at, key)}: is missing`),
    ...unnamed.map((key) => `${under(at, key)}: is not in the documentation`),
    ...Object.keys(expected)
      .filter((key) => key in actual)
      .flatMap((key) => compare(actual[key], expected[key], under(at, key), fixture)),
  ];
}

/**
 * An item is held against the one of the same `block_id`, else against the one of the same `type`, in its place if that one is
 * such; else against the one in its place, else against the first.
 */
function compareLists(
  actual: readonly unknown[],
  expected: readonly unknown[],
  at: string,
  fixture: SlackFixture,
): readonly string[] {
  if (actual.length === 0 && expected.length > 0) return [`${at}: is empty`];
  return actual.flatMap((item, place) => {
    const index = likeliest(item, place, expected);
    if (index >= expected.length) return [`${at}/${place}: should not be there`];
    return compare(item, expected[index], `${at}/${index}`, fixture);
  });
}

function likeliest(item: unknown, place: number, expected: readonly unknown[]): number {
  for (const key of ['block_id', 'type']) {
    const like = (one: unknown) => isRecord(one) && isRecord(item) && key in one && one[key] === item[key];
    if (like(expected[place])) return place;
    const index = expected.findIndex(like);
    if (index >= 0) return index;
  }
  return place < expected.length ? place : 0;
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'list' : typeof value;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function under(at: string, key: string): string {
  return `${at}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

function partAt(payload: unknown, at: string): unknown {
  const keys = at.split('/').slice(1);
  return keys.reduce<unknown>((part, key) => Reflect.get(Object(part), unescaped(key)), payload);
}

function unescaped(key: string): string {
  return key.replaceAll('~1', '/').replaceAll('~0', '~');
}
