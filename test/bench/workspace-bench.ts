/**
 * The workspace under load: how soon it opens; how many mentions a second go through the whole tutor until each is answered,
 * beside a bare Bolt app in the same run; and how soon the page shows a channel of ten thousand messages, beside a page
 * that writes all of them as plain HTML.
 *
 * Usage: npm run bench -- workspace [MENTIONS]
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { openWorkspace } from '../../src/workspace/open-workspace.ts';
import { chromiumPath, openChromium } from '../support/chromium.ts';
import { startApp } from './explain-bench.ts';
import { percentiles } from './percentiles.ts';

const manifest = new URL('../../slack-manifest.yaml', import.meta.url).pathname;
const channels = 50;
const manyMessages = 10_000;

export async function benchWorkspace(mentions = 1_000): Promise<void> {
  console.log(`workspace opens: ${percentiles(await openings(20)).text}`);
  const bare = await mentionsPerSecond('run-bare-app.ts', mentions);
  const tutor = await mentionsPerSecond('run-tutor.ts', mentions);
  console.log(`${mentions} mentions in ${channels} channels, each answered in its thread:`);
  console.log(
    `  bare Bolt app ${bare.toFixed(0)} a second · tutor ${tutor.toFixed(0)} a second · ratio ${(tutor / bare).toFixed(2)}`,
  );
  if (chromiumPath === null) return;
  const browser = await openChromium();
  const page = await pageOfMany(browser);
  const plain = await plainPageOfMany(browser);
  await browser.close();
  console.log(`page with ${manyMessages} messages, until the newest is on the screen (5 loads each):`);
  console.log(
    `  ours ${page.ms.toFixed(0)} ms, ${page.nodes} nodes · plain HTML ${plain.ms.toFixed(0)} ms, ${plain.nodes} nodes · ratio ${(page.ms / plain.ms).toFixed(2)}`,
  );
}

async function openings(times: number): Promise<readonly number[]> {
  const taken: number[] = [];
  for (let i = 0; i < times; i += 1) {
    const began = performance.now();
    const workspace = await openWorkspace({ manifest });
    taken.push(performance.now() - began);
    await workspace.close();
  }
  return taken;
}

async function mentionsPerSecond(entry: string, mentions: number): Promise<number> {
  const ids = Array.from({ length: channels }, (_, index) => `C${String(index).padStart(9, '0')}`);
  const seed = ids.map((id, index) => ({ id, name: `bench-${index}`, memberIds: ['U00000MINJI'], withApp: true }));
  const workspace = await openWorkspace({ manifest, state: { channels: seed } });
  const child = startApp(entry, workspace);
  await workspace.waitFor(() => workspace.socketCount() > 0, { timeoutMs: 30_000, what: 'the socket' });
  const member = workspace.member('U00000MINJI');
  const bot = workspace.members.find(({ id }) => id === workspace.botUserId)?.displayName ?? '';
  const began = performance.now();
  for (let i = 0; i < mentions; i += 1) await member.type(ids[i % channels] ?? '', `@${bot} 서비스가 뭐야?`);
  const answered = () =>
    ids.flatMap((id) => member.messages(id)).filter((root) => member.thread(root.channel, root.ts).length > 1);
  await workspace.waitFor(() => answered().length === mentions, { timeoutMs: 300_000, what: 'every answer' });
  const seconds = (performance.now() - began) / 1000;
  child.kill('SIGTERM');
  await workspace.close();
  return mentions / seconds;
}

async function pageOfMany(browser: Browser) {
  const workspace = await openWorkspace({ manifest: { display_information: { name: 'Bench' } } });
  const member = workspace.member('U00000MINJI');
  for (let i = 1; i <= manyMessages; i += 1) await member.type('study', `메시지 ${i}번이에요`);
  const measured = await measureLoads(browser, `${workspace.url}/#`);
  await workspace.close();
  return measured;
}

async function plainPageOfMany(browser: Browser) {
  const items = Array.from({ length: manyMessages }, (_, i) => `<li><b>민지</b> <p>메시지 ${i + 1}번이에요</p></li>`);
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><ul>${items.join('')}</ul>`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const measured = await measureLoads(browser, `http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  server.close();
  return measured;
}

async function measureLoads(browser: Browser, address: string) {
  const taken: number[] = [];
  let nodes = 0;
  for (let i = 0; i < 6; i += 1) {
    const page = await browser.newPage();
    const began = performance.now();
    await page.goto(address, { waitUntil: 'commit' });
    await page.getByText(`메시지 ${manyMessages}번이에요`).first().waitFor({ timeout: 60_000 });
    // The first load builds the page's script once for all.
    if (i > 0) taken.push(performance.now() - began);
    nodes = await page.evaluate(() => document.querySelectorAll('*').length);
    await page.close();
  }
  return { ms: percentiles(taken).p50, nodes };
}
