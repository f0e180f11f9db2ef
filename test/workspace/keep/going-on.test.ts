import { readFileSync, statSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { openKeep } from '#src/workspace/keep/open-keep.ts';
import type { Workspace } from '#src/workspace/open-workspace.ts';
import { cookieOf, snapshotOf } from '../../support/page-client.ts';
import { callApi } from '../web-api-client.ts';
import { manifest, openKept, temporaryFile } from './kept-workspace.ts';

const study = 'C000000STUDY';
const minji = 'U00000MINJI';

const post = async (workspace: Workspace, text: string, more: object = {}) =>
  callApi(workspace, 'chat.postMessage', { channel: study, text, ...more });

describe('a workspace opened again', () => {
  it('has the same address, tokens, secret and page', async () => {
    const path = temporaryFile();
    const first = await openKept(path);
    const { url, botToken, appToken, signingSecret, teamId, botUserId } = first;
    const cookie = await cookieOf(first);
    await first.close();
    const second = await openKept(path);
    expect(second).toMatchObject({ url, botToken, appToken, signingSecret, teamId, botUserId });
    // A page that was open connects again without being loaded anew.
    expect(await snapshotOf(second, minji, cookie)).toMatchObject({ kind: 'snapshot', memberId: minji });
  });

  it('takes another port when its own is taken, and secrets of its own in a file of its own', async () => {
    const path = temporaryFile();
    const first = await openKept(path);
    const { url, botToken } = first;
    await first.close();
    const squatter = await openKept(temporaryFile(), { port: Number(new URL(url).port) });
    const second = await openKept(path);
    expect(second.url).not.toBe(url);
    expect(second.botToken).toBe(botToken);
    expect(squatter.botToken).not.toBe(botToken);
  });

  it('goes on with its timestamps although the clock went back', async () => {
    const path = temporaryFile();
    let now = 1_800_000_000_000;
    const first = await openKept(path, { clock: () => now });
    const before = String((await post(first, 'before')).ts);
    await first.close();
    now -= 3_600_000;
    const second = await openKept(path, { clock: () => now });
    const after = String((await post(second, 'after')).ts);
    expect(after > before).toBe(true);
    expect(
      second
        .member(minji)
        .messages(study)
        .map(({ text }) => text),
    ).toEqual(['before', 'after']);
  });

  it('goes on with a clock that was moved', async () => {
    const path = temporaryFile();
    const clock = () => 1_800_000_000_000;
    const first = await openKept(path, { clock });
    first.moveClock(clock() + 86_400_000);
    await first.close();
    const second = await openKept(path, { clock });
    expect(second.clock()).toEqual({ now: clock() + 86_400_000, aheadMs: 86_400_000 });
    expect((await post(second, 'tomorrow')).ts).toMatch(/^1800086400\./);
    expect(() => second.moveClock(clock())).toThrow('The clock only moves forward.');
  });

  it('lets new people and channels in and leaves the ones it has', async () => {
    const path = temporaryFile();
    const seed = { id: 'U0000SPRING', displayName: 'Spring', locale: 'ko-KR', tz: 'Asia/Seoul' };
    await (await openKept(path, { state: { members: [seed] } })).close();
    const later = { ...seed, displayName: 'Somebody else' };
    const channel = { id: 'C0000EXTRA0', name: 'extra' };
    const second = await openKept(path, { state: { members: [later], channels: [channel] } });
    expect(second.members.find(({ id }) => id === seed.id)?.displayName).toBe('Spring');
    expect(second.channels.map(({ name }) => name)).toEqual(['study', 'random', 'extra']);
  });

  it('posts at the start what was due while it was closed', async () => {
    const path = temporaryFile();
    const dueAt = Math.trunc(Date.now() / 1000) + 60;
    const first = await openKept(path);
    for (const [text, post_at] of [
      ['second', dueAt + 1],
      ['first', dueAt],
      ['tomorrow', dueAt + 86_400],
    ]) {
      await callApi(first, 'chat.scheduleMessage', { channel: study, text, post_at });
    }
    await first.close();
    const clock = () => Date.now() + 120_000;
    const second = await openKept(path, { clock });
    const texts = () =>
      second
        .member(minji)
        .messages(study)
        .map(({ text }) => text);
    await second.waitFor(() => texts().length === 2);
    await second.close();
    const third = await openKept(path, { clock });
    await pause(400);
    expect(
      third
        .member(minji)
        .messages(study)
        .map(({ text }) => text),
    ).toEqual(['first', 'second']);
    expect((await callApi(third, 'chat.scheduledMessages.list')).scheduled_messages).toHaveLength(1);
  });

  it('takes the bytes and the completion of an upload that was announced before', async () => {
    const path = temporaryFile();
    const first = await openKept(path);
    const announced = await callApi(first, 'files.getUploadURLExternal', { filename: 'notes.md', length: 5 });
    await first.close();
    const second = await openKept(path);
    expect((await fetch(String(announced.upload_url), { method: 'POST', body: 'notes' })).status).toBe(200);
    await second.close();
    const third = await openKept(path);
    const files = [{ id: announced.file_id, title: 'Notes' }];
    expect(await callApi(third, 'files.completeUploadExternal', { files, channel_id: study })).toMatchObject({
      ok: true,
    });
    await third.close();
    const fourth = await openKept(path);
    const cookie = await cookieOf(fourth);
    const answer = await fetch(`${fourth.url}/page/files/${announced.file_id}`, { headers: { cookie } });
    expect(await answer.text()).toBe('notes');
    expect((await snapshotOf(fourth, minji, cookie)).messages[0]?.files).toMatchObject([{ title: 'Notes', size: 5 }]);
  });

  it('gives what was kept before a field was there the value that it begins with', async () => {
    const path = temporaryFile();
    const first = await openKept(path);
    await post(first, 'old');
    await first.close();
    const sqlite = new Sqlite(path);
    const strip = `update things set body = json_remove(body, '$.reactions', '$.smartPunctuation')`;
    expect(sqlite.prepare(strip).run().changes).toBeGreaterThan(2);
    sqlite.close();
    const second = await openKept(path);
    expect(second.member(minji).messages(study)[0]).toMatchObject({ text: 'old', reactions: [] });
    expect(second.members.map(({ smartPunctuation }) => smartPunctuation)).not.toContain(undefined);
  });

  it('has let go of what went beyond a bound or was deleted', async () => {
    const path = temporaryFile();
    // Events that still wait for the app would hold the words too.
    const first = await openKept(path, { manifest: { ...manifest, settings: {} } });
    const secret = 'a word that is deleted again';
    const { ts } = await post(first, secret);
    await callApi(first, 'chat.delete', { channel: study, ts });
    for (let n = 0; n < 205; n += 1) {
      await callApi(first, 'chat.postEphemeral', { channel: study, user: minji, text: `only you ${n}` });
    }
    await first.close();
    const keep = await openKeep(path);
    expect(keep.take('message')).toEqual([]);
    const kept = keep.take('ephemeral').map(({ text }) => text);
    expect(kept).toHaveLength(200);
    expect(kept[0]).toBe('only you 5');
    keep.close();
    expect(readFileSync(path).includes(secret)).toBe(false);
  });
});

describe('a stream in a kept workspace', () => {
  async function streaming(workspace: Workspace) {
    const root = await post(workspace, 'root');
    const place = { channel: study, thread_ts: root.ts, recipient_team_id: 'T1', recipient_user_id: minji };
    const { ts } = await callApi(workspace, 'chat.startStream', { ...place, markdown_text: 'It ' });
    const shown = (one: Workspace) => one.member(minji).thread(study, String(root.ts))[1];
    return { ts, shown };
  }

  it('is finished as it was when the workspace ended', async () => {
    const path = temporaryFile();
    const first = await openKept(path);
    const { ts, shown } = await streaming(first);
    await callApi(first, 'chat.appendStream', { channel: study, ts, markdown_text: 'grows' });
    await first.close();
    const second = await openKept(path);
    expect(shown(second)).toMatchObject({ text: 'It grows', streamingSince: null });
    const append = { channel: study, ts, markdown_text: ' no more' };
    expect((await callApi(second, 'chat.appendStream', append)).error).toBe('message_not_in_streaming_state');
    expect(JSON.stringify(second.deliveries)).not.toContain('message_changed');
  });

  it('is written now and then while it grows, and whole when it is finished', { timeout: 30_000 }, async () => {
    const path = temporaryFile();
    const workspace = await openKept(path);
    const { ts, shown } = await streaming(workspace);
    const piece = 'word '.repeat(2_000);
    const before = written(path);
    for (let n = 0; n < 200; n += 1) {
      await callApi(workspace, 'chat.appendStream', { channel: study, ts, markdown_text: piece });
    }
    await callApi(workspace, 'chat.stopStream', { channel: study, ts });
    const size = JSON.stringify(shown(workspace)).length;
    expect(size).toBeGreaterThan(200 * piece.length);
    // Written whole at every piece, it would be a hundred times its size.
    expect(written(path) - before).toBeLessThan(10 * size);
    await workspace.close();
    expect(shown(await openKept(path))?.text.length).toBe(3 + 200 * piece.length);
  });
});

const written = (path: string) => statSync(`${path}-wal`).size + statSync(path).size;
