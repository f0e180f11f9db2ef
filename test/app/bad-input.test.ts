import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readableText } from '#src/workspace/readable-text.ts';
import type { Message } from '#src/workspace/state/message.ts';
import { askInChannel, onlyFor } from '../support/journey.ts';
import { type OpenTutor, openTutor, transports } from '../support/open-tutor.ts';

describe.for(transports)('bad input over %s', (transport) => {
  let tutor: OpenTutor;
  let root: Message;
  beforeAll(async () => {
    tutor = await openTutor(transport);
    root = await askInChannel(tutor, tutor.minji, '/k8s explain 서비스');
  });
  afterAll(() => tutor.close());

  const told = (text: string) => onlyFor(tutor, tutor.minji, () => tutor.minji.command('study', `/k8s ${text}`));

  it.for(['', '   ', '🎉🎉', '???', '\u202E\u200B', '--private'])(
    'asks for words when there are none: %j',
    async (text) => {
      const said = await told(text);
      expect(readableText(said)).toMatch(/^무엇이 궁금한지 글로 적어 주세요/);
      const { minji } = tutor;
      const answer = await onlyFor(tutor, minji, () => minji.press(said, { actionId: 'ask:0' }));
      expect(readableText(answer)).toContain('나에게만');
    },
  );

  it('refuses 100,000 characters in words, in a command and in a message', async () => {
    const { minji } = tutor;
    expect(readableText(await told('가'.repeat(100_000)))).toContain('100,000자');
    const said = await onlyFor(tutor, minji, () => minji.type('study', `@tutor ${'x '.repeat(50_000)}`));
    expect(readableText(said)).toMatch(/\d{2,3},\d{3}자라서/);
  });

  it('answers a mention without words with examples', async () => {
    const { minji } = tutor;
    const said = await onlyFor(tutor, minji, () => minji.type('study', '@tutor'));
    expect(readableText(said)).toContain('글로 적어 주세요');
  });

  it('reads words through control and bidirectional characters, and shows none', async () => {
    const { minji } = tutor;
    const answer = await askInChannel(tutor, minji, '/k8s explain \u202E서비\u200B스\u0007\u2066');
    expect(readableText(answer)).toMatch(/^민지님: 서비스\n/);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be there
    expect(JSON.stringify(answer.blocks)).not.toMatch(/[\u0000-\u001F\u202A-\u202E\u2066-\u2069]/);
  });

  it('understands what a keyboard makes of words', async () => {
    const { minji } = tutor;
    const answer = await onlyFor(tutor, minji, () => minji.command('study', '/k8s ask “파드가 뭐야？” —private'));
    expect(readableText(answer)).toMatch(/파드[\s\S]*나에게만/);
  });

  it('says that a button is no longer used', async () => {
    const { minji } = tutor;
    const old = changed(root, '"action_id":"more"', '"action_id":"from-an-older-version"');
    const said = await onlyFor(tutor, minji, () => minji.press(old, { actionId: 'from-an-older-version' }));
    expect(readableText(said)).toContain('이제 쓰지 않아요');
  });

  it.for(['open-source:0', 'more', 'why', 'ask:0', 'ask'])('acknowledges %s with a broken value', async (actionId) => {
    const { workspace, minji } = tutor;
    for (const value of ['x', ':', '::9999', '\\u0000', '<!channel>', 'y'.repeat(2000)]) {
      const broken = changed(root, /"value":"[^"]*"/g, `"value":"${value}"`);
      const { state, ackMs } = await minji.press(broken, { actionId });
      expect({ actionId, value, state }).toEqual({ actionId, value, state: 'acknowledged' });
      expect(ackMs).toBeLessThan(3_000);
      for (const view of minji.views()) minji.closeView(view, true);
    }
    await workspace.waitFor(() => workspace.deliveries.every(({ state }) => state !== 'waiting'));
  });

  it('acknowledges a press whose payload lacks everything', async () => {
    const { workspace } = tutor;
    const press = workspace.deliveries.find(({ kind }) => kind === 'interactive') ?? expect.fail('nothing was pressed');
    const [action] = Array.isArray(press.payload.actions) ? press.payload.actions : [];
    for (const actionId of ['rate', 'share', 'confirm-claim', 'set-quiet', 'run']) {
      const bare = { type: 'button', block_id: 'b', action_id: actionId };
      for (const actions of [[bare], [{ ...bare, value: 'nonsense' }]]) {
        const payload = { ...press.payload, message: null, container: { type: 'message' }, actions };
        expect(action).toBeDefined();
        expect(await workspace.redeliver({ ...press, payload })).toMatchObject({ state: 'acknowledged' });
      }
    }
  });

  it('still answers, and logged nothing as an error', async () => {
    await askInChannel(tutor, tutor.minji, '/k8s explain 파드');
    expect(tutor.errors).toEqual([]);
  });
});

function changed(message: Message, from: string | RegExp, to: string): Message {
  return JSON.parse(JSON.stringify(message).replace(from, to));
}
