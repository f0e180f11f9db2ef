import { afterEach, describe, expect, it } from 'vitest';
import { openWorkspace, type Workspace } from '../../../src/workspace/open-workspace.ts';
import { callBody } from '../web-api-client.ts';

const study = 'C000000STUDY';
const minji = 'U00000MINJI';

let workspace: Workspace;
afterEach(() => workspace.close());

async function openWith(...bot: string[]): Promise<void> {
  const channels = [
    { id: 'C0PRIVATE', name: 'exam-plans', isPrivate: true },
    { id: study, name: 'study' },
  ];
  const manifest = { display_information: { name: 'Narrow' }, oauth_config: { scopes: { bot } } };
  workspace = await openWorkspace({ manifest, state: { channels } });
}
const call = (method: string, args: Record<string, unknown>) => callBody(workspace, method, args);

describe('missingScopes', () => {
  it('names every scope of which one is needed, and those that are granted', async () => {
    await openWith('chat:write', 'commands');
    expect(await call('conversations.info', { channel: study })).toEqual({
      ok: false,
      error: 'missing_scope',
      needed: 'channels:read,groups:read,im:read,mpim:read',
      provided: 'chat:write,commands',
    });
  });

  it.each([
    ['conversations.history', { channel: 'C0PRIVATE' }, 'groups:history'],
    ['conversations.info', { channel: 'C0PRIVATE' }, 'groups:read'],
    ['conversations.list', { types: 'public_channel,private_channel' }, 'groups:read'],
    ['conversations.list', { types: 'im' }, 'im:read'],
    ['conversations.open', { users: minji }, 'im:write'],
  ])('asks %s for the scope of the kind of conversation', async (method, args, needed) => {
    const provided = ['channels:history', 'channels:read', 'channels:manage'];
    await openWith(...provided);
    expect(await call('conversations.info', { channel: study })).toMatchObject({ ok: true });
    expect(await call('conversations.list', {})).toMatchObject({ ok: true });
    expect(await call(method, args)).toMatchObject({ error: 'missing_scope', needed, provided: provided.join(',') });
  });

  it('asks for the scope of public channels where a list names no kind', async () => {
    await openWith('im:read');
    expect(await call('conversations.list', {})).toMatchObject({ error: 'missing_scope', needed: 'channels:read' });
  });
});
