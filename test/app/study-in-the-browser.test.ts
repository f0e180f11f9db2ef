import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readableText } from '#src/workspace/readable-text.ts';
import { chromiumPath, openChromium } from '../support/chromium.ts';
import { type OpenTutor, openTutor } from '../support/open-tutor.ts';
import { studyNote } from '../support/study-note.ts';

const output = new URL('../output/', import.meta.url).pathname;
const patience = { timeout: 15_000 };
const wrong = studyNote.replace('### NodePort', '### ExtermalName');

describe.skipIf(chromiumPath === null)('a study in the browser', { timeout: 90_000 }, () => {
  let tutor: OpenTutor;
  let browser: Browser;
  beforeAll(async () => {
    mkdirSync(output, { recursive: true });
    tutor = await openTutor('socket', { notes: { 'winter.md': `---\nauthor: Winter\n---\n${studyNote}` } });
    browser = await openChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await tutor?.close();
  });

  async function openAs(member: string, options: Parameters<Browser['newPage']>[0] = {}): Promise<Page> {
    const page = await browser.newPage(options);
    await page.goto(`${tutor.workspace.url}/?as=${member}`);
    return page;
  }
  const say = async (page: Page, text: string) => {
    const box = page.getByRole('main').getByRole('textbox').first();
    await box.fill(text);
    await box.press('Enter');
  };

  it('is set up by an organiser, joined by a press, logged in, and handed in by a file', async () => {
    const page = await openAs('U00000MINJI');
    await say(page, '/k8s study');
    const form = page.getByRole('dialog');
    await form.getByText('주마다 읽을 곳').waitFor(patience);
    await form.getByLabel('책').fill('컨테이너와 쿠버네티스 첫걸음');
    await page.screenshot({ path: `${output}study-form-ko.png` });
    await form.getByRole('button', { name: '저장', exact: true }).click();
    await page.getByText('이번 주 · 1/12주차').first().waitFor(patience);
    const english = await openAs('U000000EMMA', { colorScheme: 'dark', viewport: { width: 390, height: 844 } });
    await english.goto(`${tutor.workspace.url}/?as=U000000EMMA`);
    await page.getByRole('button', { name: '참석', exact: true }).click();
    await page.getByText('참석: 민지님').first().waitFor(patience);
    await page.screenshot({ path: `${output}study-card-ko.png` });
    await say(page, '/k8s 기록 9장 2~3시간');
    await page.getByRole('button', { name: '2시간 30분' }).click();
    await page.getByText('9장 2시간 30분을 적어 두었어요.').first().waitFor(patience);
    await say(page, '/k8s rate 9 3.5');
    await page.getByText('9장 별 3.5개를 적어 두었어요.').first().waitFor(patience);
    await page.screenshot({ path: `${output}study-record-ko.png` });
    const { minji, workspace, emma } = tutor;
    const said = await minji.type(minji.dm, '', { fileIds: [minji.upload('9장.md', wrong).id] });
    const read = await workspace.waitFor(() => minji.thread(minji.dm, said.ts)[1], { what: 'the reading of the note' });
    expect(readableText(read)).toContain('ExternalName');
    const direct = await openAs('U00000MINJI', { colorScheme: 'dark' });
    await direct.getByText('tutor', { exact: true }).first().click();
    await direct
      .getByText(/댓글 \d+개/)
      .last()
      .click(patience);
    await direct.getByText('ExternalName으로 바꾸기').first().waitFor(patience);
    await direct.screenshot({ path: `${output}study-note-dark-ko.png` });
    await emma.command('study', '/k8s week');
    await english.waitForTimeout(1_000);
    await english.screenshot({ path: `${output}study-card-390-dark-en.png` });
    await Promise.all([page, english, direct].map((one) => one.close()));
    expect(tutor.errors).toEqual([]);
  });
});
