import { mkdirSync } from 'node:fs';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noFaults } from '#src/workspace/faults/faults.ts';
import { openWorkspace, type Workspace } from '#src/workspace/open-workspace.ts';
import type { DeveloperWords } from '#src/workspace/page/words/developer-words.ts';
import { englishDeveloperWords } from '#src/workspace/page/words/english-developer-words.ts';
import { koreanDeveloperWords } from '#src/workspace/page/words/korean-developer-words.ts';
import { chromiumPath, openChromium } from '../../support/chromium.ts';
import { type ForeignApp, startOverSockets } from '../foreign-app.ts';
import { keepSocket } from '../persistent-socket.ts';
import { callApi } from '../web-api-client.ts';

const manifest = new URL('../fixtures/manifest.yaml', import.meta.url).pathname;
const output = new URL('../../output/', import.meta.url).pathname;
const patience = { timeout: 8_000 };

/** The drawer for developers in a real browser, beside a foreign Bolt app. Pictures are left in test/output. */
describe.skipIf(chromiumPath === null)('the drawer for developers', { timeout: 60_000 }, () => {
  let browser: Browser;
  let workspace: Workspace;
  let app: ForeignApp;
  beforeAll(async () => {
    mkdirSync(output, { recursive: true });
    [workspace, browser] = await Promise.all([openWorkspace({ manifest }), openChromium()]);
    app = await startOverSockets(workspace, { pingMs: 5_000 });
  });
  afterAll(async () => {
    await browser?.close();
    await app?.stop();
    await workspace?.close();
  });

  async function open(member: string, options: Parameters<Browser['newPage']>[0] = {}): Promise<Page> {
    const page = await browser.newPage({ viewport: { width: 1280, height: 860 }, ...options });
    page.setDefaultTimeout(patience.timeout);
    await page.goto(`${workspace.url}/?as=${member}`);
    await page.getByRole('textbox').first().waitFor();
    return page;
  }
  const picture = (page: Page, name: string) => page.screenshot({ path: `${output}drawer-${name}.png` });
  const lines = (drawer: Locator) => drawer.locator('.traffic-list > li > button');

  describe.for<[string, string, DeveloperWords, Parameters<Browser['newPage']>[0]]>([
    ['Korean, light', 'U00000MINJI', koreanDeveloperWords, { colorScheme: 'light' }],
    ['English, dark', 'U000000EMMA', englishDeveloperWords, { colorScheme: 'dark' }],
  ])('in %s', ([language, member, words, options]) => {
    const name = language.replace(', ', '-').toLowerCase();
    let page: Page;
    let drawer: Locator;
    beforeAll(async () => {
      page = await open(member, options);
      drawer = page.getByRole('region', { name: words.tools, exact: true });
    });
    afterAll(() => page?.close());
    const tab = (key: keyof DeveloperWords['tabs']) => drawer.getByRole('tab', { name: words.tabs[key] }).click();

    /** The line of a call or a delivery, with what it opens to. */
    const row = (number: number | undefined) => drawer.locator(`.traffic-row[data-number="${number}"]`);
    const line = (number: number | undefined) => row(number).locator('.traffic-line');
    const typedEvent = () =>
      workspace.deliveries.findLast(({ payload }) => JSON.stringify(payload).includes(`hello &lt;b&gt;${name}`));

    it('is shut at first, and then costs nothing', async () => {
      expect(await drawer.count()).toBe(0);
      const sockets: string[] = [];
      page.on('websocket', (socket) => sockets.push(socket.url()));
      await page.getByRole('button', { name: words.tools }).click();
      await drawer.waitFor();
      await page.keyboard.press('Escape');
      await drawer.waitFor({ state: 'detached' });
      await page.keyboard.press('Control+Backquote');
      await drawer.waitFor();
      const paths = () => sockets.map((url) => new URL(url).pathname);
      await expect.poll(paths).toEqual(['/page/developer', '/page/developer']);
    });

    it('shows a call and a delivery with all that was in them, as text', async () => {
      const typed = await workspace.member(member).type('study', `hello <b>${name}</b>`);
      await workspace.waitFor(() => workspace.member(member).thread('study', typed.ts).length === 2);
      const posted = workspace.calls.findLast(({ method }) => method === 'chat.postMessage')?.number;
      expect(await line(posted).textContent()).toMatch(/^\d\d:\d\d:\d\d\.\d{3}.*chat\.postMessageok · \d+ ms$/);
      await line(posted).click();
      const given = await row(posted).getByRole('region', { name: words.argumentsOf }).textContent();
      expect(given).toContain('"action_id": "wave"');
      await line(posted).click();
      const event = typedEvent()?.number;
      await line(event).click();
      expect(await row(event).textContent()).toContain(`hello &lt;b&gt;${name}&lt;/b&gt;`);
      expect(await row(event).locator('b').count()).toBe(0);
      await picture(page, `traffic-${name}`);
      await line(event).click();
    });

    it('highlights why blocks were refused, and finds it by text and kind', async () => {
      await callApi(workspace, 'chat.postMessage', {
        channel: 'C000000STUDY',
        text: `refuse me ${name}`,
        blocks: [{ type: 'section' }],
      });
      await drawer.getByRole('searchbox').fill(`refuse me ${name}`);
      await expect.poll(() => lines(drawer).count()).toBe(1);
      await lines(drawer).click();
      const refusals = drawer.getByRole('region', { name: words.refusedBecause });
      expect(await refusals.textContent()).toContain('json-pointer:/blocks/0');
      await picture(page, `refused-${name}`);
      await drawer.getByRole('searchbox').fill('');
      await drawer.getByRole('combobox').selectOption('command');
      await drawer
        .getByText(words.trafficEmpty)
        .or(drawer.getByText(language.startsWith('K') ? '찾은 것이 없어요' : 'Nothing found'))
        .waitFor();
      await drawer.getByRole('combobox').selectOption('all');
    });

    it('copies, and walks by arrows', async () => {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      const refused = workspace.calls.findLast(({ response }) => response.error === 'invalid_blocks')?.number;
      await row(refused)
        .getByRole('button', { name: new RegExp(`${words.copy}.*${words.response}`) })
        .click();
      await page.getByText(words.copied).waitFor();
      expect(JSON.parse(await page.evaluate(() => navigator.clipboard.readText()))).toMatchObject({ ok: false });
      // More lines may come at any moment, so that places are told from the front.
      const focused = () => lines(drawer).evaluateAll((all) => all.findIndex((one) => one.matches(':focus')));
      await lines(drawer).last().focus();
      const from = await focused();
      await page.keyboard.press('ArrowUp');
      expect(await focused()).toBe(from - 1);
      await page.keyboard.press('Home');
      expect(await focused()).toBe(0);
      await page.keyboard.press('End');
    });

    it('sends a delivery again', async () => {
      // Others may come between: only the one that is sent again counts.
      const heard = () => app.handled.filter((one) => one.startsWith('message:hello')).length;
      const before = heard();
      const event = typedEvent()?.number;
      await line(event).click();
      await drawer.getByRole('button', { name: words.sendAgain }).click();
      await page.getByText(words.sentAgain).waitFor();
      await workspace.waitFor(() => heard() === before + 1);
      await line(event).click();
    });

    it('moves the clock to next Monday at nine in the zone of the member, and never back', async () => {
      await tab('clock');
      await drawer.getByText(words.clockExplained).waitFor();
      const before = workspace.clock().now;
      await drawer.getByRole('button', { name: words.nextMonday }).click();
      await workspace.waitFor(() => workspace.clock().now > before + 60_000);
      const { now } = workspace.clock();
      const tz = workspace.members.find(({ id }) => id === member)?.tz ?? '';
      const said = new Intl.DateTimeFormat('en-US', {
        timeZone: tz,
        weekday: 'long',
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
      }).format(now);
      expect(said).toBe('Monday 09:00');
      expect(now - before).toBeLessThanOrEqual(7 * 24 * 3_600_000);
      await page.locator('.conditions').getByText(words.clockMoved('').trim().replace(/:$/, '')).waitFor();
      await drawer.getByLabel(words.moveTo).fill('2026-01-01T09:00');
      await drawer.getByRole('button', { name: words.move, exact: true }).click();
      await page.getByText(words.neverBack).waitFor();
      expect(workspace.clock().aheadMs).toBeGreaterThan(0);
      await picture(page, `clock-${name}`);
    });

    it('switches faults on and off, and the page says so while one is on', async () => {
      await tab('faults');
      const limited = drawer.getByRole('group', { name: words.faults.rateLimited });
      await limited.getByLabel(words.method).fill('chat.postMessage');
      await limited.getByLabel(words.times).fill('2');
      await limited.getByRole('switch').click();
      const mark = page.locator('.conditions').getByText(words.faultsOn(words.faults.rateLimited));
      await mark.waitFor();
      expect(workspace.faults().rateLimited).toEqual({ method: 'chat.postMessage', times: 2 });
      await picture(page, `faults-${name}`);
      expect((await callApi(workspace, 'chat.postMessage', { channel: 'C000000STUDY', text: 'x' })).status).toBe(429);
      await expect.poll(() => limited.getByLabel(words.times).inputValue()).toBe('1');
      await limited.getByRole('switch').click();
      await mark.waitFor({ state: 'detached' });
      expect(workspace.faults()).toEqual(noFaults);
      await drawer.getByRole('group', { name: words.faults.duplicates }).getByRole('switch').click();
      await workspace.waitFor(() => workspace.faults().duplicates);
      await drawer.getByRole('button', { name: words.allOff }).click();
      await workspace.waitFor(() => !workspace.faults().duplicates);
    });

    it('refreshes the sockets', async () => {
      const opened = () => workspace.calls.filter(({ method }) => method === 'apps.connections.open').length;
      const before = opened();
      await drawer.getByText(words.socketsOpen(1)).waitFor();
      await drawer.getByRole('button', { name: words.refreshSockets }).click();
      await workspace.waitFor(() => opened() > before && workspace.socketCount() === 1);
    });

    it('lists what the app used that is not provided', async () => {
      await tab('missing');
      await callApi(workspace, 'team.inventedInfo');
      await drawer.getByText('team.inventedInfo').waitFor();
      await picture(page, `missing-${name}`);
      await drawer.getByRole('button', { name: words.close }).click();
      await drawer.waitFor({ state: 'detached' });
    });
  });

  it('cuts an app off for as long as it is told to, and follows a workspace that comes back', async () => {
    const words = englishDeveloperWords;
    const other = await openWorkspace({ manifest });
    const client = keepSocket(other);
    const page = await browser.newPage();
    page.setDefaultTimeout(patience.timeout);
    await page.goto(`${other.url}/?as=U000000EMMA`);
    await page.getByRole('textbox').first().waitFor();
    await page.keyboard.press('Control+Backquote');
    const drawer = page.getByRole('region', { name: words.tools, exact: true });
    await drawer.getByRole('tab', { name: words.tabs.faults }).click();
    await drawer.getByText(words.socketsOpen(1)).waitFor(patience);
    await drawer.getByLabel(words.seconds, { exact: true }).fill('2');
    await drawer.getByRole('button', { name: words.disconnect }).click();
    const mark = page.getByText(words.faultsOn(words.faults.cutOff));
    await mark.waitFor(patience);
    expect(other.socketCount()).toBe(0);
    await mark.waitFor({ state: 'detached', ...patience });
    await drawer.getByText(words.socketsOpen(1)).waitFor(patience);
    await client.stop();
    await other.close();
    await drawer.getByText(words.lost).waitFor(patience);
    const again = await openWorkspace({ manifest, port: Number(new URL(other.url).port) });
    await again.member('U000000EMMA').type('study', 'after the restart');
    // The page loads itself anew for a fresh cookie, and the drawer is where it was.
    await drawer.getByText(words.socketsOpen(0)).waitFor(patience);
    await drawer.getByRole('tab', { name: words.tabs.traffic }).click();
    await lines(drawer).filter({ hasText: words.states.held }).waitFor(patience);
    await page.close();
    await again.close();
  });

  it('fits a phone', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await open('U00000MINJI', { viewport: { width: 390, height: 844 }, colorScheme });
      const words = koreanDeveloperWords;
      await page.getByRole('button', { name: '사이드바 열기' }).click();
      await page.getByRole('button', { name: words.tools }).click();
      const drawer = page.getByRole('region', { name: words.tools, exact: true });
      await drawer.waitFor();
      await workspace.member('U00000JUNHO').type('study', '안녕하세요');
      await lines(drawer).last().click();
      await picture(page, `phone-traffic-${colorScheme}`);
      for (const key of ['clock', 'faults'] as const) {
        await drawer.getByRole('tab', { name: words.tabs[key] }).click();
        await picture(page, `phone-${key}-${colorScheme}`);
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      await drawer.getByRole('button', { name: words.close }).click();
      await page.close();
    }
  });
});
