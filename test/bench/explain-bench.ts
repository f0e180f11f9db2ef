/**
 * How long a member waits: `/k8s explain service` at a steady rate, spread over channels, from the request leaving Slack
 * to its acknowledgement and to the answer in the channel. Beside it, in the same run, a bare Bolt app that acknowledges
 * and posts one fixed sentence, which is the least any answer can cost. The workspace runs in this process, each app in
 * its own.
 *
 * Usage: npm run bench -- explain [SECONDS] [PER_SECOND] [CHANNELS]
 */
import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readConfig } from '../../src/config/read-config.ts';
import { openWorkspace, type Workspace } from '../../src/workspace/open-workspace.ts';
import { percentiles } from './percentiles.ts';

const manifest = new URL('../../slack-manifest.yaml', import.meta.url).pathname;

interface Measured {
  readonly name: string;
  readonly readyMs: number;
  readonly restMiB: number;
  readonly ack: string;
  readonly answer: string;
  readonly answerP50: number;
  readonly unanswered: number;
}

export async function benchExplain(seconds = 30, perSecond = 50, channels = 100): Promise<void> {
  console.log(`/k8s explain service: ${perSecond} a second over ${channels} channels for ${seconds} s`);
  const bare = await measure('bare Bolt app', 'run-bare-app.ts', { seconds, perSecond, channels });
  const tutor = await measure('tutor', 'run-tutor.ts', { seconds, perSecond, channels });
  for (const one of [bare, tutor]) {
    console.log(
      `${one.name.padEnd(14)} ready ${one.readyMs} ms · at rest ${one.restMiB} MiB · ack ${one.ack} · answer ${one.answer} · unanswered ${one.unanswered}`,
    );
  }
  console.log(
    `ratio tutor / bare: ready ${ratio(tutor.readyMs, bare.readyMs)}, answer p50 ${ratio(tutor.answerP50, bare.answerP50)}`,
  );
}

async function measure(
  name: string,
  entry: string,
  load: { readonly seconds: number; readonly perSecond: number; readonly channels: number },
): Promise<Measured> {
  const ids = Array.from({ length: load.channels }, (_, index) => `C${String(index).padStart(9, '0')}`);
  const workspace = await openWorkspace({
    manifest,
    state: {
      channels: ids.map((id, index) => ({ id, name: `bench-${index}`, memberIds: ['U00000MINJI'], withApp: true })),
    },
  });
  const began = performance.now();
  const child = startApp(entry, workspace);
  await workspace.waitFor(() => workspace.socketCount() > 0, { timeoutMs: 30_000, what: 'the socket' });
  const readyMs = Math.round(performance.now() - began);
  await pause(2_000);
  const restMiB = residentMiB(child.pid ?? 0);
  const { acks, answers, unanswered } = await drive(workspace, ids, load);
  child.kill('SIGTERM');
  await workspace.close();
  const answer = percentiles(answers);
  return {
    name,
    readyMs,
    restMiB,
    ack: percentiles(acks).text,
    answer: answer.text,
    answerP50: answer.p50,
    unanswered,
  };
}

async function drive(
  workspace: Workspace,
  ids: readonly string[],
  load: { readonly seconds: number; readonly perSecond: number },
) {
  const acks: number[] = [];
  const answers: number[] = [];
  const waiting = new Map<string, number[]>();
  const member = workspace.member('U00000MINJI');
  let seen = 0;
  const collect = () => {
    const { calls } = workspace;
    for (; seen < calls.length; seen += 1) {
      const call = calls[seen];
      if (call?.method !== 'chat.postMessage') continue;
      const channel = String((call.arguments as { channel?: unknown }).channel);
      const since = waiting.get(channel)?.shift();
      if (since !== undefined) answers.push(performance.now() - since);
    }
  };
  const watch = setInterval(collect, 1);
  const total = load.seconds * load.perSecond;
  const began = performance.now();
  const running: Promise<void>[] = [];
  for (let i = 0; i < total; i += 1) {
    const due = began + (i * 1000) / load.perSecond;
    if (due > performance.now()) await pause(due - performance.now());
    const channel = ids[i % ids.length] ?? '';
    const sent = performance.now();
    waiting.set(channel, [...(waiting.get(channel) ?? []), sent]);
    running.push(member.command(channel, '/k8s explain service').then(() => void acks.push(performance.now() - sent)));
  }
  await Promise.all(running);
  for (let left = 0; left < 100 && answers.length < total; left += 1) await pause(50);
  clearInterval(watch);
  collect();
  return { acks, answers, unanswered: total - answers.length };
}

export function startApp(entry: string, { slackApiUrl, botToken, appToken }: Workspace): ChildProcess {
  const config = { ...readConfig({}), databasePath: join(mkdtempSync(join(tmpdir(), 'bench-')), 'bench.sqlite') };
  const access = { kind: 'socket', botToken, appToken };
  const path = fileURLToPath(new URL(`../support/${entry}`, import.meta.url));
  return fork(path, [JSON.stringify({ config, access, slackApiUrl })], {
    stdio: ['ignore', 'inherit', 'ignore', 'ipc'],
  });
}

/** Resident memory of a process, from Linux; NaN elsewhere. */
function residentMiB(pid: number): number {
  try {
    const kib = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Math.round(Number(kib) / 1024);
  } catch {
    return Number.NaN;
  }
}

function ratio(a: number, b: number): string {
  return (a / b).toFixed(2);
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
