import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, openChromium } from '../support/chromium.ts';
import { type StartedTutor, startTutorProcess } from '../support/start-process.ts';

/** The page waits longer after each attempt; a start takes a second or two. */
const patience = { timeout: 20_000 };

describe.skipIf(chromiumPath === null)('a page that stays open', { timeout: 90_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'tutor-kept-'));
  const env = { DATABASE_PATH: join(folder, 'tutor.sqlite') };
  let tutor: StartedTutor;
  let browser: Browser;
  beforeAll(async () => {
    [tutor, browser] = await Promise.all([startTutorProcess(env), openChromium()]);
  });
  afterAll(async () => {
    await browser?.close();
    await tutor?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('connects again after both processes were killed and started anew, shows everything once, and goes on', async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 860 } });
    page.setDefaultTimeout(patience.timeout);
    await page.goto(tutor.url);
    const messages = page.getByRole('main').locator('li[data-ts]');
    const box = page.getByRole('main').getByRole('textbox').first();
    await messages.getByRole('button', { name: '서비스는 뭐예요?' }).click();
    await messages.filter({ hasText: '민지님: 서비스는 뭐예요?' }).waitFor();
    await box.fill('아직 보내지 않은 말');
    await page.evaluate(() => document.body.setAttribute('data-same-page', 'yes'));
    const shown = () => messages.evaluateAll((items) => items.map((item) => item.getAttribute('data-ts')));
    const before = await shown();
    expect(before).toHaveLength(2);

    await tutor.kill();
    await page
      .getByText(/연결이 끊겼어요/)
      .first()
      .waitFor();
    tutor = await startTutorProcess(env);
    await page
      .getByText(/연결이 끊겼어요/)
      .first()
      .waitFor({ state: 'hidden' });
    expect(await shown()).toEqual(before);
    expect(await box.inputValue()).toBe('아직 보내지 않은 말');
    await box.fill('/k8s 노드포트 설명 좀');
    await box.press('Enter');
    await messages.filter({ hasText: '민지님: 노드포트' }).waitFor();
    expect((await shown()).slice(0, 2)).toEqual(before);
    expect(await shown()).toHaveLength(3);
    expect(await page.locator('body').getAttribute('data-same-page')).toBe('yes');
  });
});
