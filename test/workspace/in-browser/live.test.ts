import type { WebSocketRoute } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorkspace } from '../../../src/workspace/open-workspace.ts';
import { chromiumPath } from '../../support/chromium.ts';
import { callApi } from '../web-api-client.ts';
import {
  composer,
  emma,
  junho,
  messages,
  minji,
  openShowcase,
  type Showcase,
  say,
  study,
  thread,
} from './open-showcase.ts';
import { showcaseManifest, startShowcase } from './showcase-app.ts';

describe.skipIf(chromiumPath === null)('a page that is open', { timeout: 30_000 }, () => {
  let showcase: Showcase;
  beforeAll(async () => {
    showcase = await openShowcase();
  });
  afterAll(async () => {
    expect(showcase.problems).toEqual([]);
    await showcase.close();
  });

  const api = (method: string, args: Record<string, unknown>) => callApi(showcase.workspace, method, args);
  /** Begins to stream an answer below a message, and gives a way to go on. */
  async function startStream(channel: string, threadTs: string) {
    const { ts } = await api('chat.startStream', {
      channel,
      thread_ts: threadTs,
      recipient_team_id: showcase.workspace.teamId,
      recipient_user_id: minji,
    });
    return {
      append: (text: string) => api('chat.appendStream', { channel, ts, markdown_text: text }),
      stop: () => api('chat.stopStream', { channel, ts }),
    };
  }

  it('shows two members in two windows what the other writes, marks it as unread, and counts mentions', async () => {
    const [korean, english] = await Promise.all([
      showcase.open(minji, { at: { channel: study } }),
      showcase.open(emma, { at: { channel: 'C00000RANDOM' } }),
    ]);
    const link = english.getByRole('navigation').getByRole('button', { name: /study/ });
    await say(korean, '안녕하세요 여러분');
    await link.getByText('1 unread').waitFor();
    expect(await link.locator('.unread').count()).toBe(0);
    await say(korean, '@Emma 같이 볼까요?');
    await link.getByText('2 unread').waitFor();
    expect(await link.locator('.unread').textContent()).toBe('1');
    await expect.poll(() => english.title()).toContain('(2)');
    await link.click();
    await messages(english).filter({ hasText: '@Emma' }).waitFor();
    await english.getByText('New', { exact: true }).waitFor();
    await link.getByText('unread').waitFor({ state: 'detached' });
    await say(english, 'Yes, let us');
    await messages(korean).filter({ hasText: 'Yes, let us' }).waitFor();
    expect(await messages(korean).filter({ hasText: '안녕하세요' }).count()).toBe(1);
    await Promise.all([korean.context().close(), english.context().close()]);
  });

  it('lets streamed text grow at the end of the list, and shows it once after a reload in the middle', async () => {
    const page = await showcase.open(minji);
    const root = await showcase.workspace.member(minji).type(study, '스트림 질문');
    await page.goto(`${showcase.workspace.url}/?as=${minji}&thread=${root.ts}`);
    const stream = await startStream(study, root.ts);
    await stream.append('# 답\n\n');
    const answer = thread(page).locator('li[data-ts]').nth(1);
    await answer.getByRole('heading', { name: '답' }).waitFor();
    await answer.getByRole('img', { name: '쓰는 중…' }).waitFor();
    for (let line = 1; line <= 40; line += 1) await stream.append(`${line}번째 문장이에요.\n\n`);
    await answer.getByText('40번째 문장이에요.').waitFor();
    // The list has stayed at its end while the text grew beyond it.
    const distance = () =>
      thread(page)
        .locator('.list-scroll')
        .evaluate((list) => list.scrollHeight - list.scrollTop - list.clientHeight);
    await expect.poll(distance).toBeLessThan(3);
    await page.reload();
    await answer.getByText('40번째 문장이에요.').waitFor();
    await stream.append('끝이에요.');
    await stream.stop();
    await answer.getByText('끝이에요.').waitFor();
    await answer.getByRole('img', { name: '쓰는 중…' }).waitFor({ state: 'detached' });
    expect(await thread(page).getByText('7번째 문장이에요.', { exact: true }).count()).toBe(1);
    expect(await thread(page).locator('li[data-ts]').count()).toBe(2);
    await page.context().close();
  });

  it.for([
    { member: minji, working: '작업하고 있어요', stop: '중지' },
    { member: emma, working: 'is working', stop: 'Stop' },
  ])('says that an agent works and stops it ($stop)', async ({ member, working, stop }) => {
    const page = await showcase.open(member);
    const root = await showcase.workspace.member(member).type(study, '오래 걸리는 일');
    await api('agents.sessions.setStatus', {
      channel_id: study,
      thread_ts: root.ts,
      status: 'processing',
      title: '노트 정리',
    });
    const stream = await startStream(study, root.ts);
    await stream.append('일하는 중');
    const message = messages(page).filter({ hasText: '오래 걸리는 일' }).last();
    await message.getByRole('status').getByText(working).waitFor();
    await message.getByRole('button', { name: /1/ }).last().click();
    await thread(page).getByRole('heading', { name: '노트 정리 #study' }).waitFor();
    const before = showcase.app.handled.length;
    await thread(page).getByRole('button', { name: stop }).click();
    await showcase.workspace.waitFor(() => showcase.app.handled.slice(before).includes('stopped:1'));
    await thread(page).getByText(working).waitFor({ state: 'detached' });
    expect((await stream.append('mehr')).ok).toBe(false);
    await page.context().close();
  });

  it('shows a status in turn with its loading messages, and suggested prompts that speak for the member', async () => {
    const page = await showcase.open(emma);
    await page.getByRole('navigation').getByRole('button', { name: 'Showcase' }).click();
    const prompts = page.getByRole('region', { name: '물어보세요' });
    await prompts.getByRole('button', { name: 'What is a pod?' }).click();
    await thread(page).getByText('echo What is a pod?').nth(1).waitFor();
    const root = showcase.workspace.member(emma).messages(showcase.workspace.member(emma).dm)[0];
    const place = { channel_id: root?.channel, thread_ts: root?.ts };
    await api('assistant.threads.setStatus', {
      ...place,
      status: 'is thinking…',
      loading_messages: ['looks', 'reads'],
    });
    await thread(page).getByText('Showcase looks').waitFor();
    await thread(page).getByText('Showcase reads').waitFor();
    await api('assistant.threads.setStatus', { ...place, status: '' });
    await thread(page).getByText('Showcase reads').waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('says that the app is away while it is killed, and doubles nothing once it is back', async () => {
    const page = await showcase.open(junho);
    await showcase.app.stop();
    await page.getByText('지금은 Showcase 앱이 연결되어 있지 않아요.').waitFor();
    await say(page, 'echo 앱이 없는 동안');
    await messages(page).filter({ hasText: 'echo 앱이 없는 동안' }).waitFor();
    const again = await startShowcase(showcase.workspace);
    await page.getByText('지금은 Showcase 앱이 연결되어 있지 않아요.').waitFor({ state: 'detached' });
    await say(page, 'echo 다시');
    await messages(page).filter({ hasText: 'echo 다시' }).getByText('댓글 1개').waitFor();
    expect(await messages(page).filter({ hasText: 'echo 앱이 없는 동안' }).count()).toBe(1);
    await again.stop();
    await page.context().close();
  });

  it('leads to a message by its permalink, pasted, copied or in a text, also in a thread', async () => {
    const page = await showcase.open(emma, { at: { channel: study } });
    const member = showcase.workspace.member(emma);
    const root = await member.type(study, 'root of the permalink');
    const reply = await member.type(study, 'reply of the permalink', { threadTs: root.ts });
    await page.getByRole('navigation').getByRole('button', { name: 'random' }).click();
    const { permalink } = await api('chat.getPermalink', { channel: study, message_ts: reply.ts });
    await say(page, String(permalink));
    await messages(page)
      .getByRole('link', { name: String(permalink) })
      .click();
    const marked = thread(page).locator('.message-marked');
    await marked.getByText('reply of the permalink').waitFor();
    expect(page.context().pages()).toHaveLength(1);
    await marked.hover();
    await thread(page).locator('li[data-ts]').nth(1).getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Copy link' }).click();
    await page.getByText('Link copied.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(permalink);
    // Pasted into the address bar it stays the window of the same member.
    await page.goto(String(permalink));
    await marked.getByText('reply of the permalink').waitFor();
    await page.getByRole('navigation').getByRole('button', { name: /Emma/ }).waitFor();
    await page.context().close();
  });

  it('goes on by itself when the connection breaks, at the place that was being read', async () => {
    const page = await showcase.open(emma, { at: { channel: 'C00000RANDOM' } });
    const member = showcase.workspace.member(emma);
    for (let index = 1; index <= 120; index += 1) await member.type('random', `reading ${index}`);
    const sockets: WebSocketRoute[] = [];
    await page.routeWebSocket(/page\/live/, (socket) => {
      socket.connectToServer();
      sockets.push(socket);
    });
    await page.reload();
    await messages(page).filter({ hasText: 'reading 120' }).waitFor();
    const list = page.getByRole('main').locator('.list-scroll');
    const reached = async (text: string) => {
      await list.evaluate((element) => element.scrollTo(0, 0));
      return page.getByText(text, { exact: true }).isVisible();
    };
    await expect.poll(() => reached('reading 1')).toBe(true);
    const first = async () =>
      list.evaluate((element) => {
        const top = element.getBoundingClientRect().top;
        const rows = [...element.querySelectorAll('li[data-ts]')];
        return rows.find((row) => row.getBoundingClientRect().bottom > top + 1)?.textContent?.match(/reading \d+/)?.[0];
      });
    await list.evaluate((element) => element.scrollTo(0, 1200));
    await page.waitForTimeout(300);
    const reading = await first();
    expect(reading).toMatch(/reading/);
    // The new snapshot holds the newest fifty; what was read lies in the fifty before.
    const loaded = async () => Number(await messages(page).first().getAttribute('aria-setsize'));
    expect(await loaded()).toBeGreaterThan(100);
    await sockets.at(-1)?.close();
    await expect.poll(() => sockets.length).toBe(2);
    await expect.poll(loaded).toBe(100);
    await expect.poll(first).toBe(reading);
    await page.context().close();
  });

  it('loads itself anew when the workspace was restarted, and keeps the draft', async () => {
    const options = { manifest: showcaseManifest, port: 0 };
    const first = await openWorkspace(options);
    const page = await showcase.open(emma);
    await page.goto(`${first.url}/?as=${emma}`);
    await composer(page).fill('half a thought');
    await first.close();
    await page.getByText('The connection is gone. Reconnecting…').waitFor();
    const second = await openWorkspace({ ...options, port: Number(new URL(first.url).port) });
    await second.member(minji).type('study', 'after the restart');
    await messages(page).filter({ hasText: 'after the restart' }).waitFor();
    expect(await composer(page).inputValue()).toBe('half a thought');
    expect(await messages(page).count()).toBe(1);
    await page.context().close();
    await second.close();
  });
});
