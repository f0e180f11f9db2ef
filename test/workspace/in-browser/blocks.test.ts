import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath } from '../../support/chromium.ts';
import { callApi } from '../web-api-client.ts';
import { emma, messages, minji, openShowcase, type Showcase, study } from './open-showcase.ts';
import { postShowcase } from './post-showcase.ts';

/** What would run if any of it became markup. */
const attack = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>';
const attacks = [attack, `"><svg onload=window.hacked=1>`, '<https://a.example|<img src=x onerror=window.hacked=1>>'];

describe.skipIf(chromiumPath === null)('blocks', { timeout: 30_000 }, () => {
  let showcase: Showcase;
  let page: Page;
  beforeAll(async () => {
    showcase = await openShowcase();
    await postShowcase(showcase.workspace, showcase.app.client);
    page = await showcase.open(minji, { height: 6000 });
  });
  afterAll(async () => {
    expect(showcase.problems).toEqual([]);
    await showcase.close();
  });
  const message = (text: string) => messages(page).filter({ hasText: text }).first();

  it('are all drawn, each as what it is', async () => {
    await message('쿠버네티스 서비스').waitFor();
    expect(await page.locator('.cannot-show').count()).toBe(0);
    const text = message('쿠버네티스 서비스');
    await text.getByRole('heading', { name: '쿠버네티스 서비스 👋 Services' }).waitFor();
    await text.getByRole('link', { name: '문서' }).waitFor();
    await text.getByRole('button', { name: '#study' }).waitFor();
    await expect.poll(() => text.getByRole('img', { name: 'A red dot' }).count()).toBe(3);
    const markdown = message('서비스란?');
    await markdown.getByRole('heading', { name: '서비스란?' }).waitFor();
    expect(await markdown.getByRole('checkbox', { checked: true }).count()).toBe(1);
    await markdown.getByRole('cell', { name: '30080' }).waitFor();
    await markdown.getByText('주의: <b>이건</b> 글자예요.').waitFor();
    const rich = message('Bold and');
    expect(await rich.locator('ol li').allTextContents()).toEqual(['첫째', '둘째']);
    expect(await rich.locator('ul li').allTextContents()).toEqual(['둘째의 아래']);
    await message('ingress').getByRole('columnheader', { name: '횟수' }).waitFor();
    const agent = message('답을 찾는 중');
    await agent.getByRole('img', { name: '진행 중' }).waitFor();
    await agent.getByRole('img', { name: '실패' }).waitFor();
    const cards = message('출처 3개');
    expect(await cards.getByRole('group', { name: '카드' }).locator('.card').count()).toBe(3);
    await cards.getByText('service.md:14').waitFor({ state: 'hidden' });
    await cards.getByText('출처 3개').click();
    await cards.getByText('service.md:14').waitFor();
    const video = cards.getByRole('link', { name: 'Services in ten minutes' });
    expect(await video.getAttribute('href')).toBe('https://videos.example/watch');
    await cards.getByText('A talk about services').waitFor();
  });

  it('sort and turn the pages of a data table', async () => {
    const table = message('진도 Progress');
    const rows = () => table.locator('tbody th').allTextContents();
    expect(await rows()).toEqual(['주제 1', '주제 2', '주제 3', '주제 4', '주제 5']);
    await table.getByRole('button', { name: '다음 페이지' }).click();
    await table.getByRole('button', { name: '다음 페이지' }).click();
    expect(await rows()).toEqual(['주제 11', '주제 12']);
    expect(await table.getByRole('button', { name: '다음 페이지' }).isDisabled()).toBe(true);
    await table.getByRole('button', { name: '문제' }).click();
    expect(await rows()).toEqual(['주제 12', '주제 11', '주제 10', '주제 9', '주제 8']);
    expect(await table.getByRole('columnheader', { name: '문제' }).getAttribute('aria-sort')).toBe('ascending');
  });

  it('take feedback, keep it marked, and press what stands in cards', async () => {
    const agent = message('답을 찾는 중');
    const good = agent.getByRole('button', { name: '도움이 됐어요' });
    await good.click();
    await showcase.workspace.waitFor(() => showcase.app.handled.some((one) => /^feedback:.*"value":"good"/.test(one)));
    expect(await good.getAttribute('aria-pressed')).toBe('true');
    await agent.getByRole('button', { name: '지우기' }).click();
    await showcase.workspace.waitFor(() => showcase.app.handled.some((one) => one.startsWith('remove:')));
    await message('출처 3개').getByRole('button', { name: '열기' }).nth(1).click();
    await showcase.workspace.waitFor(() => showcase.app.handled.some((one) => one.startsWith('open-Service:')));
  });

  it('and texts, files and names of any kind never run a script', async () => {
    const member = showcase.workspace.member(emma);
    const plain = { type: 'plain_text', text: attack };
    const mrkdwn = { type: 'mrkdwn', text: attacks.join('\n') };
    const blocks = [
      { type: 'header', text: plain },
      { type: 'section', text: mrkdwn, fields: [mrkdwn, plain] },
      { type: 'markdown', text: `${attack}\n\n[link](javascript:window.hacked=1) ![x](javascript:window.hacked=1)` },
      { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: attack }] }] },
      { type: 'table', rows: [[{ type: 'raw_text', text: attack }]] },
    ];
    const answer = await callApi(showcase.workspace, 'chat.postMessage', {
      ...{ channel: study, text: attack, username: attack, blocks },
      attachments: [{ title: attack, text: attack, footer: attack }],
    });
    expect(answer.ok, JSON.stringify(answer)).toBe(true);
    const picture = '<svg onload="hacked=1" xmlns="http://www.w3.org/2000/svg"/>';
    const files = [member.upload('<img src=x onerror=hacked=1>.svg', picture), member.upload('page.html', attack)];
    await member.type(study, attack, { fileIds: files.map((file) => file.id) });
    await page.evaluate(
      (displayName) =>
        fetch('/page/members', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ kind: 'add', displayName, locale: 'ko-KR', tz: 'Asia/Seoul' }),
        }),
      attack.slice(0, 80),
    );
    await messages(page).getByRole('heading', { name: attack }).waitFor();
    await page.getByRole('navigation').getByRole('button', { name: /민지/ }).click();
    await page.getByRole('menuitemradio', { name: /<img src=x/ }).waitFor();
    await page.keyboard.press('Escape');
    // A file that could run is saved, not shown: opening it leaves the page where it is.
    const shared = messages(page).getByRole('link', { name: /page\.html/ });
    await Promise.all([page.waitForEvent('download'), shared.click()]);
    const served = await page.evaluate(async (id) => {
      const response = await fetch(`/page/files/${id}`);
      return ['content-type', 'content-disposition'].map((name) => response.headers.get(name));
    }, files[1]?.id);
    expect(served[0]).toBe('application/octet-stream');
    expect(served[1]).toMatch(/^attachment/);
    await nothingRan(page);
  });

  it('of hostile addresses the workspace would never let in lead nowhere all the same', async () => {
    const address = 'javascript:window.hacked=1';
    const text = { type: 'plain_text', text: 'press me' };
    const blocks = [
      { type: 'image', alt_text: 'no picture', image_url: address },
      { type: 'actions', elements: [{ type: 'button', action_id: 'x', text, url: address }] },
      {
        type: 'video',
        title: text,
        title_url: address,
        video_url: address,
        thumbnail_url: address,
        alt_text: 'no video',
      },
      {
        type: 'task_card',
        task_id: 'a',
        title: 'task',
        status: 'complete',
        sources: [{ url: address, text: 'source' }],
      },
      {
        type: 'rich_text',
        elements: [
          {
            type: 'rich_text_section',
            elements: [
              { type: 'link', url: address, text: 'follow me' },
              { type: 'color', value: `red;background:url(${address})` },
              { type: '<script>', text: attack },
            ],
          },
        ],
      },
      { type: '__proto__', text: attack },
      { type: 'section', text: null },
    ];
    const attachments = [{ title: 'attached', title_link: address, color: attack, image_url: address }];
    const hostile = await showcase.open(minji);
    await hostile.routeWebSocket(/page\/live/, (socket) => {
      const server = socket.connectToServer();
      server.onMessage((data) => {
        const message = JSON.parse(String(data));
        if (message.kind === 'snapshot') {
          const last = message.messages.findLast((one: { channel: string }) => one.channel === study);
          message.messages.push({ ...last, ts: '9999999999.000100', files: [], blocks, attachments });
        }
        socket.send(JSON.stringify(message));
      });
    });
    await hostile.reload();
    const posted = messages(hostile).last();
    await posted.getByRole('button', { name: 'press me' }).click();
    for (const words of ['follow me', 'source', 'attached']) await posted.getByText(words).click();
    await posted.getByText('이 페이지에서는').first().waitFor();
    expect(hostile.context().pages()).toHaveLength(1);
    await nothingRan(hostile);
    await hostile.context().close();
  });
});

/** Nothing hostile has run, and none of it has become an element. */
async function nothingRan(page: Page): Promise<void> {
  expect(await page.evaluate(() => Reflect.get(window, 'hacked'))).toBeUndefined();
  const markup = 'main script, main [onerror], main [onload], main [href^="javascript"], main [src^="javascript"]';
  expect(await page.locator(markup).count()).toBe(0);
}
