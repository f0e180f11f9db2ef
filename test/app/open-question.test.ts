import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readableText } from '#src/workspace/readable-text.ts';
import { onlyFor } from '../support/journey.ts';
import { type OpenTutor, openTutor, transports } from '../support/open-tutor.ts';
import { studyNote } from '../support/study-note.ts';

describe.for(transports)('questions that the book left open over %s', (transport) => {
  let tutor: OpenTutor;
  beforeAll(async () => {
    tutor = await openTutor(transport, { notes: { 'ch09-가을.md': studyNote } });
    const { workspace, minji } = tutor;
    await minji.command('study', '/k8s study');
    const form = await workspace.waitFor(() => minji.views()[0], { what: 'the window' });
    await minji.submit(form, { book: '첫걸음', weeks: '8\n9' });
    await workspace.waitFor(() => minji.messages('study').some(({ pinned }) => pinned) || undefined);
  });
  afterAll(() => tutor.close());

  const told = async (member: OpenTutor['minji'], command: string) =>
    readableText(await onlyFor(tutor, member, () => member.command('study', command)));
  const question = (words: string) => tutor.minji.messages('study').find((one) => readableText(one).includes(words));

  it('asks without a name, is answered in the thread by who took it, and is accepted by who asked', async () => {
    const { workspace, minji, junho, emma } = tutor;
    expect(await told(junho, '/k8s 익명질문 9장에서 emptyDir는 언제 지워지나요?')).toContain(
      '데이터베이스에는 누가 물었는지',
    );
    const posted = await workspace.waitFor(() => question('emptyDir'), { what: 'the question' });
    expect(readableText(posted)).toContain('누군가 궁금해해요 · 9장');
    expect(JSON.stringify(posted)).not.toContain(junho.id);
    expect(readableText(posted)).toContain('가을님의 9장 노트가 답할 수 있을 것 같아요.');
    expect(readableText(await onlyFor(tutor, junho, () => junho.press(posted, { label: '제가 답할게요' })))).toContain(
      '내가 물어본',
    );
    await emma.press(posted, { label: '제가 답할게요' });
    const form = await workspace.waitFor(() => emma.views()[0], { what: 'the window for the answer' });
    expect(readableText(await onlyFor(tutor, minji, () => minji.press(posted, { label: '제가 답할게요' })))).toContain(
      '이미 다른 분이',
    );
    await emma.submit(form, { answer: '파드가 노드에서 사라질 때요.' });
    const answered = await workspace.waitFor(() => minji.thread('study', posted.ts)[1], { what: 'the answer' });
    expect(readableText(answered)).toContain('파드가 노드에서 사라질 때요.');
    const news = await workspace.waitFor(() =>
      junho.messages(junho.dm).find((one) => readableText(one).includes('답했어요')),
    );
    await Promise.all([1, 2].map(() => junho.press(news, { label: '답이 됐어요' })));
    await workspace.waitFor(() => readableText(question('emptyDir') ?? posted).includes('받아들였어요') || undefined);
    expect(await told(minji, '/k8s 질문 목록')).toContain('남아 있는 질문이 없어요');
  });

  it('lists what is open, also what notes ask once their author is known, and never asks twice', async () => {
    const { minji } = tutor;
    expect(await told(minji, '/k8s 질문 추가 ELB로 대체할 수 있을까요?')).toContain('스터디 채널에 질문을 올렸어요');
    expect(await told(minji, '/k8s questions')).toMatch(/남은 질문 1개[\s\S]*ELB로/);
    const note = studyNote.replaceAll('9장', '8장').replaceAll('Chapter 9', 'Chapter 8');
    for (const text of [note, `${note}\n`]) {
      const said = await minji.type(minji.dm, text);
      await tutor.workspace.waitFor(() => minji.thread(minji.dm, said.ts)[1], { what: 'the reading of the note' });
    }
    expect(await told(minji, '/k8s questions')).toMatch(/남은 질문 2개[\s\S]*서버가 한 대뿐이어도/);
    expect(tutor.errors).toEqual([]);
  });
});
