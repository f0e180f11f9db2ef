import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readableText } from '#src/workspace/readable-text.ts';
import { onlyFor } from '../support/journey.ts';
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

  it('greets who is new without a form, and shows what a press on the desk changed', async () => {
    const { workspace, junho } = tutor;
    junho.openHome();
    const first = await workspace.waitFor(() => junho.home());
    expect(readableText(first)).toMatch(/준호님의 자리[\s\S]*채울 것은 없어요[\s\S]*조용한 시간: 22:00–08:00/);
    await junho.press(first, { label: '내일까지 쉬기' });
    const resting = await workspace.waitFor(
      () => {
        const home = junho.home();
        return home !== null && readableText(home).includes('까지 알림을 쉬어요') ? home : undefined;
      },
      { what: 'the desk to show the snooze' },
    );
    await junho.press(resting, { label: '다시 받기' });
    await workspace.waitFor(() => !readableText(junho.home() ?? resting).includes('까지 알림을 쉬어요'));
    await junho.press(junho.home() ?? first, { label: '내 기록 받기' });
    await workspace.waitFor(() => junho.messages(junho.dm).some(({ fileIds }) => fileIds.length === 2), {
      what: 'the files',
    });
  });

  it('lets a member choose language and time zone, at once and everywhere, and go back to those of Slack', async () => {
    const { workspace, emma } = tutor;
    emma.openHome();
    const shows = (words: string) =>
      workspace.waitFor(() => [emma.home()].find((home) => home !== null && readableText(home).includes(words)), {
        what: words,
      });
    const english = await shows('as in Slack');
    if (english == null) return;
    await Promise.all([1, 2].map(() => emma.choose(english, { actionId: 'choose-locale' }, 'ko')));
    const korean = await shows('자리');
    if (korean == null) return;
    expect(readableText(await onlyFor(tutor, emma, () => emma.command('study', '/k8s log')))).toContain('아직 적어 둔');
    await emma.choose(korean, { actionId: 'choose-zone' }, 'America/New_York');
    const moved = await shows('America/New_York');
    if (moved == null) return;
    await tutor.stop();
    await tutor.start();
    await emma.choose(moved, { actionId: 'choose-locale' }, 'slack');
    expect(readableText((await shows('America/New_York')) ?? moved)).toBeDefined();
    await workspace.waitFor(async () => {
      const said = await onlyFor(tutor, emma, () => emma.command('study', '/k8s log'));
      return readableText(said).includes('Your log is empty') || undefined;
    });
  });

  it('logs no error in all of this', () => {
    expect(tutor.errors).toEqual([]);
  });
});
