import { WebSocket } from 'ws';
import type { Workspace } from '#src/workspace/open-workspace.ts';
import type { Snapshot } from '#src/workspace/page-protocol.ts';

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
