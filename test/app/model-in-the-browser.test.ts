import { mkdirSync, writeFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, openChromium } from '../support/chromium.ts';
import { modelAt } from '../support/model-config.ts';
import { type OpenTutor, openTutor } from '../support/open-tutor.ts';
import { readRequest } from '../support/read-request.ts';
import { nearestSentences, sayClaims } from '../support/say-claims.ts';
import { type ModelReply, openScriptedModel, type ScriptedModel } from '../support/scripted-model.ts';

const output = new URL('../output/', import.meta.url).pathname;
const patience = { timeout: 20_000 };

/** A written answer in a real browser: it grows, stops, and survives its model. Pictures and times are left in test/output. */
describe.skipIf(chromiumPath === null)('a written answer in the browser', { timeout: 60_000 }, () => {
  let model: ScriptedModel;
  let tutor: OpenTutor;
  let browser: Browser;
  let page: Page;
  let after: number | null = null;
  let askedAt = 0;
  const milliseconds: Record<string, number> = {};

  beforeAll(async () => {
    mkdirSync(output, { recursive: true });
    model = await openScriptedModel((request): ModelReply => {
      askedAt = performance.now();
      const read = readRequest(request);
      const said = sayClaims(
        nearestSentences(read, 4).map(({ id, text }) => ({ text: `${text} 그렇대요.`, sentenceIds: [id] })),
      );
      if (after !== null) return { kind: 'cut', text: said.text, after };
      return { ...said, pieceLength: 30, pauseMs: 120 };
    });
    [tutor, browser] = await Promise.all([openTutor('socket', { model: modelAt(model.baseUrl) }), openChromium()]);
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(`${tutor.workspace.url}/?as=U00000MINJI`);
    const box = page.getByRole('main').getByRole('textbox');
    await box.fill('@tutor 노드포트가 뭐야?');
    await box.press('Enter');
  });
  afterAll(async () => {
    writeFileSync(`${output}model-times.json`, `${JSON.stringify(milliseconds)}\n`);
    await browser?.close();
    await tutor?.close();
    await model?.close();
  });

  const thread = () => page.getByRole('complementary');
  async function ask(words: string) {
    const box = thread().getByRole('textbox');
    await box.fill(words);
    await box.press('Enter');
  }

  it('grows claim by claim in its thread, each beside its quotation', async () => {
    // Above it stands the welcome, which has a thread of its own to begin.
    const root = page.getByRole('main').getByRole('article').filter({ hasText: '노드포트가 뭐야?' });
    await root.getByRole('button', { name: /댓글/ }).first().click(patience);
    const reply = thread().locator('li[data-ts]').nth(1);
    await reply.getByText(/읽고 있어요/).waitFor(patience);
    await reply
      .getByText(/그렇대요/)
      .first()
      .waitFor(patience);
    await page.screenshot({ path: `${output}model-grows.png` });
    await reply.getByRole('button', { name: '왜 이 답인가요' }).waitFor(patience);
    expect(await reply.locator('blockquote').count()).toBeGreaterThan(0);
    await page.screenshot({ path: `${output}model-written.png` });
  });

  it('stops when stop is pressed', async () => {
    await ask('@tutor 롤백은 어떻게 해?');
    await thread()
      .getByText(/읽고 있어요/)
      .waitFor(patience);
    await thread().getByRole('button', { name: '중지' }).click(patience);
    const pressedAt = performance.now();
    await thread().getByText('여기서 멈췄어요.').waitFor(patience);
    milliseconds.stop = performance.now() - pressedAt;
    await page.screenshot({ path: `${output}model-stopped.png` });
  });

  it('answers in full without the model when it dies in the middle', async () => {
    after = 150;
    await ask('@tutor 스케일이 뭐야?');
    await thread()
      .getByText(/모델이 답을 쓰지 못해서/)
      .waitFor(patience);
    // The connection is cut 20 ms after the model was asked.
    milliseconds.withoutModel = performance.now() - askedAt;
    await page.screenshot({ path: `${output}model-died.png` });
  });
});
