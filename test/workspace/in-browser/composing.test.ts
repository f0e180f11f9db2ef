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

  it('shares dropped files: pictures to look at, others to download, with and without words', async () => {
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

  it('attaches files with the button in a thread, takes one away, and takes ten at most', async () => {
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

  it('refuses what is too large or empty before sending it, and says what went wrong on the way', async () => {
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

  it('sends as soon as a file has arrived when Enter came before', async () => {
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
    const message = messages(page).filter({ hasText: '파일 두 개' });
    await message.scrollIntoViewIfNeeded();
    await message.hover();
    await message.getByRole('button', { name: '추가 작업' }).click();
    await page.getByRole('menuitem', { name: /Save as note/ }).click();
    await showcase.workspace.waitFor(() => showcase.app.handled.includes('shortcut:save-note:파일 두 개'));
  });

  it('reacts, and takes a reaction back', async () => {
    const message = messages(page).filter({ hasText: '파일 두 개' });
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
