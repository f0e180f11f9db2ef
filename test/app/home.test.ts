import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readableText } from '#src/workspace/readable-text.ts';
import { type OpenTutor, openTutor, transports } from '../support/open-tutor.ts';

describe.for(transports)('opening the tutor over %s', (transport) => {
  let tutor: OpenTutor;
  beforeAll(async () => {
    tutor = await openTutor(transport);
  });
  afterAll(() => tutor.close());

  it('says on App Home what it knows and how to ask, in the language of whoever opens it', async () => {
    const { workspace, minji, emma } = tutor;
    minji.openHome();
    const korean = readableText(await workspace.waitFor(() => minji.home()));
    expect(korean).toMatch(/노트 \d+개와 개념 카드 \d+개[\s\S]*예시예요[\s\S]*\/k8s explain/);
    emma.openHome();
    expect(readableText(await workspace.waitFor(() => emma.home()))).toMatch(/concept cards?[\s\S]*\/k8s explain/);
  });

  it('answers an example of App Home in the direct message', async () => {
    const { workspace, emma } = tutor;
    const home = await workspace.waitFor(() => emma.home());
    await emma.press(home, { actionId: 'ask:0' });
    const root = await workspace.waitFor(() => emma.messages(emma.dm)[0]);
    expect(readableText(root)).toMatch(/^Emma: What is /);
    await emma.type(emma.dm, 'when should I use it?', { threadTs: root.ts });
    await workspace.waitFor(() => emma.thread(emma.dm, root.ts).length === 3);
  });

  it('suggests prompts that have an answer', async () => {
    const { workspace, junho } = tutor;
    junho.openMessages();
    // The first time they are in the welcome.
    await workspace.waitFor(() => junho.messages(junho.dm)[0]);
    junho.openMessages();
    const set = await workspace.waitFor(() =>
      workspace.calls.find(
        ({ method, arguments: { channel_id } }) => method.endsWith('setSuggestedPrompts') && channel_id === junho.dm,
      ),
    );
    expect(set.response).toMatchObject({ ok: true });
    await junho.choosePrompt(0);
    const root = await workspace.waitFor(() => junho.messages(junho.dm).find(({ user }) => user === junho.id));
    const answer = await workspace.waitFor(() => junho.thread(junho.dm, root.ts)[1]);
    expect(readableText(answer)).not.toContain('찾지 못했어요');
  });

  it('logs no error in all of this', () => {
    expect(tutor.errors).toEqual([]);
  });
});
