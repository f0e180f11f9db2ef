import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { openWorkspace, type Workspace, type WorkspaceOptions } from '#src/workspace/open-workspace.ts';
import type { Snapshot } from '#src/workspace/page-protocol.ts';

/** An app that may do everything. */
export const manifest = {
  display_information: { name: 'Keeper' },
  features: {
    bot_user: { display_name: 'Keeper' },
    agent_view: { agent_description: 'Works in threads' },
    slash_commands: [{ command: '/menu' }],
  },
  oauth_config: {
    scopes: {
      bot: ['assistant:write', 'channels:history', 'channels:join', 'chat:write', 'files:read', 'files:write'].concat([
        ...['im:history', 'im:write', 'reactions:write', 'users:read', 'channels:read', 'commands'],
      ]),
    },
  },
  settings: {
    event_subscriptions: { bot_events: ['message.channels', 'message.im', 'app_home_opened', 'file_shared'] },
    interactivity: { is_enabled: true },
  },
};

/** A path in a folder that every user may enter and that goes with the test. */
export function temporaryFile(name = 'workspace.sqlite'): string {
  const folder = mkdtempSync(join(tmpdir(), 'workspace-keep-'));
  chmodSync(folder, 0o755);
  onTestFinished(() => {
    chmodSync(folder, 0o755);
    rmSync(folder, { recursive: true, force: true });
  });
  return join(folder, name);
}

/** A workspace kept in a file; closed with the test if the test does not. */
export async function openKept(keep: string, options: Partial<WorkspaceOptions> = {}): Promise<Workspace> {
  const workspace = await openWorkspace({ manifest, keep, ...options });
  onTestFinished(() => workspace.close().catch(() => {}));
  return workspace;
}

/** The cookie that the page gets. */
export async function cookieOf({ url }: Pick<Workspace, 'url'>): Promise<string> {
  const page = await fetch(url);
  return page.headers.get('set-cookie')?.split(';')[0] ?? '';
}

/** Everything a member's page shows. */
export async function snapshotOf(
  workspace: Pick<Workspace, 'url'>,
  memberId: string,
  cookie?: string,
): Promise<Omit<Snapshot, 'seq'>> {
  const address = `${workspace.url.replace('http', 'ws')}/page/live?member=${memberId}`;
  const socket = new WebSocket(address, { headers: { cookie: cookie ?? (await cookieOf(workspace)) } });
  try {
    const first = await new Promise<string>((resolve, reject) => {
      socket.once('message', (data) => resolve(String(data)));
      socket.once('close', (code) => reject(new Error(`The page was refused with ${code}`)));
      socket.once('error', reject);
    });
    const { seq: _, ...snapshot } = JSON.parse(first) as Snapshot;
    return snapshot;
  } finally {
    socket.terminate();
  }
}

/** Does on the page what a member does there. */
export async function actOnPage(
  { url }: Pick<Workspace, 'url'>,
  cookie: string,
  path: 'act' | 'members',
  body: object,
): Promise<Record<string, unknown>> {
  const response = await fetch(`${url}/page/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify(body),
  });
  return (await response.json()) as Record<string, unknown>;
}
