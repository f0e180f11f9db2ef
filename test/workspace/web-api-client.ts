import type { Workspace } from '../../src/workspace/open-workspace.ts';

/** Calls a Web API method as a program without any SDK would. */
export async function callApi(
  workspace: Pick<Workspace, 'slackApiUrl' | 'botToken'>,
  method: string,
  args: Record<string, unknown> = {},
  token: string = workspace.botToken,
): Promise<Record<string, unknown> & { ok: boolean; error?: string; status: number; retryAfter: string | null }> {
  const response = await fetch(`${workspace.slackApiUrl}${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8', authorization: `Bearer ${token}` },
    body: JSON.stringify(args),
  });
  const body = (await response.json()) as Record<string, unknown> & { ok: boolean };
  return { ...body, status: response.status, retryAfter: response.headers.get('retry-after') };
}
