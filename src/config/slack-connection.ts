import { dirname, join } from 'node:path';
import type { Environment } from './environment.ts';

/** How the tutor reaches Slack: the real one over a socket or over HTTP, or the workspace on this machine. */
export type SlackConnection =
  | { readonly kind: 'socket'; readonly botToken: string; readonly appToken: string }
  | { readonly kind: 'http'; readonly botToken: string; readonly signingSecret: string; readonly port: number }
  /** `keep`: the file that the workspace is kept in; null for none. */
  | { readonly kind: 'local'; readonly port: number; readonly keep: string | null };

export function connectionOf(env: Environment): SlackConnection {
  const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret } = env;
  if (botToken === undefined) return { kind: 'local', port: env.WORKSPACE_PORT, keep: keptFile(env) };
  // With both, the socket wins: it needs no address that Slack can reach.
  if (appToken !== undefined) return { kind: 'socket', botToken, appToken };
  return { kind: 'http', botToken, signingSecret: signingSecret ?? '', port: env.PORT };
}

/** Beside the database by default, and like it: a database in memory leaves no workspace behind either. */
function keptFile({ WORKSPACE_PATH: path, DATABASE_PATH: database }: Environment): string | null {
  if (path !== undefined) return path === 'memory' ? null : path;
  return database === ':memory:' ? null : join(dirname(database), 'workspace.sqlite');
}
