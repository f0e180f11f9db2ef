import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readableText } from '#src/workspace/readable-text.ts';
import { chromiumPath, openChromium } from '../support/chromium.ts';
import { type MemberPageOptions, openMemberPage } from '../support/member-page.ts';
import { openFilledStudy } from '../support/open-filled-study.ts';
import type { OpenTutor } from '../support/open-tutor.ts';
import { studyNote } from '../support/study-note.ts';

/** A member's note on this week's chapter, with a slip in it. */
const note = studyNote
  .replaceAll('9장', '10장')
  .replaceAll('Chapter 9', 'Chapter 10')
  .replace('### NodePort', '### ExtermalName')
  // What was hard was filled in before.
  .replace(/- \*\*어려웠던 부분 & 이유\*\*:\n.*\n/u, '');
/** What another author wrote before reading and found hard. */
const autumn = `---\nauthor: 가을\n---\n# 9장\n\n## 😵 어려웠던 부분\n- 컨피그맵을 바꿔도 파드의 환경 변수는 그대로인 점\n`;

describe.skipIf(chromiumPath === null)('a member’s week in the browser', { timeout: 180_000 }, () => {
  let tutor: OpenTutor;
  let moveTo: (epochMs: number) => void;
  let close = async () => {};
  let browser: Browser;
  beforeAll(async () => {
    ({ tutor, moveTo, close } = await openFilledStudy({ notes: { '가을-ch09.md': autumn } }));
    browser = await openChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await close();
  });

  const open = (member: { readonly id: string }, options?: MemberPageOptions) =>
    openMemberPage(browser, tutor, member.id, options);
  const stored = (path: string) => {
    const file = join(tutor.config.notesDirs[0] ?? '', path);
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  };

  it('logs a plain line in the direct message, as read back and as corrected', async () => {
    const page = await open(tutor.junho, { place: 'dm' });
    await page.say('10장 두 시간 읽었고 별 세개반');
    await page.openThread('10장 두 시간');
    await page.read('10장 2시간, 별 3.5개로 적을까요?');
    await page.shoot('week-line-ko');
    await page.press('맞아요');
    await page.read('10장 2시간, 별 3.5개를 적어 두었어요.');
    await page.say('10장 30분 읽었고 별 네개');
    await page.openThread('10장 30분 읽었고 별 네개');
    await page.read('10장 30분, 별 4개로 적을까요?');
    await page.press('고치기');
    const form = page.page.getByRole('dialog');
    await form.getByLabel('읽은 시간').fill('45분');
    await page.shoot('week-correct-ko');
    await form.getByRole('button', { name: '적기', exact: true }).click();
    await page.read('지금까지 모두 2시간 45분이에요.');
    await page.shoot('week-corrected-ko');
    await page.close();
  });

  it('writes a note by the window, whose draft outlives a reload, and sees it completed by a file', async () => {
    const page = await open(tutor.junho);
    const form = page.page.getByRole('dialog');
    await page.say('/k8s note 10');
    await form.getByLabel('깨달음을 얻은 부분').fill('원하는 상태를 적어 두면 맞춰 준다');
    await form.getByRole('button', { name: '초안으로 두기' }).click();
    await tutor.workspace.waitFor(
      () => tutor.junho.messages(tutor.junho.dm).some((one) => readableText(one).includes('초안을 남겨')) || undefined,
    );
    await form.getByRole('button', { name: '닫기', exact: true }).last().click();
    await page.page.reload();
    await page.say('/k8s note 10');
    await form.getByText('10장 노트').waitFor();
    await form.getByLabel('깨달음을 얻은 부분').waitFor();
    expect(await form.getByLabel('깨달음을 얻은 부분').inputValue()).toBe('원하는 상태를 적어 두면 맞춰 준다');
    await form.getByLabel('어려웠던 부분').fill('볼륨의 수명');
    await page.shoot('week-note-window-ko');
    await form.getByRole('button', { name: '보내기', exact: true }).click();
    await tutor.workspace.waitFor(() => stored('준호/10장.md').includes('볼륨의 수명') || undefined);
    const direct = await open(tutor.junho, { place: 'dm', width: 390, height: 844 });
    await direct.read('10장 노트를 잘 받았어요.');
    await direct.shoot('week-note-kept-ko-390');
    const upload = direct.page.locator('input[type=file]').first();
    await upload.setInputFiles({ name: '10장.md', mimeType: 'text/markdown', buffer: Buffer.from(note) });
    await direct.say('');
    await direct.read('10장 노트를 새것으로 바꾸었어요.');
    await direct.read('전에 적은 것을 이어 두었어요: 어려웠던 부분');
    await direct.press('ExternalName으로 바꾸기');
    await direct.read('대신 ExternalName으로 바꾸었어요.');
    await direct.shoot('week-note-corrected-ko-390');
    expect(stored('준호/10장.md')).toMatch(/### ExternalName[\s\S]*## 어려웠던 부분 & 이유\n- 볼륨의 수명\n/);
    await Promise.all([page, direct].map((one) => one.close()));
  });

  it('asks without a name, is answered in the thread, and accepts', async () => {
    const [asker, answerer] = [await open(tutor.junho), await open(tutor.emma, { dark: true })];
    await asker.say('/k8s 익명질문 10장에서 컨피그맵을 바꾸면 환경 변수는 언제 바뀌나요?');
    await asker.read('이름 없이 올렸어요');
    await answerer.read('컨피그맵을 바꾸면 환경 변수는 언제 바뀌나요?');
    await answerer.shoot('week-question-dark-en');
    await answerer.press('제가 답할게요');
    const form = answerer.page.getByRole('dialog');
    await form.getByRole('textbox').fill('파드를 다시 만들 때요.');
    await form.getByRole('button', { name: 'Send', exact: true }).click();
    const direct = await open(tutor.junho, { place: 'dm' });
    await direct.read('파드를 다시 만들 때요.');
    await direct.press('답이 됐어요');
    await asker.read('물어본 분이 답을 받아들였어요.');
    await asker.shoot('week-question-accepted-ko');
    await Promise.all([asker, answerer, direct].map((one) => one.close()));
  });

  it('swaps a turn by two presses, passes a week, and not the next one', async () => {
    const { junho, emma, workspace } = tutor;
    const [junhos, emmas] = [await open(junho), await open(emma, { place: 'dm' })];
    await junhos.say('/k8s week');
    await junhos.press('발표 바꾸기');
    await junhos.page
      .getByRole('button', { name: /^Emma님 · \d+장/ })
      .last()
      .click();
    await junhos.read('에게 물어볼게요');
    await emmas.press('Swap');
    await workspace.waitFor(
      () => junho.messages(junho.dm).some((one) => readableText(one).includes('서로 바꿨어요')) || undefined,
      { what: 'the news of the swap' },
    );
    await emmas.shoot('week-swap-en');
    const theirs = await open({ id: 'U000000TREE' }, { dark: true });
    await theirs.say('/k8s 이번주 패스할게요');
    await theirs.read('10장은 패스로 적었어요.');
    moveTo(Date.UTC(2026, 11, 3, 15));
    await theirs.press('이번 주 패스');
    await theirs.read('두 주를 이어서 패스할 수는 없어요.');
    await theirs.shoot('week-pass-dark-ko');
    await Promise.all([junhos, emmas, theirs].map((one) => one.close()));
    expect(tutor.errors).toEqual([]);
  });

  it.for([
    ['ko-light', false, 1280, 'ko'],
    ['ko-dark-390', true, 390, 'ko'],
    ['en-light', false, 1280, 'en'],
    ['en-light-390', false, 390, 'en'],
    ['en-dark', true, 1280, 'en'],
  ] as const)(
    'reads the report, the own one and the meeting pack with pictures: %s',
    async ([name, dark, width, language]) => {
      const member = language === 'ko' ? tutor.junho : tutor.emma;
      const page = await open(member, { dark, width, height: 2600 });
      const pictures = page.page.locator(
        language === 'ko'
          ? 'img[alt^="장마다 이해도"], img[alt^="우리가 읽은 길"]'
          : 'img[alt^="Understanding"], img[alt^="Our way"]',
      );
      const before = await pictures.count();
      await page.say('/k8s report');
      await pictures.nth(before + 1).waitFor();
      const widths = await pictures.evaluateAll((all) => all.map((one) => (one as HTMLImageElement).naturalWidth));
      expect(widths.slice(before)).toEqual([1_200, 1_200]);
      // In fourteen months another year has begun.
      await page.read(language === 'ko' ? /2\/12에서 2028\/1\/28 사이/ : /between 2\/12 and 2028\/1\/28/);
      await page.shoot(`week-report-${name}`);
      await page.say('/k8s my report');
      await page.page
        .locator(language === 'ko' ? 'img[alt^="내 이해도"]' : 'img[alt^="My understanding"]')
        .first()
        .waitFor();
      await page.shoot(`week-own-${name}`);
      await page.say('/k8s meeting');
      await page.read(language === 'ko' ? /모임 준비/ : /For the meeting/);
      await page.shoot(`week-meeting-${name}`);
      await page.close();
    },
  );

  it('gets the minutes, everything that is stored, and has it deleted', async () => {
    const page = await open(tutor.junho);
    await page.say('/k8s 회의록');
    await page.read('DM으로 모임 기록의 틀을 보냈어요.');
    await page.say('/k8s export');
    await page.read('DM으로 파일 두 개를 보냈어요');
    await page.say('/k8s forget');
    await page.press('모두 지우기');
    await page.read('정말 지울까요?');
    await page.press('지우기');
    await page.read('저장된 내 기록을 모두 지웠어요');
    await page.shoot('week-forgotten-ko');
    const direct = await open(tutor.junho, { place: 'dm', dark: true, width: 390, height: 844 });
    await direct.read('my-data.md');
    await direct.shoot('week-files-ko-dark-390');
    expect(stored('준호/10장.md')).toContain('### ExternalName');
    expect(tutor.errors).toEqual([]);
    await Promise.all([page, direct].map((one) => one.close()));
  });
});
