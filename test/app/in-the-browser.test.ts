import { mkdirSync } from 'node:fs';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, openChromium } from '../support/chromium.ts';
import { type StartedTutor, startTutorProcess } from '../support/start-process.ts';

const output = new URL('../output/', import.meta.url).pathname;
const patience = { timeout: 20_000 };

/** The journeys of the README in a real browser, against what `npm start` starts. Pictures are left in test/output. */
describe.skipIf(chromiumPath === null)('the tutor in the browser', { timeout: 60_000 }, () => {
  let tutor: StartedTutor;
  let browser: Browser;

  beforeAll(async () => {
    mkdirSync(output, { recursive: true });
    [tutor, browser] = await Promise.all([startTutorProcess(), openChromium()]);
  });
  afterAll(async () => {
    await browser?.close();
    await tutor?.stop();
  });

  describe('in Korean', () => {
    let page: Page;
    beforeAll(async () => {
      page = await open('U00000MINJI');
    });
    afterAll(() => page?.close());

    it('explains a topic and opens its source with the cited lines marked', async () => {
      await say(page, '/k8s explain service');
      const answer = messages(page).last();
      await answer.getByText('민지님: service').waitFor(patience);
      await answer
        .getByRole('button', { name: /\.md:\d+/ })
        .first()
        .click();
      const window = page.getByRole('dialog', { name: '출처' });
      await window.getByText(/▶/).first().waitFor(patience);
      await picture(page, 'source-ko');
      await page.keyboard.press('Escape');
      await window.waitFor({ state: 'hidden' });
    });

    it('understands "노드포트 설명 좀" and a follow-up in its thread', async () => {
      await say(page, '/k8s 노드포트 설명 좀');
      const answer = messages(page).filter({ hasText: '민지님: 노드포트' });
      await answer.getByText(/30000/).first().waitFor(patience);
      await picture(page, 'channel-ko');
      await answer.hover();
      await answer
        .getByRole('button', { name: /스레드|댓글/ })
        .first()
        .click();
      const thread = page.getByRole('complementary');
      const box = thread.getByRole('textbox');
      await box.fill('그럼 서비스랑은 뭐가 달라?');
      await box.press('Enter');
      const followUp = thread.locator('li[data-ts]').nth(2);
      await followUp
        .getByRole('button', { name: /\.md:\d+/ })
        .first()
        .waitFor(patience);
      await picture(page, 'thread-ko');
      await thread.getByRole('button', { name: '스레드 닫기' }).click();
    });

    it('takes a helpful press and thanks privately', async () => {
      const answer = messages(page).filter({ hasText: '민지님: 노드포트' }).first();
      await answer.getByRole('button', { name: '도움이 됐어요' }).click();
      await page.getByRole('article').getByText('알려 주셔서 고마워요.').first().waitFor(patience);
    });

    it('answers in the direct message and declines the weather', async () => {
      await page.getByRole('navigation').getByRole('button', { name: /tutor/ }).click();
      await page.getByRole('tab', { name: '메시지' }).click();
      await say(page, '헤드리스 서비스는 왜 필요해?');
      const thread = page.getByRole('complementary');
      await thread
        .getByRole('button', { name: /\.md:\d+/ })
        .first()
        .waitFor(patience);
      await picture(page, 'direct-message-ko');
      const box = thread.getByRole('textbox');
      await box.fill('오늘 서울 날씨 어때?');
      await box.press('Enter');
      await thread.getByText('저는 스터디 노트에 있는 내용만 답할 수 있어요.').first().waitFor(patience);
      await picture(page, 'declined-ko');
    });

    it('says on its Home tab what it knows', async () => {
      await page.getByRole('tab', { name: '홈' }).click();
      await page.getByText('민지님의 자리').first().waitFor(patience);
      await picture(page, 'home-ko');
    });
  });

  it('speaks English with an English member, also on a phone', async () => {
    const page = await open('U000000EMMA', { width: 390, height: 844 });
    await say(page, '/k8s explain service');
    const answer = messages(page).filter({ hasText: 'Emma: service' }).last();
    await answer
      .getByText(/Service/)
      .first()
      .waitFor(patience);
    await picture(page, 'phone-en');
    await answer
      .getByRole('button', { name: /\.md:\d+/ })
      .first()
      .click();
    const window = page.getByRole('dialog', { name: 'Source' });
    await window.getByText(/▶/).first().waitFor(patience);
    await picture(page, 'phone-source-en');
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
    await page.keyboard.press('Escape');
    await window.waitFor({ state: 'hidden' });
    await say(page, '/k8s how is the weather in Seoul today?');
    const declined = messages(page).filter({ hasText: 'weather' }).last();
    await declined.getByText(/study notes/).waitFor(patience);
    await picture(page, 'phone-declined-en');
    await page.close();
  });

  async function open(memberId: string, viewport = { width: 1280, height: 860 }): Promise<Page> {
    const page = await browser.newPage({ viewport });
    page.setDefaultTimeout(patience.timeout);
    await page.goto(`${tutor.url}/?as=${memberId}`);
    await page.getByRole('textbox').first().waitFor();
    return page;
  }
});

async function say(page: Page, text: string): Promise<void> {
  const box = page.getByRole('main').getByRole('textbox').first();
  await box.fill(text);
  await box.press('Enter');
}

function messages(page: Page): Locator {
  return page.getByRole('main').locator('li[data-ts]');
}

async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `${output}${name}.png` });
}
