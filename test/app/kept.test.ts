import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageMessage } from '#src/workspace/page-objects.ts';
import { actOnPage, cookieOf, snapshotOf } from '../support/page-client.ts';
import { type StartedTutor, startTutorProcess } from '../support/start-process.ts';

const study = 'C000000STUDY';
const minji = 'U00000MINJI';

/** What `npm start` keeps, over `kill -9` for both of its processes. */
describe('a study that goes on tomorrow', { timeout: 60_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'tutor-kept-'));
  const env = { DATABASE_PATH: join(folder, 'tutor.sqlite') };
  let tutor: StartedTutor;
  let cookie: string;
  beforeAll(async () => {
    tutor = await startTutorProcess(env);
    cookie = await cookieOf(tutor);
  });
  afterAll(async () => {
    await tutor?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const type = async (text: string, threadTs?: string) => {
    const thread = threadTs === undefined ? {} : { threadTs };
    const act = { kind: 'type', channel: study, text, ...thread };
    return String((await actOnPage(tutor, cookie, 'act', { member: minji, act })).ts);
  };
  const shown = async () => (await snapshotOf(tutor, minji, cookie)).messages;
  const threadOf = async (rootTs: string) =>
    (await shown()).filter(({ ts, threadTs }) => ts === rootTs || threadTs === rootTs);

  async function until<Found>(look: () => Promise<Found | undefined>): Promise<Found> {
    for (const patience = performance.now() + 20_000; ; ) {
      const found = await look();
      if (found !== undefined) return found;
      if (performance.now() > patience) throw new Error('Waited in vain');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  const answers = (rootTs: string, count: number) =>
    until(async () => {
      const thread = await threadOf(rootTs);
      return thread.length > count ? thread : undefined;
    });
  const gist = (messages: readonly PageMessage[]) => messages.map(({ ts, text, user }) => ({ ts, text, user }));

  it('has the conversation after both were killed, at the same address and for the page that was open', async () => {
    const root = await type('@tutor 서비스가 뭐야?');
    await answers(root, 1);
    // One that is answered, one that has only just been asked.
    const late = await type('@tutor 파드가 뭐야?');
    const before = await shown();
    await tutor.kill();
    const { url } = tutor;
    tutor = await startTutorProcess(env);
    expect(tutor.url).toBe(url);
    await answers(late, 1);
    const after = await shown();
    expect(gist(after)).toEqual(expect.arrayContaining(gist(before)));
    expect(await threadOf(root)).toHaveLength(2);
    expect(await threadOf(late)).toHaveLength(2);
  });

  it('answers a follow-up in the old thread, and nothing twice', async () => {
    const root = (await shown()).find(({ text }) => text.includes('서비스가 뭐야?'))?.ts ?? expect.fail('no root');
    await type('그럼 노드포트는?', root);
    const thread = await answers(root, 3);
    expect(thread).toHaveLength(4);
    await tutor.kill();
    tutor = await startTutorProcess(env);
    const again = await type('@tutor 인그레스가 뭐야?');
    await answers(again, 1);
    expect(gist(await threadOf(root))).toEqual(gist(thread));
  });

  it.each([
    ['the tutor’s database', 'tutor.sqlite'],
    ['the workspace’s file', 'workspace.sqlite'],
  ])('goes on when %s was deleted', async (_what, name) => {
    await tutor.kill();
    for (const end of ['', '-wal', '-shm']) rmSync(join(folder, name + end), { force: true });
    tutor = await startTutorProcess(env);
    cookie = await cookieOf(tutor);
    const root = await type('@tutor 디플로이먼트가 뭐야?');
    await answers(root, 1);
    await type('그럼 롤백은?', root);
    expect(await answers(root, 3)).toHaveLength(4);
  });
});
