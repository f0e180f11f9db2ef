import type { Workspace } from '../../src/workspace/open-workspace.ts';

type Called = Pick<Workspace, 'slackApiUrl' | 'botToken'>;
type Answered = Record<string, unknown> & { ok: boolean; error?: string };

/** Calls a Web API method as a program without any SDK would. */
export async function callApi(
  workspace: Called,
  method: string,
  args: Record<string, unknown> = {},
  token: string = workspace.botToken,
): Promise<Answered & { status: number; retryAfter: string | null }> {
  const response = await post(workspace, method, args, token);
  const body = (await response.json()) as Answered;
  return { ...body, status: response.status, retryAfter: response.headers.get('retry-after') };
}

/** The answer's body alone. */
export async function callBody(
  workspace: Called,
  method: string,
  args: Record<string, unknown> = {},
  token: string = workspace.botToken,
): Promise<Answered> {
  return (await post(workspace, method, args, token)).json() as Promise<Answered>;
}

function post(workspace: Called, method: string, args: Record<string, unknown>, token: string): Promise<Response> {
  return fetch(`${workspace.slackApiUrl}${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8', authorization: `Bearer ${token}` },
    body: JSON.stringify(args),
  });
}
