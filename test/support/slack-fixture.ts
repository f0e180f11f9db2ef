import { readFileSync } from 'node:fs';

/** A payload as Slack's documentation shows it; how to read one stands in `test/fixtures/slack/README.md`. */
export type SlackFixture = {
  /** The page of the documentation. */
  readonly source: string;
  /** JSON pointers. */
  readonly optional: ReadonlySet<string>;
  readonly keyed: ReadonlySet<string>;
  readonly uncertain: ReadonlySet<string>;
  readonly payload: Readonly<Record<string, unknown>>;
};

const folder = new URL('../fixtures/slack/', import.meta.url);

/** @param name the file without its ending */
export function loadSlackFixture(name: string): SlackFixture {
  const { $source, $optional, $keyed, $uncertain, ...payload } = JSON.parse(
    readFileSync(new URL(`${name}.json`, folder), 'utf8'),
  );
  return {
    source: $source,
    optional: new Set($optional),
    keyed: new Set($keyed),
    uncertain: new Set($uncertain),
    payload,
  };
}
