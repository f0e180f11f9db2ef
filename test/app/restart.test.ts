import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDeliveryStore } from '#src/adapters/database/delivery-store.ts';
import { openDatabase } from '#src/adapters/database/open-database.ts';
import { readableText } from '#src/workspace/readable-text.ts';
import type { Message } from '#src/workspace/state/message.ts';
import { askInChannel, onlyFor, repliesOf, replyTo, windowOf } from '../support/journey.ts';
import { type OpenTutor, openTutor, transports } from '../support/open-tutor.ts';

describe.for(transports)('the tutor stopped and started again, over %s', (transport) => {
  let tutor: OpenTutor;
  beforeAll(async () => {
    tutor = await openTutor(transport);
  });
  afterAll(() => tutor.close());

  /** The event that brought a message, as the workspace sent it. */
  const eventOf = ({ ts }: Message, type: string) => {
    const isWanted = (event: unknown) =>
      typeof event === 'object' &&
      event !== null &&
      'ts' in event &&
      event.ts === ts &&
      'type' in event &&
      event.type === type;
    const found = tutor.workspace.deliveries.find(({ payload }) => isWanted(payload.event));
    return found ?? expect.fail(`no ${type} for ${ts}`);
  };

  it('serves old buttons, and says when an answer is kept no more', async () => {
    const { minji } = tutor;
    const root = await askInChannel(tutor, minji, '/k8s explain 서비스');
    await tutor.stop();
    await tutor.start();
    expect(readableText(await windowOf(tutor, minji, root, { actionId: 'open-source:0' }))).toContain('▶');
    const related = await replyTo(tutor, minji, root, () => minji.press(root, { actionId: 'ask:0' }));
    expect(readableText(related)).toContain('민지님: ');
    const thanks = await onlyFor(tutor, minji, () => minji.press(root, { label: '도움이 됐어요' }));
    expect(readableText(thanks)).toContain('고마워요');
    const forgotten: Message = JSON.parse(JSON.stringify(root).replace(/"value":"[0-9a-f-]{36}/g, '"value":"gone'));
    const said = await onlyFor(tutor, minji, () => minji.press(forgotten, { label: '도움이 됐어요' }));
    expect(readableText(said)).toContain('더 이상 남아 있지 않아요');
    for (const actionId of ['open-source:0', 'more', 'why']) {
      expect(readableText(await windowOf(tutor, minji, forgotten, { actionId }))).toContain('남아 있지 않아요');
    }
  });

  it('answers a redelivered event once, also across a restart', async () => {
    const { workspace, minji } = tutor;
    const root = await minji.type('study', '@tutor 파드가 뭐야?');
    await workspace.waitFor(() => repliesOf(tutor, minji, root).length === 1);
    const again = () => Promise.all(['app_mention', 'message'].map((type) => workspace.redeliver(eventOf(root, type))));
    const command = workspace.deliveries.find(({ kind }) => kind === 'slash_commands') ?? expect.fail('no command');
    const roots = minji.messages('study').length;
    for (const { state } of await again()) expect(state).toBe('acknowledged');
    await tutor.stop();
    await tutor.start();
    for (const { state } of await again()) expect(state).toBe('acknowledged');
    expect((await workspace.redeliver(command)).state).toBe('acknowledged');
    // Whatever was accepted would be answered before this.
    await askInChannel(tutor, minji, '/k8s explain 볼륨');
    expect(repliesOf(tutor, minji, root)).toHaveLength(1);
    expect(minji.messages('study')).toHaveLength(roots + 1);
  });

  it('answers at the start what was typed while it was away', async () => {
    const { workspace, minji, junho } = tutor;
    const root = await askInChannel(tutor, minji, '/k8s 노드포트 설명 좀');
    await tutor.stop();
    expect(await minji.command('study', '/k8s explain 파드')).toMatchObject({ kind: 'no-answer' });
    const mention = await junho.type('study', '@tutor 롤아웃이 뭐야?');
    const direct = await junho.type(junho.dm, '인그레스가 뭐야?');
    await minji.type('study', '그럼 외부에서는?', { threadTs: root.ts });
    await tutor.start();
    const answered = () =>
      [mention, direct, root].map((one) => repliesOf(tutor, one === root ? minji : junho, one).length);
    await workspace.waitFor(() => answered().every((count) => count > 0), { timeoutMs: 10_000 });
    await workspace.waitFor(() => workspace.deliveries.every(({ state }) => state !== 'held' && state !== 'waiting'));
    expect(answered()).toEqual([1, 1, 1]);
  });

  it('says so when the message it would answer was deleted meanwhile', async () => {
    const { minji } = tutor;
    await tutor.stop();
    const root = await minji.type('study', '@tutor 헬름이 뭐야?');
    // As a crash in the midst of answering leaves it.
    const database = await openDatabase({ path: tutor.config.databasePath, now: Date.now() });
    const deliveries = createDeliveryStore(database.kysely);
    const key = `message:${root.channel}:${root.ts}`;
    await deliveries.accept(key, JSON.stringify(eventOf(root, 'message').payload), Date.now());
    await deliveries.begin(key);
    await database.close();
    await minji.remove(root);
    const said = await onlyFor(tutor, minji, () => tutor.start());
    expect(readableText(said)).toContain('원래 메시지가 지워져서');
    expect(repliesOf(tutor, minji, root)).toEqual([]);
  });

  it('goes on in a thread whose root was deleted', async () => {
    const { workspace, junho } = tutor;
    const root = await junho.type('study', '@tutor 디플로이먼트가 뭐야?');
    await workspace.waitFor(() => repliesOf(tutor, junho, root).length === 1 || junho.thread('study', root.ts)[1]);
    await junho.remove(root);
    const next = await junho.type('study', '그럼 롤백은?', { threadTs: root.ts });
    // The answer to the deleted question is taken back meanwhile; what counts is the one to the next.
    const answers = () => junho.thread('study', root.ts).filter(({ botId, ts }) => botId !== null && ts > next.ts);
    await workspace.waitFor(() => answers().length === 1);
  });

  it('fails only where a message was gone', () => {
    expect(tutor.errors.map(({ fields }) => fields)).toEqual([expect.objectContaining({ slack: 'thread_not_found' })]);
  });
});
