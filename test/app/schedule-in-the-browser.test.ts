import { mkdirSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readableText } from '#src/workspace/readable-text.ts';
import { chromiumPath, openChromium } from '../support/chromium.ts';
import { type OpenTutor, openTutor } from '../support/open-tutor.ts';

const output = new URL('../output/', import.meta.url).pathname;
const patience = { timeout: 10_000 };

describe.skipIf(chromiumPath === null)('schedules in the browser', { timeout: 60_000 }, () => {
  let tutor: OpenTutor;
  let browser: Browser;
  // A Friday noon in Seoul.
  let skewMs = Date.UTC(2026, 10, 27, 3) - Date.now();
  beforeAll(async () => {
    mkdirSync(output, { recursive: true });
    tutor = await openTutor('socket', { now: () => Date.now() + skewMs });
    browser = await openChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await tutor?.close();
  });

  it('creates from plain Korean, describes, posts once on Monday, snoozes, and says why', async () => {
    const page = await browser.newPage();
    await page.goto(`${tutor.workspace.url}/?as=U00000MINJI`);
    const box = page.getByRole('main').getByRole('textbox').first();
    const say = async (text: string) => {
      await box.fill(text);
      await box.press('Enter');
    };
    await say('/k8s 매주 월요일 아침 9시에 9장 읽으라고 알려줘');
    await page.getByText('11/30(월) 오전 9시').first().waitFor(patience);
    await page.screenshot({ path: `${output}schedule-proposal-ko.png` });
    await page.getByRole('button', { name: '만들기', exact: true }).click();
    await page.getByText('cronjob/reminder 만들었어요').first().waitFor(patience);
    await say('/k8s describe cronjob reminder');
    await page.getByText('Concurrency Policy').first().waitFor(patience);
    skewMs = Date.UTC(2026, 10, 30, 0, 0, 1) - Date.now();
    const posts = () => tutor.minji.messages('study').filter((one) => readableText(one).includes('9장 읽기'));
    await tutor.workspace.waitFor(() => posts()[0], { what: 'the reminder' });
    await page
      .getByText(/^job\/reminder-\d+$/)
      .first()
      .waitFor(patience);
    await say('/k8s 알림 내일까지 꺼줘');
    await page.getByText('12/1(화) 오전 9시').first().waitFor(patience);
    await say('/k8s why');
    await page.getByText('아직 보낼 알림이 없었어요').first().waitFor(patience);
    await page.screenshot({ path: `${output}schedule-posted-ko.png` });
    expect(posts()).toHaveLength(1);
  });
});
