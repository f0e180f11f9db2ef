import { mkdirSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, openChromium } from '../support/chromium.ts';
import { type OpenTutor, openTutor } from '../support/open-tutor.ts';

const output = new URL('../output/', import.meta.url).pathname;
const patience = { timeout: 10_000 };

/** Pictures are left in test/output. */
describe.skipIf(chromiumPath === null)('fields in the browser', { timeout: 60_000 }, () => {
  let tutor: OpenTutor;
  let browser: Browser;
  beforeAll(async () => {
    mkdirSync(output, { recursive: true });
    tutor = await openTutor('socket');
    browser = await openChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await tutor?.close();
  });

  it('goes from service down to spec.ports[].nodePort and back up', async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(`${tutor.workspace.url}/?as=U00000MINJI`);
    const box = page.getByRole('main').getByRole('textbox').first();
    await box.fill('/k8s explain service');
    await box.press('Enter');
    const browse = page.getByRole('button', { name: '필드 둘러보기' });
    await browse.waitFor(patience);
    await page.screenshot({ path: `${output}fields-topic.png` });
    await browse.click();
    const dialog = page.getByRole('dialog');
    const steps = [
      ['spec ›', 'service.spec'],
      ['ports ›', 'service.spec.ports'],
      ['nodePort', 'service.spec.ports.nodePort'],
      ['↑ service.spec.ports', 'service.spec.ports'],
      ['↑ service.spec', 'service.spec'],
      ['↑ service', 'service'],
    ] as const;
    for (const [label, path] of steps) {
      await dialog.getByRole('button', { name: label, exact: true }).click(patience);
      await dialog.getByText(path, { exact: true }).first().waitFor(patience);
      await page.screenshot({ path: `${output}fields-${path}.png` });
    }
    expect(await page.getByRole('dialog').count()).toBe(1);
    expect(tutor.errors).toEqual([]);
  });
});
