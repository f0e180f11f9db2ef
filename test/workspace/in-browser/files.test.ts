import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath } from '../../support/chromium.ts';
import { composer, messages, minji, openShowcase, type Showcase, study, thread } from './open-showcase.ts';

const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAYAAACNMs+9AAAAFUlEQVR42mP8z8BQz0AEYBxVSF+FABJADveWkH6oAAAAAElFTkSuQmCC',
  'base64',
);

/** Drops or pastes files the way the browser would hand them over. */
async function handOver(page: Page, target: string, how: 'drop' | 'paste', files: readonly [string, Buffer][]) {
  const given = files.map(([name, bytes]) => [name, [...bytes]] as const);
  await page.evaluate(
    ([selector, event, list]) => {
      const transfer = new DataTransfer();
      for (const [name, bytes] of list) transfer.items.add(new File([new Uint8Array(bytes)], name));
      const element = document.querySelector(selector);
      const bubbles = { bubbles: true, cancelable: true };
      if (event === 'paste') {
        element?.dispatchEvent(new ClipboardEvent('paste', { ...bubbles, clipboardData: transfer }));
        return;
      }
      for (const kind of ['dragenter', 'dragover', 'drop']) {
        element?.dispatchEvent(new DragEvent(kind, { ...bubbles, dataTransfer: transfer }));
      }
    },
    [target, how, given] as const,
  );
}

describe.skipIf(chromiumPath === null)('files', { timeout: 30_000 }, () => {
  let showcase: Showcase;
  let page: Page;
  const texts = () =>
    showcase.workspace
      .member(minji)
      .messages(study)
      .map(({ text }) => text);
  beforeAll(async () => {
    showcase = await openShowcase();
    page = await showcase.open(minji);
    await showcase.workspace.member(minji).type(study, '여기에 파일을 모아요');
  });
  afterAll(async () => {
    expect(showcase.problems).toEqual([]);
    await showcase.close();
  });

  it('are shared by dropping them: pictures to look at, others to download, with and without words', async () => {
    await handOver(page, '.conversation', 'drop', [
      ['점.png', picture],
      ['노트.md', Buffer.from('# 서비스')],
    ]);
    await page.locator('.chip[data-state="kept"]').nth(1).waitFor();
    await composer(page).fill('파일 두 개');
    await composer(page).press('Enter');
    const message = messages(page).filter({ hasText: '파일 두 개' });
    await expect
      .poll(() =>
        message.getByRole('img', { name: '점.png' }).evaluate((image: HTMLImageElement) => image.naturalWidth),
      )
      .toBe(10);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      message.getByRole('link', { name: /노트\.md.*다운로드/ }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('노트.md');
    await handOver(page, '.composer textarea', 'paste', [['pasted.png', picture]]);
    await page.locator('.chip[data-state="kept"]').waitFor();
    await page.getByRole('main').getByRole('button', { name: '보내기' }).click();
    await messages(page).getByRole('img', { name: 'pasted.png' }).waitFor();
    expect(texts().at(-1)).toBe('');
    await showcase.workspace.waitFor(() => showcase.app.handled.filter((one) => one.startsWith('file:')).length === 3);
  });

  it('are attached with the button in a thread, taken away one by one, and ten at most', async () => {
    await page.goto(
      `${showcase.workspace.url}/?as=${minji}&thread=${showcase.workspace.member(minji).messages(study)[0]?.ts}`,
    );
    const many = Array.from({ length: 11 }, (_, index) => ({
      ...{ name: `${index}.txt`, mimeType: 'text/plain', buffer: Buffer.from(String(index)) },
    }));
    await thread(page).locator('input[type=file]').setInputFiles(many);
    await page.getByText('메시지 하나에 파일은 10개까지 첨부할 수 있어요.').waitFor();
    await thread(page).locator('.chip[data-state="kept"]').nth(9).waitFor();
    await thread(page).getByRole('button', { name: '0.txt 빼기' }).click();
    await thread(page).getByRole('textbox').press('Enter');
    await expect.poll(() => thread(page).locator('.file-card').count()).toBe(9);
    await page.keyboard.press('Escape');
  });

  it('that are too large or empty are refused before they are sent, and what went wrong on the way is said', async () => {
    await page.evaluate(
      (size) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([new Uint8Array(size)], 'huge.bin'));
        transfer.items.add(new File([], 'empty.txt'));
        const drop = new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: transfer });
        document.querySelector('.conversation')?.dispatchEvent(drop);
      },
      20 * 1024 * 1024 + 1,
    );
    await page.getByText('파일은 21 MB까지 올릴 수 있어요.').waitFor();
    await page.getByText('빈 파일이에요.').waitFor();
    await page.getByRole('button', { name: 'huge.bin 빼기' }).click();
    await page.getByRole('button', { name: 'empty.txt 빼기' }).click();
    await page.route('**/page/files?*', (route) => route.abort());
    await handOver(page, '.conversation', 'drop', [['lost.txt', Buffer.from('x')]]);
    await page.locator('.chip').getByText('The workspace could not be reached.').waitFor();
    await page.unroute('**/page/files?*');
    await page.getByRole('button', { name: 'lost.txt 빼기' }).click();
  });

  it('that are still on their way are sent as soon as they have arrived', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/page/files?*', async (route) => {
      await held;
      await route.continue();
    });
    await handOver(page, '.conversation', 'drop', [['late.txt', Buffer.from('late')]]);
    await composer(page).fill('늦은 파일');
    await composer(page).press('Enter');
    await page.locator('.chip').getByRole('progressbar').waitFor();
    expect(texts()).not.toContain('늦은 파일');
    release();
    await messages(page)
      .filter({ hasText: '늦은 파일' })
      .getByRole('link', { name: /late\.txt/ })
      .waitFor();
    await page.unroute('**/page/files?*');
  });
});
