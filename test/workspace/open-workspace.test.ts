import { afterEach, describe, expect, it } from 'vitest';
import { openWorkspace, type Workspace, type WorkspaceOptions } from '../../src/workspace/open-workspace.ts';
import { readableText } from '../../src/workspace/readable-text.ts';
import { type ForeignApp, startOverHttp, startOverSockets } from './foreign-app.ts';

const manifest = new URL('fixtures/manifest.yaml', import.meta.url).pathname;
const study = 'C000000STUDY';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function overSockets(options: Partial<WorkspaceOptions> = {}) {
  const workspace = await openWorkspace({ manifest, ...options });
  closing.push(workspace.close);
  const app = await startOverSockets(workspace);
  closing.push(app.stop);
  return { workspace, app };
}

async function overHttp(options: Partial<WorkspaceOptions> = {}) {
  let url = '';
  const workspace = await openWorkspace({ manifest, transport: { kind: 'http', url: () => url }, ...options });
  closing.push(workspace.close);
  const app = await startOverHttp(workspace);
  url = app.url;
  closing.push(app.stop);
  return { workspace, app };
}

describe.each([
  ['Socket Mode', overSockets],
  ['signed HTTP', overHttp],
])('a foreign Bolt app over %s', (_name, start) => {
  const handles = ({ workspace, app }: { workspace: Workspace; app: ForeignApp }, what: string) =>
    workspace.waitFor(() => app.handled.includes(what), { what: `${what} among ${app.handled.join(', ')}` });

  it('receives a slash command as typed, and its answer over response_url is ephemeral', async () => {
    const { workspace, app } = await start();
    const minji = workspace.member('U00000MINJI');
    const outcome = await minji.command(study, '/echo a < b & @준호');
    expect(outcome).toMatchObject({ kind: 'acknowledged', response: null });
    await workspace.waitFor(() => minji.ephemerals(study).length > 0);
    expect(app.handled).toEqual(['command:a &lt; b &amp; @준호']);
    expect(minji.ephemerals(study)[0]?.text).toBe('later: a &lt; b &amp; @준호');
    expect(workspace.member('U00000JUNHO').ephemerals(study)).toEqual([]);
    expect(minji.messages(study)).toEqual([]);
  });

  it('shows what an acknowledgement carries to the channel', async () => {
    const { workspace } = await start();
    const outcome = await workspace.member('U00000MINJI').command('study', '/echo now here');
    expect(outcome).toMatchObject({ kind: 'acknowledged', response: { text: 'here' } });
    expect(workspace.member('U000000EMMA').messages('study').map(readableText)).toEqual(['here']);
  });

  it('hears a message, answers in its thread, and takes a press with the state around it', async () => {
    const { workspace, app } = await start();
    const emma = workspace.member('U000000EMMA');
    const typed = await emma.type('study', 'hello 🎉');
    const answer = await workspace.waitFor(() => emma.thread(study, typed.ts)[1]);
    expect(app.handled).toEqual(['message:hello :tada:']);
    expect(readableText(answer)).toContain('Hi there');
    await emma.choose(answer, { actionId: 'pick' }, 'two');
    await handles({ workspace, app }, 'pick:two');
    expect(await emma.press(answer, { label: 'Wave' })).toMatchObject({ state: 'acknowledged' });
    await workspace.waitFor(() => emma.thread(study, typed.ts)[1]?.text === 'Waved');
    expect(app.handled).toContain('action:from-button');
    expect(emma.thread(study, typed.ts)).toHaveLength(2);
  });

  it('gets app_mention and message for one mention, each once', async () => {
    const { workspace, app } = await start();
    await workspace.member('U00000JUNHO').type('study', 'hello @Echo');
    await handles({ workspace, app }, `mention:hello <@${workspace.botUserId}>`);
    await handles({ workspace, app }, `message:hello <@${workspace.botUserId}>`);
    await workspace.waitFor(() => workspace.deliveries.every((one) => one.state === 'acknowledged'));
    const events = app.bodies.map(({ body }) => body.event_id);
    expect(new Set(events).size).toBe(events.length);
  });

  it('opens a modal, refuses, updates, pushes, closes and clears it', async () => {
    const { workspace, app } = await start();
    const minji = workspace.member('U00000MINJI');
    const titles = () => minji.views().map((view) => view.title?.text);
    const top = () => minji.views().at(-1) ?? expect.fail('no modal is open');
    await minji.command(study, '/modal');
    await workspace.waitFor(() => minji.views().length === 1);
    expect(await minji.submit(top(), { name: '' })).toEqual({
      kind: 'view-errors',
      errors: { name: 'Please complete this required field.' },
    });
    expect(await minji.submit(top(), { name: 'nobody' })).toEqual({
      kind: 'view-errors',
      errors: { name: 'Somebody, please' },
    });
    await minji.submit(top(), { name: 'again' });
    expect(titles()).toEqual(['Second']);
    await minji.submit(top(), { name: 'more' });
    expect(titles()).toEqual(['Second', 'Third']);
    minji.closeView(top());
    expect(titles()).toEqual(['Second']);
    await handles({ workspace, app }, 'closed');
    await minji.submit(top());
    expect(titles()).toEqual([]);
    expect(app.handled).toContain('view:Second');
  });

  it('publishes a Home tab and suggests prompts', async () => {
    const { workspace, app } = await start();
    const emma = workspace.member('U000000EMMA');
    emma.openHome();
    await workspace.waitFor(() => emma.home());
    emma.openMessages();
    await workspace.waitFor(() => workspace.calls.some((call) => call.method.endsWith('setSuggestedPrompts')));
    await emma.choosePrompt(0);
    await handles({ workspace, app }, 'message:hello from a prompt');
    await workspace.waitFor(() => workspace.calls.some((call) => call.method === 'chat.postMessage'));
    expect(emma.messages(emma.dm).map((one) => one.text)).toEqual(['hello from a prompt']);
  });

  it('hears reactions and who joins, and nothing from channels it is not in', async () => {
    const { workspace, app } = await start();
    const emma = workspace.member('U000000EMMA');
    await emma.type('random', 'hello there');
    const message = await emma.type('study', 'good morning');
    await emma.react(message, 'wave');
    await handles({ workspace, app }, 'reaction:wave');
    expect(app.handled.filter((one) => one.startsWith('message'))).toEqual([]);
  });
});
