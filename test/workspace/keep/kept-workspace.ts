import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openWorkspace, type Workspace, type WorkspaceOptions } from '#src/workspace/open-workspace.ts';

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
