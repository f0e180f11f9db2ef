import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath } from '../../support/chromium.ts';
import {
  composer,
  emma,
  junho,
  messages,
  minji,
  openShowcase,
  type Showcase,
  say,
  study,
  thread,
} from './open-showcase.ts';

describe.skipIf(chromiumPath === null)('writing a message', { timeout: 30_000 }, () => {
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
  });
  afterAll(async () => {
    expect(showcase.problems).toEqual([]);
    await showcase.close();
  });

  it('never sends half a syllable: Enter within a composition only ends it', async () => {
    const input = await page.context().newCDPSession(page);
    await composer(page).focus();
    for (const text of ['ㅎ', '하', '한']) {
      await input.send('Input.imeSetComposition', { text, selectionStart: 1, selectionEnd: 1 });
    }
    // The key as an input method leaves it to the page: some browsers say 229 for it, some what it is.
    const enter = { type: 'rawKeyDown', key: 'Enter', code: 'Enter' } as const;
    await input.send('Input.dispatchKeyEvent', { ...enter, windowsVirtualKeyCode: 13 });
    await input.send('Input.insertText', { text: '한' });
    await input.send('Input.dispatchKeyEvent', { ...enter, windowsVirtualKeyCode: 229 });
    await input.send('Input.imeSetComposition', { text: '글', selectionStart: 1, selectionEnd: 1 });
    await input.send('Input.insertText', { text: '글' });
    expect(texts()).toEqual([]);
    await expect.poll(() => composer(page).inputValue()).toBe('한글');
    await page.keyboard.press('Enter');
    await messages(page).filter({ hasText: '한글' }).waitFor();
    expect(texts()).toEqual(['한글']);
  });

  it('completes slash commands with their usage, members, channels and emoji', async () => {
    const list = page.getByRole('main').getByRole('listbox');
    await composer(page).pressSequentially('/sh');
    await list.getByRole('option', { name: '/show [controls | form | home | secret] 보여 주기' }).waitFor();
    expect(await list.getByRole('option').count()).toBe(2);
    await page.keyboard.press('Tab');
    await page.locator('.composer-hint').getByText('[controls | form | home | secret]').waitFor();
    expect(await composer(page).inputValue()).toBe('/show ');
    await composer(page).fill('');
    await composer(page).pressSequentially('안녕 @준');
    await page.keyboard.press('Enter');
    await composer(page).pressSequentially('님 #stu');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await composer(page).pressSequentially(':tad');
    await list.getByRole('option', { name: /:tada:/ }).click();
    expect(await composer(page).inputValue()).toBe('안녕 @준호 님 #study 🎉 ');
    await page.keyboard.press('Enter');
    await messages(page).filter({ hasText: '@준호 님 #study' }).waitFor();
    expect(texts().at(-1)).toBe('안녕 <@U00000JUNHO> 님 <#C000000STUDY|study> :tada:');
  });

  it('puts an emoji from the picker where the caret is', async () => {
    await composer(page).fill('좋아요');
    await page.getByRole('main').getByRole('button', { name: '이모지 넣기' }).click();
    await page.getByPlaceholder('이모지 검색').fill('불꽃');
    await page.keyboard.press('Enter');
    await expect.poll(() => composer(page).inputValue()).toMatch(/^좋아요\p{Emoji}/u);
    await composer(page).fill('');
  });

  it('breaks lines with Shift and Enter, and refuses commands in threads', async () => {
    await composer(page).pressSequentially('한 줄');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('두 줄');
    await page.keyboard.press('Enter');
    await expect.poll(() => texts().at(-1)).toBe('한 줄\n두 줄');
    await messages(page).last().hover();
    await messages(page).last().getByRole('button', { name: '스레드에서 댓글 달기' }).click();
    await thread(page).getByRole('textbox').fill('/show form');
    await thread(page).getByText('스레드에서는 슬래시 명령어를 쓸 수 없어요.').waitFor();
    expect(await thread(page).getByRole('button', { name: '보내기' }).isDisabled()).toBe(true);
  });

  it('sends a reply to the channel as well', async () => {
    await thread(page).getByRole('textbox').fill('모두에게도');
    await thread(page).getByLabel('#study에도 보내기').check();
    await thread(page).getByRole('textbox').press('Enter');
    const broadcast = messages(page).filter({ hasText: '모두에게도' });
    await broadcast.getByRole('button', { name: '스레드에서 댓글을 달았어요' }).waitFor();
    await thread(page).getByText('채널에도 보냈어요').waitFor();
    expect(await thread(page).getByLabel('#study에도 보내기').isChecked()).toBe(false);
    await thread(page).getByRole('button', { name: '스레드 닫기' }).click();
    await broadcast.getByRole('button', { name: '스레드에서 댓글을 달았어요' }).click();
    await thread(page).waitFor();
    await page.keyboard.press('Escape');
    await thread(page).waitFor({ state: 'hidden' });
  });

  it('changes and deletes what one wrote, the last one with the arrow upwards', async () => {
    await say(page, '고칠 글');
    await messages(page).filter({ hasText: '고칠 글' }).waitFor();
    await composer(page).press('ArrowUp');
    const editor = page.getByRole('textbox', { name: '메시지 편집' });
    await editor.fill('고친 글');
    await editor.press('Enter');
    const edited = messages(page).filter({ hasText: '고친 글' });
    await edited.getByText('(편집됨)').waitFor();
    await edited.hover();
    await edited.getByRole('button', { name: '추가 작업' }).click();
    await page.getByRole('menuitem', { name: '메시지 삭제' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: '메시지 삭제' }).click();
    await edited.waitFor({ state: 'detached' });
  });

  it('keeps a draft over a change of channel and over a reload', async () => {
    await composer(page).fill('쓰다 만 글');
    await page.getByRole('navigation').getByRole('button', { name: 'random' }).click();
    await expect.poll(() => composer(page).inputValue()).toBe('');
    await page.reload();
    await page.getByRole('navigation').getByRole('button', { name: 'study' }).click();
    await expect.poll(() => composer(page).inputValue()).toBe('쓰다 만 글');
    await composer(page).fill('');
  });

  it('runs global shortcuts from the composer, and message shortcuts from a message', async () => {
    await page.getByRole('main').getByRole('button', { name: '바로 가기' }).click();
    await page.getByRole('menuitem', { name: /새 노트 쓰기/ }).click();
    await page.getByRole('dialog', { name: '노트 쓰기' }).waitFor();
    await page.keyboard.press('Escape');
    const message = messages(page).filter({ hasText: '두 줄' });
    await message.scrollIntoViewIfNeeded();
    await message.hover();
    await message.getByRole('button', { name: '추가 작업' }).click();
    await page.getByRole('menuitem', { name: /Save as note/ }).click();
    await showcase.workspace.waitFor(() => showcase.app.handled.includes('shortcut:save-note:한 줄\n두 줄'));
  });

  it('reacts, and takes a reaction back', async () => {
    const message = messages(page).filter({ hasText: '두 줄' });
    await message.hover();
    await message.getByRole('button', { name: '반응 추가' }).click();
    await page.getByPlaceholder('이모지 검색').fill('eyes');
    await page.getByRole('option', { name: 'eyes', exact: true }).click();
    const reaction = message.getByRole('button', { name: /:eyes: 민지/ });
    expect(await reaction.getAttribute('aria-pressed')).toBe('true');
    await reaction.click();
    await reaction.waitFor({ state: 'detached' });
  });

  it('turns quotes into typographic ones for a member whose keyboard does so, and speaks their language', async () => {
    const other = await showcase.open(junho);
    await other.getByRole('navigation').getByRole('button', { name: /준호/ }).click();
    await other.getByRole('menuitem', { name: '환경설정' }).click();
    const dialog = other.getByRole('dialog', { name: '준호 환경설정' });
    await dialog.getByLabel('언어').selectOption('English');
    await dialog.getByLabel('시간대').fill('Mars/Olympus');
    await dialog.getByRole('button', { name: '변경 사항 저장' }).click();
    await dialog.getByRole('alert').getByText('Mars/Olympus').waitFor();
    await dialog.getByLabel('시간대').fill('Europe/Berlin');
    await dialog.getByLabel(/스마트 문장 부호/).check();
    await dialog.getByRole('button', { name: '변경 사항 저장' }).click();
    await other.getByRole('textbox', { name: 'Message #study' }).fill('He said "yes" -- once');
    await other.keyboard.press('Enter');
    await expect.poll(() => texts().at(-1)).toBe('He said “yes” — once');
    await other.context().close();
  });

  it('adds members and channels, and becomes somebody else', async () => {
    await page.getByRole('navigation').getByRole('button', { name: /민지/ }).click();
    await page.getByRole('menuitem', { name: '멤버 추가' }).click();
    const dialog = page.getByRole('dialog', { name: '멤버 추가' });
    await dialog.getByLabel('이름').fill('Zoë');
    await dialog.getByLabel('언어').selectOption('English');
    await dialog.getByRole('button', { name: '추가' }).click();
    await page.getByRole('textbox', { name: 'Message #study' }).waitFor();
    await page.getByRole('button', { name: 'Add a channel' }).click();
    await page.getByRole('dialog').getByLabel('Name').fill('No Capitals');
    await page.getByRole('dialog').getByRole('button', { name: 'Add' }).click();
    await page.getByRole('dialog').getByRole('alert').waitFor();
    await page.getByRole('dialog').getByLabel('Name').fill('zoës-channel');
    await page.getByRole('dialog').getByRole('button', { name: 'Add' }).click();
    await page.getByRole('textbox', { name: 'Message #zoës-channel' }).waitFor();
    await page.getByRole('navigation').getByRole('button', { name: /Zoë/ }).click();
    await page.getByRole('menuitemradio', { name: /민지/ }).click();
    await page.getByRole('textbox', { name: /메시지 보내기/ }).waitFor();
  });

  it('works with the keyboard alone: send, open a thread, reply, react, press a button', async () => {
    const keys = await showcase.open(emma);
    await keys.keyboard.type('typed without a mouse');
    await keys.keyboard.press('Enter');
    const sent = messages(keys).filter({ hasText: 'typed without a mouse' });
    await sent.waitFor();
    const tabTo = async (name: string, backwards: boolean) => {
      const reached = () =>
        keys.evaluate((label) => document.activeElement?.getAttribute('aria-label') === label, name);
      for (let step = 0; step < 40 && !(await reached()); step += 1) {
        await keys.keyboard.press(backwards ? 'Shift+Tab' : 'Tab');
      }
      expect(await reached(), `reached ${name}`).toBe(true);
    };
    await tabTo('Reply in thread', true);
    await keys.keyboard.press('Enter');
    await expect
      .poll(() =>
        thread(keys)
          .getByRole('textbox')
          .evaluate((one) => one === document.activeElement),
      )
      .toBe(true);
    await keys.keyboard.type('a reply');
    await keys.keyboard.press('Enter');
    await thread(keys).getByText('a reply').waitFor();
    await keys.keyboard.press('Escape');
    await thread(keys).waitFor({ state: 'hidden' });
    await composer(keys).focus();
    await keys.keyboard.type('/show secret');
    await keys.keyboard.press('Enter');
    await messages(keys).getByRole('button', { name: 'Open' }).waitFor();
    await keys.keyboard.press('Shift+Tab');
    await keys.keyboard.press('Shift+Tab');
    await keys.keyboard.press('Enter');
    await showcase.workspace.waitFor(() => showcase.app.handled.some((one) => one.startsWith('secret-button')));
    await keys.context().close();
  });
});
