import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readableText } from '#src/workspace/readable-text.ts';
import { type OpenTutor, openTutor, transports } from '../support/open-tutor.ts';
import { startTutorChild } from '../support/start-tutor-child.ts';

describe.for(transports)('the tutor killed with kill -9, over %s', (transport) => {
  let tutor: OpenTutor;
  beforeAll(async () => {
    tutor = await openTutor(transport, { started: false });
    await tutor.minji.join('random');
  });
  afterAll(() => tutor.close());

  const posts = () => tutor.workspace.calls.filter(({ method }) => method === 'chat.postMessage').length;

  it('answers each question once at the next start, whenever it was killed', async () => {
    const { workspace, minji, junho } = tutor;
    const child = await startTutorChild(tutor);
    await minji.command('study', '/k8s explain 서비스');
    // After the welcome.
    await workspace.waitFor(() => posts() === 2);
    // One question whose answer has just been posted, three that have only just been acknowledged.
    const before = posts();
    const early = await junho.type('study', '@tutor 파드가 뭐야?');
    await workspace.waitFor(() => posts() > before);
    const acknowledged = await Promise.all([
      minji.command('study', '/k8s explain 디플로이먼트'),
      minji.command('random', '/k8s explain 노드포트'),
      minji.command('study', '/k8s explain 인그레스'),
    ]);
    await child.kill();
    expect(acknowledged.map(({ kind }) => kind)).toEqual(['acknowledged', 'acknowledged', 'acknowledged']);
    const late = await junho.type('study', '@tutor 롤백은 뭐야?');
    const followUp = await junho.type('study', '그럼 언제 삭제돼?', { threadTs: early.ts });

    await tutor.start();
    await tutor.handled(late);
    await tutor.handled(followUp);
    const asked = minji.messages('study').flatMap((one) => /^민지님: (.*)$/m.exec(readableText(one))?.[1] ?? []);
    expect(asked.toSorted()).toEqual(['디플로이먼트', '서비스', '인그레스']);
    // Whether the first answer was noted before the end or is found again: the thread goes on.
    const isTutors = junho.thread('study', early.ts).map(({ user }) => user === workspace.botUserId);
    expect(isTutors).toEqual([false, true, false, true]);
    expect(junho.thread('study', late.ts)).toHaveLength(2);
    expect(minji.ephemerals('random').map(readableText)).toEqual([expect.stringContaining('포트')]);
    expect(tutor.errors).toEqual([]);
    // A process of its own takes seconds to start on a busy machine.
  }, 60_000);
});
