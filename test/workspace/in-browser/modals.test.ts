import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { chromiumPath } from '../../support/chromium.ts';
import { emma, minji, openShowcase, type Showcase, say, study } from './open-showcase.ts';

const picture = Buffer.from('iVBORw0KGgo=', 'base64');

const members = [
  {
    ...{ name: 'a Korean member', id: minji, required: '이 항목을 채워 주세요.', short: '2자 이상 적어 주세요.' },
    ...{ email: /이메일/, number: '5 이하의 숫자를 적어 주세요.', address: /https:\/\/ 또는/, kinds: /이런 파일만/ },
    ...{ back: '뒤로', close: '닫기', homeTab: '홈', optional: '(선택 사항)', choose: '파일 고르기' },
  },
  {
    ...{ name: 'an English member', id: emma, required: 'Please complete this required field.' },
    ...{ short: 'Please write at least 2 characters.', email: /e-mail/, number: 'Please enter 5 or less.' },
    ...{ address: /begins with https/, kinds: /Only these kinds/, back: 'Back', close: 'Close', homeTab: 'Home' },
    ...{ optional: '(optional)', choose: 'Choose files' },
  },
];

describe.skipIf(chromiumPath === null)('modals and Home', { timeout: 30_000 }, () => {
  let showcase: Showcase;
  beforeAll(async () => {
    showcase = await openShowcase();
  });
  afterAll(async () => {
    expect(showcase.problems).toEqual([]);
    await showcase.close();
  });

  describe.for(members)('for $name', ({ id, required, short, email, number, address, kinds, ...words }) => {
    let page: Page;
    let modal: Locator;
    beforeAll(async () => {
      page = await showcase.open(id);
      modal = page.getByRole('dialog', { name: '노트 쓰기' });
    });
    afterAll(() => page?.context().close());
    beforeEach(async () => {
      if (await page.getByRole('dialog').isHidden()) await say(page, '/show form');
      await modal.waitFor();
    });

    const submit = () => modal.getByRole('button', { name: '저장' }).click();
    const input = (blockId: string) => modal.locator(`[data-block-id="${blockId}"]`);
    const field = (blockId: string) => input(blockId).locator('input, textarea').first();
    const option = (name: string | RegExp) => page.getByRole('option', { name });

    it('begins in its first field, and says what is missing before the app is asked', async () => {
      await expect.poll(() => field('title').evaluate((one) => one === document.activeElement)).toBe(true);
      await submit();
      await input('title').getByText(required).waitFor();
      expect(await field('title').getAttribute('aria-invalid')).toBe('true');
      await field('title').fill('한');
      await submit();
      await input('title').getByText(short).waitFor();
      await input('body').getByText(words.optional).waitFor();
    });

    it('judges e-mail addresses, numbers and web addresses', async () => {
      await field('title').fill('제목');
      await field('email').fill('minji');
      await field('number').fill('9');
      await field('url').fill('example.org');
      await submit();
      await input('email').getByText(email).waitFor();
      await input('number').getByText(number).waitFor();
      await input('url').getByText(address).waitFor();
      await field('email').fill('minji@example.org');
      await field('number').fill('3');
      await field('url').fill('https://example.org');
    });

    it('shows what the app says against an input', async () => {
      await field('title').fill('나쁨');
      await submit();
      const error = input('title').getByRole('alert');
      await error.getByText('다른 제목으로 해 주세요').waitFor();
      expect(await field('title').getAttribute('aria-describedby')).toBe(await error.getAttribute('id'));
    });

    it('lays one modal over another, and keeps what was typed in the one below', async () => {
      await field('title').fill('쓰던 제목');
      await modal.getByRole('button', { name: '위에 하나 더' }).click();
      const above = page.getByRole('dialog', { name: 'Above' });
      await above.getByRole('note').getByText('이 창은 위에 있어요').waitFor();
      await above.getByRole('button', { name: words.back }).click();
      await modal.waitFor();
      expect(await field('title').inputValue()).toBe('쓰던 제목');
      await modal.getByRole('button', { name: '위에 하나 더' }).click();
      await above.getByRole('button', { name: words.close, exact: true }).click();
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
    });

    it('takes files of the kinds it asks for, and no more than it asks for', async () => {
      const files = input('files');
      const chosen = (name: string, buffer = picture) => ({ name, mimeType: 'application/octet-stream', buffer });
      await files.locator('input[type=file]').setInputFiles([chosen('virus.exe')]);
      await files.getByText(kinds).waitFor();
      await files.getByRole('button', { name: /virus\.exe/ }).click();
      await files
        .locator('input[type=file]')
        .setInputFiles([chosen('one.md', Buffer.from('# One')), chosen('two.png'), chosen('three.png')]);
      await files.locator('.chip[data-state="kept"]').nth(1).waitFor();
      expect(await files.locator('.chip').count()).toBe(2);
    });

    it('sends everything that was filled in', async () => {
      await field('title').fill('서비스');
      await field('body').fill('여러 줄\n이에요');
      await field('rich').fill('*rich*');
      await field('number').fill('3');
      await input('topic').getByRole('combobox').click();
      await option('둘').click();
      await input('external').getByRole('combobox').click();
      await page.getByPlaceholder(/검색|Search/).fill('ser');
      await option('service').click();
      await input('people').getByRole('combobox').click();
      await option('준호').click();
      await option('Emma').click();
      await page.keyboard.press('Escape');
      await modal.waitFor();
      await input('difficulty').getByLabel('쉬움').check();
      await input('notify').getByLabel('어려움').check();
      await field('date').fill('2026-12-01');
      await field('time').fill('21:00');
      await field('due').fill('2026-12-01T21:00');
      const before = showcase.app.handled.length;
      await submit();
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
      const told = await showcase.workspace.waitFor(() =>
        showcase.app.handled.slice(before).find((one) => one.startsWith('form:')),
      );
      const due = id === minji ? Date.UTC(2026, 11, 1, 12) : Date.UTC(2026, 11, 2, 2);
      expect(JSON.parse(told.slice(5))).toMatchObject({
        title: { title: { type: 'plain_text_input', value: '서비스' } },
        body: { body: { value: '여러 줄\n이에요' } },
        rich: { rich: { rich_text_value: { type: 'rich_text' } } },
        email: { email: { value: null } },
        number: { number: { value: '3' } },
        topic: { topic: { selected_option: { value: 'two' } } },
        external: { external: { selected_option: { value: 'service' } } },
        people: { people: { selected_users: ['U00000JUNHO', 'U000000EMMA'] } },
        difficulty: { difficulty: { selected_option: { value: 'easy' } } },
        notify: { notify: { selected_options: [{ value: 'hard' }] } },
        date: { date: { selected_date: '2026-12-01' } },
        time: { time: { selected_time: '21:00' } },
        due: { due: { selected_date_time: due / 1000 } },
        files: {
          files: {
            type: 'file_input',
            files: [{ name: 'one.md', size: 5, filetype: 'markdown' }, { name: 'two.png' }],
          },
        },
      });
    });

    it('publishes Home when its tab opens, and takes a press there', async () => {
      await page.keyboard.press('Escape');
      await modal.waitFor({ state: 'hidden' });
      await page.getByRole('navigation').getByRole('button', { name: 'Showcase' }).click();
      await page.getByRole('tab', { name: words.homeTab }).click();
      await page.getByRole('heading', { name: '스터디 현황' }).waitFor();
      const before = showcase.app.handled.length;
      await page.getByRole('button', { name: '시작하기' }).click();
      await showcase.workspace.waitFor(() => showcase.app.handled.slice(before).some((one) => one.startsWith('home-')));
      await page.getByRole('navigation').getByRole('button', { name: 'study' }).click();
    });
  });

  it('are filled in and sent with the keyboard alone', async () => {
    const page = await showcase.open(minji);
    await page.keyboard.type('/show form');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type('키보드로만');
    const tabTo = async (name: string) => {
      const reached = () =>
        page.evaluate((label) => document.activeElement?.getAttribute('aria-label') === label, name);
      for (let step = 0; step < 60 && !(await reached()); step += 1) await page.keyboard.press('Tab');
      expect(await reached(), `reached ${name}`).toBe(true);
    };
    await tabTo('주제');
    await page.keyboard.press('Enter');
    await page.getByRole('option', { name: '둘' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('combobox', { name: '주제' }).getByText('둘').waitFor();
    // The focus is back on the select; Enter in a field of text sends the form.
    await tabTo('제목');
    const before = showcase.app.handled.length;
    await page.keyboard.press('Enter');
    const told = await showcase.workspace.waitFor(() =>
      showcase.app.handled.slice(before).find((one) => one.startsWith('form:')),
    );
    expect(JSON.parse(told.slice(5))).toMatchObject({
      title: { title: { value: '키보드로만' } },
      topic: { topic: { selected_option: { value: 'two' } } },
    });
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    await page.context().close();
  });

  it('say when the app does not answer', async () => {
    const page = await showcase.open(emma, { at: { channel: study } });
    await say(page, '/show form');
    const modal = page.getByRole('dialog', { name: '노트 쓰기' });
    await modal.locator('[data-block-id="title"] input').fill('어디에도 없는 앱');
    await showcase.app.stop();
    await modal.getByRole('button', { name: '저장' }).click();
    await modal.getByRole('alert').getByText('We had some trouble connecting. Try again?').waitFor();
    await page.keyboard.press('Escape');
    await modal.waitFor({ state: 'hidden' });
    await page.context().close();
  });
});
