import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadSlackFixture } from './slack-fixture.ts';

const folder = new URL('../fixtures/slack/', import.meta.url);
const names = readdirSync(folder).filter((name) => name !== 'SHA256');
const payloads = names.filter((name) => name.endsWith('.json')).map((name) => name.replace('.json', ''));

describe('a fixture of Slack', () => {
  it('is none that changed without its hash', () => {
    const hashes = names.toSorted().map((name) => {
      const hash = createHash('sha256').update(readFileSync(new URL(name, folder)));
      return `${hash.digest('hex')}  ${name}`;
    });
    expect(readFileSync(new URL('SHA256', folder), 'utf8').trim().split('\n').toSorted()).toEqual(hashes.toSorted());
  });

  it.each(payloads)('names the page it was written after: %s', (name) => {
    expect(loadSlackFixture(name).source).toMatch(/^https:\/\/docs\.slack\.dev\/[\w./#-]+$/u);
  });
});
