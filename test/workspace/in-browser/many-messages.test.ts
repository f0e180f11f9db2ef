import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorkspace, type Workspace } from '../../../src/workspace/open-workspace.ts';
import { chromiumPath, openChromium } from '../../support/chromium.ts';
import { callApi } from '../web-api-client.ts';
import { messages, minji, say, study } from './open-showcase.ts';

const many = 10_000;
/** Some forty messages are drawn at a time, of about twenty elements each; ten thousand would be two hundred thousand. */
const mostElements = 2_500;

describe.skipIf(chromiumPath === null)('a channel of ten thousand messages', { timeout: 55_000 }, () => {
  let workspace: Workspace;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    workspace = await openWorkspace({
      manifest: { display_information: { name: 'Quiet' }, oauth_config: { scopes: { bot: ['chat:write'] } } },
    });
    const writers = [minji, 'U00000JUNHO', 'U000000EMMA'].map((id) => workspace.member(id));
    for (let number = 1; number <= many; number += 1) {
      const words = number % 7 === 0 ? `\n${'길게 쓴 메시지는 여러 줄이 돼요. '.repeat(number % 23)}` : '';
      await writers[Math.floor(number / 3) % 3]?.type(study, `메시지 ${number}번${words}`);
    }
    browser = await openChromium();
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    page.setDefaultTimeout(8_000);
  });
  afterAll(async () => {
    await browser?.close();
    await workspace?.close();
  });

  const list = () => page.locator('.list-scroll').first();
  const elements = () => page.evaluate(() => document.querySelectorAll('*').length);
  const message = (number: number) =>
    messages(page)
      .filter({ hasText: new RegExp(`메시지 ${number}번(?!\\d)`) })
      .first();
  const loaded = async () => Number(await messages(page).first().getAttribute('aria-setsize'));

  it('opens at its end, and draws only what is in sight', async () => {
    await page.goto(`${workspace.url}/?as=${minji}`);
    await message(many).waitFor();
    expect(await messages(page).count()).toBeLessThan(60);
    expect(await elements()).toBeLessThan(mostElements);
  });

  it('leaves what is being read where it is while older ones come in above', async () => {
    for (let load = 0; load < 5; load += 1) {
      const before = await loaded();
      // Every frame from before the older ones are asked for until well after they have been drawn.
      const places = await list().evaluate(
        (element) =>
          new Promise<number[]>((resolve) => {
            const seen: number[] = [];
            let ts: string | null | undefined;
            const follow = () => {
              const { top, bottom } = element.getBoundingClientRect();
              const rows = [...element.querySelectorAll('li[data-ts]')];
              const inSight = (place: number) => place > top + 40 && place < bottom - 100;
              ts ??= rows.find((row) => inSight(row.getBoundingClientRect().top))?.getAttribute('data-ts');
              const row = rows.find((one) => one.getAttribute('data-ts') === ts);
              if (ts !== undefined) seen.push(row?.getBoundingClientRect().top ?? Number.NaN);
              if (seen.length < 40) requestAnimationFrame(follow);
              else resolve(seen);
            };
            element.scrollTo(0, 200);
            requestAnimationFrame(follow);
          }),
      );
      await expect.poll(loaded).toBeGreaterThan(before);
      // A jump into rows never drawn before measures them in its first frame.
      const moved = places.slice(1).map((place) => Math.abs(place - (places[1] ?? 0)));
      expect(Math.max(...moved), `places ${places.join(' ')}`).toBeLessThan(2);
    }
  });

  it('is scrolled to its very beginning and back, and never grows the page', async () => {
    let most = 0;
    for (let step = 0; step < 400 && !(await message(1).isVisible()); step += 1) {
      const before = await loaded();
      await list().evaluate((element) => element.scrollTo(0, 0));
      if (before < many) await expect.poll(loaded, { interval: 10 }).not.toBe(before);
      most = Math.max(most, await elements());
    }
    await message(1).waitFor();
    await page.getByText('대화가 여기서 시작돼요.').waitFor();
    expect(await loaded()).toBe(many);
    expect(most).toBeLessThan(mostElements);
    await page.getByRole('button', { name: '최신 메시지로' }).click();
    await message(many).waitFor();
    await page.getByRole('button', { name: '최신 메시지로' }).waitFor({ state: 'detached' });
    expect(await elements()).toBeLessThan(mostElements);
  });

  it('stays at its end while messages come and grow there when all of it is loaded', async () => {
    await say(page, '만 번째 다음');
    await messages(page).filter({ hasText: '만 번째 다음' }).waitFor();
    const posted = await callApi(workspace, 'chat.postMessage', { channel: study, text: 'from the app' });
    await messages(page).filter({ hasText: 'from the app' }).waitFor();
    const words = Array.from({ length: 60 }, (_, index) => `line ${index}`).join('\n');
    await callApi(workspace, 'chat.update', { channel: study, ts: posted.ts, text: words });
    await page.getByText('line 59').waitFor();
    await expect
      .poll(() => list().evaluate((one) => one.scrollHeight - one.scrollTop - one.clientHeight))
      .toBeLessThan(3);
  });

  it('is opened at an old message by its permalink', async () => {
    const old = workspace.member(minji).messages(study)[8_999];
    await page.goto(`${workspace.url}/archives/${study}/p${old?.ts.replace('.', '')}`);
    await page
      .locator('.message-marked')
      .getByText(old?.text.split('\n')[0] ?? '')
      .waitFor();
    const place = await page.locator('.message-marked').boundingBox();
    expect(place?.y).toBeGreaterThan(100);
    expect(place?.y).toBeLessThan(800);
    expect(await elements()).toBeLessThan(mostElements);
  });
});
