import { copyFileSync, existsSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Workspace } from '#src/workspace/open-workspace.ts';
import { actOnPage, cookieOf, snapshotOf } from '../../support/page-client.ts';
import { callApi } from '../web-api-client.ts';
import { openKept, temporaryFile } from './kept-workspace.ts';

const study = 'C000000STUDY';
const random = 'C00000RANDOM';
const minji = 'U00000MINJI';
const emma = 'U000000EMMA';
const viewers = [minji, 'U00000JUNHO', emma];

type World = { readonly workspace: Workspace; readonly cookie: string; readonly posted: string[]; count: number };
type Doing = readonly [name: string, at: number];

/** Everything that can happen in a workspace; `at` chooses among what is there. */
const doings: Readonly<Record<string, (world: World, at: number) => Promise<unknown>>> = {
  type: (world, at) => act(world, emma, { kind: 'type', channel: study, text: `typed ${at} <b> & 🎉 @준호` }),
  'type in the direct message': (world, at) =>
    act(world, minji, { kind: 'type', channel: 'D00000MINJI', text: `direct ${at}` }),
  reply: (world, at) =>
    act(world, minji, { kind: 'type', channel: study, text: `reply ${at}`, threadTs: some(world, at) }),
  'reply loudly': (world, at) =>
    act(world, emma, { kind: 'type', channel: study, text: 'loud', threadTs: some(world, at), broadcast: true }),
  edit: (world, at) => act(world, emma, { kind: 'edit-message', channel: study, ts: some(world, at), text: 'edited' }),
  delete: (world, at) => act(world, emma, { kind: 'delete-message', channel: study, ts: some(world, at) }),
  react: (world, at) =>
    act(world, minji, { kind: 'add-reaction', channel: study, ts: some(world, at), name: at % 2 ? 'wave' : '+1' }),
  'react no more': (world, at) =>
    act(world, minji, { kind: 'remove-reaction', channel: study, ts: some(world, at), name: 'wave' }),
  read: (world, at) => act(world, emma, { kind: 'mark-read', channel: study, ts: some(world, at) }),
  join: (world) => act(world, minji, { kind: 'join-channel', channel: random }),
  'make a channel': (world, at) =>
    act(world, minji, { kind: 'create-channel', name: `made-${at % 7}`, isPrivate: at % 2 === 0 }),
  invite: (world) => act(world, emma, { kind: 'type', channel: random, text: '/invite @keeper' }),
  leave: (world) => act(world, minji, { kind: 'type', channel: random, text: '/leave' }),
  upload: async (world, at) => {
    const { url } = world.workspace;
    const body = new Uint8Array([at % 256, 0, 255]);
    const headers = { cookie: world.cookie, 'x-workspace-page': '1' };
    const answer = await fetch(`${url}/page/files?member=${emma}&name=f${at}.bin`, { method: 'POST', headers, body });
    const { file } = (await answer.json()) as { file: { id: string } };
    return act(world, emma, { kind: 'type', channel: study, text: 'with a file', fileIds: [file.id] });
  },
  'add a member': (world, at) => {
    world.count += 1;
    const add = { kind: 'add', displayName: `Member ${at} ${world.count}`, locale: 'en-US', tz: 'UTC' };
    return actOnPage(world.workspace, world.cookie, 'members', add);
  },
  'change a member': (world, at) =>
    actOnPage(world.workspace, world.cookie, 'members', {
      ...{ kind: 'change', id: emma, locale: at % 2 ? 'ko-KR' : 'en-US', smartPunctuation: at % 3 === 0 },
    }),
  post: (world, at) =>
    call(world, 'chat.postMessage', {
      ...{ channel: study, text: `posted ${at}`, metadata: { event_type: 'mark', event_payload: { at } } },
      blocks: [{ type: 'section', text: { type: 'mrkdwn', text: `*${at}*` } }],
    }),
  'post for one': (world, at) =>
    call(world, 'chat.postEphemeral', { channel: study, user: emma, text: `only you ${at}` }),
  update: (world, at) => call(world, 'chat.update', { channel: study, ts: some(world, at), text: `updated ${at}` }),
  withdraw: (world, at) => call(world, 'chat.delete', { channel: study, ts: some(world, at) }),
  schedule: (world, at) =>
    call(world, 'chat.scheduleMessage', { channel: study, text: 'later', post_at: now() + 600 + (at % 600) }),
  status: (world, at) =>
    call(world, 'assistant.threads.setStatus', {
      ...{ channel_id: study, thread_ts: some(world, at), status: at % 3 ? 'is looking' : '' },
    }),
  prompts: (world, at) =>
    call(world, 'assistant.threads.setSuggestedPrompts', {
      ...{ channel_id: at % 2 ? 'D00000MINJI' : 'D000000EMMA', prompts: [{ title: `t${at}`, message: 'm' }] },
    }),
  session: (world, at) =>
    call(world, 'agents.sessions.setStatus', {
      ...{ channel_id: study, thread_ts: some(world, at), status: at % 2 ? 'processing' : 'active' },
    }),
  home: (world, at) =>
    call(world, 'views.publish', {
      user_id: emma,
      view: { type: 'home', blocks: [{ type: 'divider' }], external_id: `${at}` },
    }),
  modal: async (world) => {
    await act(world, minji, { kind: 'type', channel: study, text: '/menu' });
    const trigger_id = world.workspace.deliveries.findLast(({ kind }) => kind === 'slash_commands')?.payload.trigger_id;
    const title = { type: 'plain_text', text: 'Menu' };
    return call(world, 'views.open', { trigger_id, view: { type: 'modal', title, blocks: [{ type: 'divider' }] } });
  },
  'close the modals': async (world) => {
    const { views } = await snapshotOf(world.workspace, minji, world.cookie);
    return act(world, minji, { kind: 'close-all-views', viewId: views[0]?.id ?? 'V0' });
  },
  stream: async (world, at) => {
    const place = { channel: study, thread_ts: some(world, at), recipient_team_id: 'T1', recipient_user_id: emma };
    const { ts } = await call(world, 'chat.startStream', { ...place, markdown_text: 'grows' });
    if (at % 2) return undefined;
    await call(world, 'chat.appendStream', { channel: study, ts, markdown_text: ' and grows' });
    return call(world, 'chat.stopStream', { channel: study, ts });
  },
  // Little enough for no status line to age and no scheduled message to fall due, and more than passes until it is done.
  'move the clock': async ({ workspace }, at) => workspace.moveClock(workspace.clock().now + 500 + (at % 2) * 500),
  'call what is not provided': (world, at) => call(world, `not.provided${at % 5}`, {}),
};

const anything = fc.array(fc.tuple(fc.constantFrom(...Object.keys(doings)), fc.nat(1_000)), {
  minLength: 15,
  maxLength: 40,
});

describe('a kept workspace', () => {
  it('shows everybody the same after kill -9 and after it was closed', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(anything, async (sequence) => {
        const path = temporaryFile();
        const workspace = await openKept(path);
        await perform(workspace, sequence);
        const before = await seen(workspace);
        // What stands in the files now is what kill -9 leaves now.
        const killed = `${path}-killed`;
        for (const end of ['', '-wal']) if (existsSync(path + end)) copyFileSync(path + end, killed + end);
        await workspace.close();
        for (const kept of [killed, path]) {
          const again = await openKept(kept);
          expect(await seen(again)).toEqual(finished(before));
          await again.close();
        }
      }),
      { numRuns: 25 },
    );
  });
});

async function perform(workspace: Workspace, sequence: readonly Doing[]): Promise<void> {
  const world: World = { workspace, cookie: await cookieOf(workspace), posted: [], count: 0 };
  for (const [name, at] of sequence) {
    await doings[name]?.(world, at);
    world.posted.splice(
      0,
      world.posted.length,
      ...workspace
        .member(emma)
        .messages(study)
        .map(({ ts }) => ts),
    );
  }
}

/** What members see, what the app is told of it, and the bytes of every file. */
async function seen(workspace: Workspace) {
  const cookie = await cookieOf(workspace);
  const pages = await Promise.all(viewers.map((viewer) => snapshotOf(workspace, viewer, cookie)));
  const history = await callApi(workspace, 'conversations.history', { channel: study, include_all_metadata: true });
  const scheduled = await callApi(workspace, 'chat.scheduledMessages.list');
  const files = pages.flatMap(({ messages }) => messages.flatMap((message) => message.files));
  const bytes = await Promise.all(
    files.map(async ({ id }) => {
      const answer = await fetch(`${workspace.url}/page/files/${id}`, { headers: { cookie } });
      return [id, Buffer.from(await answer.arrayBuffer()).toString('hex')];
    }),
  );
  const portless = JSON.stringify({ history: history.messages, scheduled: scheduled.scheduled_messages, bytes });
  // What the clock says is not what it said; how far it was moved is.
  const lasting = pages.map(({ conditions, ...page }) => ({ ...page, aheadMs: conditions.clock.aheadMs }));
  return { pages: lasting, rest: JSON.parse(portless.replaceAll(workspace.url, '')) as unknown };
}

/** Streams that were growing are finished as they are. */
function finished(before: Awaited<ReturnType<typeof seen>>) {
  const pages = before.pages.map((page) => ({
    ...page,
    messages: page.messages.map((message) => ({ ...message, streaming: false })),
  }));
  return { pages, rest: before.rest };
}

const act = (world: World, member: string, one: object) =>
  actOnPage(world.workspace, world.cookie, 'act', { member, act: one });

const call = (world: World, method: string, args: object) => callApi(world.workspace, method, { ...args });

const some = ({ posted }: World, at: number): string => posted[at % (posted.length || 1)] ?? '1700000000.000000';

const now = () => Math.trunc(Date.now() / 1000);
