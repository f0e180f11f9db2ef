import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shapeDifferences } from '#test/support/shape-differences.ts';
import { loadSlackFixture } from '#test/support/slack-fixture.ts';
import { createTriggers } from '../../../src/workspace/delivery/triggers.ts';
import { loadManifest } from '../../../src/workspace/manifest.ts';
import { createMethodTable } from '../../../src/workspace/methods/method-table.ts';
import type { JsonObject } from '../../../src/workspace/state/json.ts';
import { createUploadTickets } from '../../../src/workspace/state/upload-tickets.ts';
import { createWorkspaceState } from '../../../src/workspace/state/workspace-state.ts';
import { fullManifest, openRecorded, type RecordingApp } from '../recording-app.ts';
import { callBody } from '../web-api-client.ts';

type Documented = {
  readonly tier: 1 | 2 | 3 | 4 | 'special';
  readonly scopes: readonly string[];
  readonly required: readonly string[];
  readonly needs?: readonly (readonly string[])[];
  readonly token?: 'app';
  readonly errors: readonly string[];
};
const documented = loadSlackFixture('methods').payload.methods as Record<string, Documented>;
const names = Object.keys(documented);

const clock = () => 0;
const state = createWorkspaceState({ clock, url: () => 'http://127.0.0.1/', appName: 'Echo', seed: {} });
const provided = createMethodTable({
  state,
  triggers: createTriggers(clock),
  publish: () => undefined,
  manifest: await loadManifest(fullManifest),
  uploads: createUploadTickets({ files: state.files, newId: state.newId, clock, botUserId: state.app.botUserId }),
  issueSocketUrl: () => '',
});

describe('createMethodTable', () => {
  it('provides exactly the methods whose pages were read', () => {
    expect(Object.keys(provided).toSorted()).toEqual(names.toSorted());
  });

  it.each(names)('limits %s as its page says', (name) => {
    const tier = provided[name]?.tier;
    const special = ['unlimited', 'one a second and channel'];
    if (documented[name]?.tier === 'special') expect(special).toContain(tier);
    else expect(tier).toBe(`tier ${documented[name]?.tier}`);
  });

  it.each(names)('asks for a scope that the page of %s names', (name) => {
    const { scopes, token } = documented[name] ?? expect.fail('it is not documented');
    // The scope of an app-level token is given with the token, which is checked instead.
    if (token === 'app') expect(provided[name]).toMatchObject({ token: 'app', scopes: [] });
    else expect(provided[name]?.scopes.toSorted()).toEqual(scopes.toSorted());
  });
});

describe('a call without what its method needs', () => {
  let app: RecordingApp;
  let narrow: RecordingApp;
  beforeAll(async () => {
    app = await openRecorded();
    narrow = await openRecorded({ manifest: { display_information: { name: 'Narrow' } } });
  });
  afterAll(() => Promise.all([app.close(), narrow.close()]));

  const given: JsonObject = {
    ...{ channel: 'C000000STUDY', channel_id: 'C000000STUDY', user: 'U00000MINJI', user_id: 'U00000MINJI' },
    ...{
      ts: '1.000001',
      thread_ts: '1.000001',
      message_ts: '1.000001',
      timestamp: '1.000001',
      text: 'x',
      name: 'eyes',
    },
    ...{
      post_at: Math.trunc(Date.now() / 1000) + 60,
      scheduled_message_id: 'Q1',
      markdown_text: 'x',
      trigger_id: '1',
      view_id: 'V1',
    },
    ...{ filename: 'a.md', length: 1, file: 'F1', files: [{ id: 'F1' }], users: 'U00000MINJI' },
    ...{ status: 'active', title: 'x', prompts: [], view: { type: 'home', blocks: [] } },
  };
  const without = (name: string, left: readonly string[]) => {
    const { required, needs = [] } = documented[name] ?? expect.fail('it is not documented');
    const wanted = [...required, ...needs.flatMap(([first = '']) => first)].filter((one) => !left.includes(one));
    return callBody(app.workspace, name, Object.fromEntries(wanted.map((one) => [one, given[one]])));
  };

  it.each(names.flatMap((name) => documented[name]?.required.map((left) => [name, left] as const) ?? []))(
    'is told so by %s: %s',
    async (name, left) => {
      const answer = await without(name, [left]);
      expect(shapeDifferences(answer, loadSlackFixture('api-invalid-arguments'))).toEqual([]);
      const messages = expect.arrayContaining([`[ERROR] missing required field: ${left}`]);
      expect(answer).toMatchObject({ error: 'invalid_arguments', response_metadata: { messages } });
    },
  );

  it.each(names.flatMap((name) => documented[name]?.needs?.map((left) => [name, left] as const) ?? []))(
    'is told so by %s where one of several would do: %j',
    async (name, left) => {
      const { error } = await without(name, left);
      expect([...(documented[name]?.errors ?? []), 'invalid_arguments']).toContain(error);
    },
  );

  it.each(names.filter((name) => documented[name]?.scopes.length && documented[name].token !== 'app'))(
    'is refused by %s for want of a scope',
    async (name) => {
      const { scopes, required } = documented[name] ?? expect.fail('it is not documented');
      const args = Object.fromEntries(required.map((one) => [one, given[one]]));
      const answer = await callBody(narrow.workspace, name, args);
      expect(shapeDifferences(answer, loadSlackFixture('api-missing-scope'))).toEqual([]);
      expect(answer).toMatchObject({ error: 'missing_scope', provided: '' });
      expect(String(answer.needed).split(',').toSorted()).toEqual(scopes.toSorted());
    },
  );
});
