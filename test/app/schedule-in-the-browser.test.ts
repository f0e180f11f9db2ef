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

  it('creates from plain Korean, describes, previews, resumes, runs now, posts once on Monday, snoozes, and says why', async () => {
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
    const press = (name: string) => page.getByRole('button', { name, exact: true }).last().click();
    await press('나에게 미리 보기');
    await page.getByText('reminder 미리 보기예요').first().waitFor(patience);
    await say('/k8s suspend cronjob reminder');
    await page.getByText('cronjob/reminder 멈췄어요').first().waitFor(patience);
    await press('다시 켜기');
    await page.getByText('cronjob/reminder 다시 켰어요').first().waitFor(patience);
    const posts = () => tutor.minji.messages('study').filter((one) => readableText(one).includes('9장 읽기'));
    await press('지금 한 번 실행');
    await tutor.workspace.waitFor(() => posts()[0], { what: 'the run that was asked for' });
    await say(
      '/k8s create cronjob mine --schedule="0 9 * * 1" --task=reminder --members=U00000MINJI --text="9장 복습"',
    );
    await page.getByText('cronjob/mine 만들었어요').first().waitFor(patience);
    await say('/k8s 복습 알림 다음 주까지 꺼줘');
    await page.getByText('복습 알림을 11/30(월) 오전 9시까지 쉴게요').first().waitFor(patience);
    await say('/k8s 알림 내일까지 꺼줘');
    await page.getByText('11/28(토) 오전 9시').first().waitFor(patience);
    skewMs = Date.UTC(2026, 10, 30, 0, 0, 1) - Date.now();
    await tutor.workspace.waitFor(() => posts()[1], { what: 'the reminder' });
    await page
      .getByText(/^job\/reminder-\d+$/)
      .first()
      .waitFor(patience);
    await say('/k8s 9장 알림 내일까지 꺼줘');
    await page.getByText('9장 알림을 12/1(화) 오전 9시까지 쉴게요').first().waitFor(patience);
    await say('/k8s create job again --from=cronjob/mine');
    await page.getByText('job/again 시작했어요').first().waitFor(patience);
    await tutor.workspace.waitFor(
      async () => {
        await say('/k8s why');
        return page
          .getByText('알림을 쉬고 있어서')
          .first()
          .waitFor({ timeout: 2_000 })
          .then(
            () => true,
            () => false,
          );
      },
      { timeoutMs: 20_000, what: 'the reason' },
    );
    await page.screenshot({ path: `${output}schedule-posted-ko.png` });
    expect(posts()).toHaveLength(2);
  });
});
