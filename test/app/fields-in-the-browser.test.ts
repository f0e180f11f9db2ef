import { mkdirSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, openChromium } from '../support/chromium.ts';
import { type OpenTutor, openTutor } from '../support/open-tutor.ts';

const output = new URL('../output/', import.meta.url).pathname;
const patience = { timeout: 20_000 };

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
    // The workspace keeps a member's window open for whoever looks next.
    await dialog.getByRole('button', { name: '닫기' }).last().click(patience);
    await dialog.waitFor({ ...patience, state: 'detached' });
    expect(tutor.errors).toEqual([]);
  });

  it('leads through a broken Deployment, mend by mend', async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
    await page.goto(`${tutor.workspace.url}/?as=U00000MINJI`);
    const box = page.getByRole('main').getByRole('textbox').first();
    await box.fill(`@tutor 이거 왜 안 뜨죠?\n\`\`\`\n${steps[0]?.yaml}\n\`\`\``);
    await box.press('Enter');
    await page
      .getByRole('main')
      .getByRole('button', { name: /댓글 1개/ })
      .first()
      .click(patience);
    const thread = page.getByRole('complementary');
    for (const [at, { yaml, said }] of steps.entries()) {
      if (at > 0) {
        await thread.getByRole('textbox').fill(`\`\`\`\n${yaml}\n\`\`\``);
        await thread.getByRole('textbox').press('Enter');
      }
      await thread.getByText(said).last().waitFor(patience);
      await page.screenshot({ path: `${output}manifest-step-${at}.png` });
    }
    expect(tutor.errors).toEqual([]);
  });
});

/** What a member pastes, and what is said to it; each mends what was said before. */
const steps = mends([
  ['kind: Deploymnet', 'kind: Deployment', /kind가 없어요/],
  ['\treplicas', '  replicas', /탭이 있어요/],
  ['replicas: "2"', 'replicas: 2', /정수가 와야 하는데 문자열이/],
  ['app: wbe', 'app: web', /셀렉터는 app=wbe/],
  ['image: nginx\n', 'image: nginx:1.29\n', /정해진 태그가 없어요/],
]);

function mends(rows: readonly (readonly [wrong: string, right: string, said: RegExp])[]) {
  const right = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  replicas: 2
  selector:
    matchLabels: { app: web }
  template:
    metadata:
      labels:
        app: web
    spec:
      containers:
        - name: web
          image: nginx:1.29
          ports: [{ containerPort: 80 }]
          resources: { requests: { cpu: 100m, memory: 64Mi } }
          readinessProbe: { httpGet: { path: /, port: 80 } }`;
  const steps = rows.map(([wrong, mended, said]) => ({ yaml: right.replace(mended, wrong), said }));
  return [...steps, { yaml: right, said: /고칠 곳을 찾지 못했어요/ }];
}
