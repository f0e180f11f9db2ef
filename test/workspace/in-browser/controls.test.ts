import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath } from '../../support/chromium.ts';
import { emma, messages, minji, openShowcase, type Showcase, say } from './open-showcase.ts';

const members = [
  { name: 'a Korean member', id: minji, silent: /응답하지 않았어요/, choose: '선택하세요', more: '추가 옵션' },
  { name: 'an English member', id: emma, silent: /did not answer/, choose: 'Choose an option', more: 'More options' },
];

describe.skipIf(chromiumPath === null)('controls in a message', { timeout: 30_000 }, () => {
  let showcase: Showcase;
  beforeAll(async () => {
    showcase = await openShowcase();
  });
  afterAll(async () => {
    expect(showcase.problems).toEqual([]);
    await showcase.close();
  });

  describe.for(members)('for $name', ({ id, silent, choose, more }) => {
    let page: Page;
    let message: Locator;
    beforeAll(async () => {
      page = await showcase.open(id, { height: 1600 });
      await say(page, '/show controls');
      message = messages(page).filter({ hasText: '누르기' }).last();
      await message.waitFor();
    });
    afterAll(() => page?.context().close());

    /** Does something and gives what the app heard of an element since. */
    async function told(actionId: string, deed: () => Promise<void>): Promise<unknown> {
      const before = showcase.app.handled.length;
      await deed();
      return showcase.workspace.waitFor(() => {
        const heard = showcase.app.handled.slice(before).find((one) => one.startsWith(`${actionId}:{`));
        return heard !== undefined && JSON.parse(heard.slice(actionId.length + 1));
      });
    }
    const choice = (name: string) => page.getByRole('option', { name, exact: true });
    const box = (actionId: string) => message.locator(`[data-block-id="${actionId}"]`);

    it('presses a button', async () => {
      const heard = await told('button', () => message.getByRole('button', { name: '누르기' }).click());
      expect(heard).toMatchObject({ value: 'pressed' });
    });

    it('asks before a button with a confirmation, and tells the app after a yes alone', async () => {
      const button = message.getByRole('button', { name: '지우기' });
      const question = page.getByRole('alertdialog', { name: '정말요?' });
      await button.click();
      await question.getByText('되돌릴 수 없어요.').waitFor();
      await question.getByRole('button', { name: '아니요' }).click();
      await question.waitFor({ state: 'hidden' });
      await button.click();
      await page.keyboard.press('Escape');
      await question.waitFor({ state: 'hidden' });
      expect(showcase.app.handled.filter((one) => one.startsWith('careful'))).toHaveLength(id === minji ? 0 : 1);
      const heard = await told('careful', async () => {
        await button.click();
        await question.getByRole('button', { name: '네' }).click();
      });
      expect(heard).toMatchObject({ value: 'removed' });
    });

    it('marks a button whose press is not answered in time', async () => {
      await message.getByRole('button', { name: '대답 없음' }).click();
      await message.getByText(silent).waitFor();
    });

    it('chooses from an overflow menu', async () => {
      const heard = await told('overflow', async () => {
        await message.getByRole('button', { name: more }).click();
        await page.getByRole('menuitem', { name: '옮기기' }).click();
      });
      expect(heard).toMatchObject({ selected_option: { value: 'move' } });
    });

    it('chooses one of a select, one under a heading, and several', async () => {
      const one = await told('static_select', async () => {
        await message.getByRole('combobox', { name: '고르기' }).click();
        await choice('하나 1️⃣').click();
      });
      expect(one).toMatchObject({ selected_option: { value: 'one' } });
      const grouped = await told('grouped', async () => {
        await message.getByRole('combobox', { name: 'Grouped' }).click();
        await page.getByRole('group', { name: '네트워크' }).getByRole('option', { name: 'Service' }).click();
      });
      expect(grouped).toMatchObject({ selected_option: { value: 'service' } });
      await message.getByRole('combobox', { name: '여러 개' }).click();
      await told('multi_static_select', () => choice('둘').click());
      const several = await told('multi_static_select', () => choice('Three').click());
      expect(several).toMatchObject({ selected_options: [{ value: 'two' }, { value: 'three' }] });
      await page.keyboard.press('Escape');
    });

    it('asks the app for the options of an external select once enough is typed, and takes the newest answer', async () => {
      const asked = () => showcase.app.handled.filter((one) => one.startsWith('options:')).length;
      const before = asked();
      await message.getByRole('combobox', { name: '찾기' }).click();
      const field = page.getByPlaceholder(/검색|Search/);
      await field.fill('s');
      await page.getByText(/2자 이상|at least 2 characters/).waitFor();
      expect(asked()).toBe(before);
      // The app takes its time for "sl"; by then "st" was typed.
      await field.fill('sl');
      await showcase.workspace.waitFor(() => showcase.app.handled.includes('options:sl'));
      await field.fill('st');
      await choice('statefulset').waitFor();
      await page.waitForTimeout(900);
      expect(await page.getByRole('option').allTextContents()).toEqual(['statefulset', 'storage']);
      const heard = await told('external_select', () => choice('storage').click());
      expect(heard).toMatchObject({ selected_option: { value: 'storage' } });
      await message.getByRole('combobox', { name: '찾기' }).getByText('storage').waitFor();
    });

    it('says that the app did not give options in time', async () => {
      await message.getByRole('combobox', { name: '찾기' }).click();
      await page.getByPlaceholder(/검색|Search/).fill('never');
      await page.locator('.select-empty').getByText(silent).waitFor();
      await page.keyboard.press('Escape');
    });

    it('chooses several external options, offered without typing', async () => {
      await message.getByRole('combobox', { name: 'Find several' }).click();
      await told('multi_external_select', () => choice('service').click());
      const heard = await told('multi_external_select', () => choice('storage').click());
      expect(heard).toMatchObject({ selected_options: [{ value: 'service' }, { value: 'storage' }] });
      await page.keyboard.press('Escape');
    });

    it.for([
      ['users_select', '준호', { selected_user: 'U00000JUNHO' }],
      ['multi_users_select', 'Emma', { selected_users: ['U000000EMMA'] }],
      ['channels_select', '#study', { selected_channel: 'C000000STUDY' }],
      ['multi_channels_select', '#random', { selected_channels: ['C00000RANDOM'] }],
      ['conversations_select', '#random', { selected_conversation: 'C00000RANDOM' }],
      ['multi_conversations_select', '#study', { selected_conversations: ['C000000STUDY'] }],
    ] as const)('chooses in a %s', async ([type, name, expected]) => {
      const heard = await told(type, async () => {
        await box(type).getByRole('combobox').click();
        await choice(name).click();
      });
      expect(heard).toMatchObject(expected);
      await page.keyboard.press('Escape');
    });

    it('chooses with radio buttons and checkboxes', async () => {
      const radio = await told('radio_buttons', () => box('radio_buttons').getByLabel('어려움').check());
      expect(radio).toMatchObject({ selected_option: { value: 'hard' } });
      const checks = await told('checkboxes', () => box('checkboxes').getByLabel('쉬움').check());
      expect(checks).toMatchObject({ selected_options: [{ value: 'easy' }] });
      const none = await told('checkboxes', () => box('checkboxes').getByLabel('쉬움').uncheck());
      expect(none).toMatchObject({ selected_options: [] });
    });

    it('tells a typed date when it is complete, a picked time at once, and a moment in the member’s time zone', async () => {
      const date = box('datepicker').locator('input');
      const before = showcase.app.handled.length;
      await date.focus();
      await page.keyboard.type('12242027');
      const heard = await told('datepicker', () => page.keyboard.press('Enter'));
      expect(heard).toMatchObject({ selected_date: '2027-12-24' });
      expect(showcase.app.handled.slice(before).filter((one) => one.startsWith('datepicker:'))).toHaveLength(1);
      const time = await told('timepicker', () => box('timepicker').locator('input').fill('18:30'));
      expect(time).toMatchObject({ selected_time: '18:30' });
      const moment = box('datetimepicker').locator('input');
      // 1,795,392,000 is 2026-11-23 00:00 UTC.
      expect(await moment.inputValue()).toBe(id === minji ? '2026-11-23T09:00' : '2026-11-22T19:00');
      const later = await told('datetimepicker', () => moment.fill('2026-11-23T12:00'));
      const utc = id === minji ? Date.UTC(2026, 10, 23, 3) : Date.UTC(2026, 10, 23, 17);
      expect(later).toMatchObject({ selected_date_time: utc / 1000 });
    });

    it('names what has no placeholder in the member’s language', async () => {
      await expect.poll(() => box('channels_select').getByRole('combobox').getAttribute('aria-label')).toBe(choose);
    });
  });

  it('shows an ephemeral answer to its member alone, and takes it away', async () => {
    const [page, other] = await Promise.all([showcase.open(minji), showcase.open(emma)]);
    await say(page, '/show secret');
    const secret = messages(page).filter({ hasText: '비밀이에요' });
    await secret.getByText('나만 볼 수 있어요').waitFor();
    await secret.getByRole('button', { name: 'Open' }).click();
    await showcase.workspace.waitFor(() => showcase.app.handled.some((one) => one.startsWith('secret-button')));
    await secret.getByRole('button', { name: '닫기' }).click();
    await secret.waitFor({ state: 'detached' });
    expect(await messages(other).filter({ hasText: '비밀이에요' }).count()).toBe(0);
    await say(page, '/shrug');
    await messages(page).filter({ hasText: '/shrug did not answer in time.' }).waitFor();
    await Promise.all([page.context().close(), other.context().close()]);
  });
});
