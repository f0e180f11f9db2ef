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
    const list = await onlyFor(tutor, minji, () => minji.command('study', '/k8s questions'));
    await onlyFor(tutor, minji, () => minji.press(list, { label: '이름 없이 물어보기' }));
    const hidden = await tutor.workspace.waitFor(() => question('서버가 한 대뿐이어도'), { what: 'the question' });
    expect(readableText(hidden)).toContain('누군가 궁금해해요');
    expect(JSON.stringify(hidden)).not.toContain(minji.id);
    expect(tutor.errors).toEqual([]);
  });

  it('offers what a note asks to its author first, who posts it with one press, with a name or without', async () => {
    const { workspace, minji, emma } = tutor;
    const card = minji.messages('study').find(({ pinned }) => pinned);
    if (card === undefined) throw new Error('the card is not there');
    await onlyFor(tutor, emma, () => emma.press(card, { label: '참여하기' }));
    const asks = ['emptyDir는 컨테이너가 다시 시작되면 지워지나요?', '서비스의 셀렉터는 무엇을 고르나요?'];
    const note = studyNote
      .replaceAll('9장', '8장')
      .replace('서버가 한 대뿐이어도 쿠버네티스를 쓸 이유가 있을까?', asks.join('\n- '));
    const said = await emma.type(emma.dm, note);
    const read = await workspace.waitFor(
      () => emma.thread(emma.dm, said.ts).find((one) => readableText(one).includes('Shall I ask the channel')),
      { what: 'the offer' },
    );
    expect(readableText(read)).toMatch(/emptyDir[\s\S]*chapter 9 note of 가을 may answer/);
    expect(question('emptyDir는 컨테이너가')).toBeUndefined();
    const [first, second] = read.blocks
      .flatMap((block) => (block.type === 'actions' ? block.elements : []))
      .flatMap((element) => ('value' in element && element.action_id?.startsWith('post-question') ? [element] : []))
      .filter((_, index) => index === 0 || index === 3);
    await Promise.all([1, 2].map(() => emma.press(read, { actionId: first?.action_id ?? '' })));
    const posted = await workspace.waitFor(() => question('emptyDir는 컨테이너가'), { what: 'the posted question' });
    expect(readableText(posted)).toMatch(/emma|Emma/i);
    await emma.press(read, { actionId: second?.action_id ?? '' });
    const hidden = await workspace.waitFor(() => question('셀렉터는'), { what: 'the question without a name' });
    expect(JSON.stringify(hidden)).not.toContain(emma.id);
    expect(readableText(hidden)).toContain('누군가 궁금해해요');
    expect(minji.messages('study').filter((one) => readableText(one).includes('emptyDir는 컨테이너가'))).toHaveLength(
      1,
    );
  });

  it('lets a reply in the thread be edited and deleted until it is accepted, also where whoever asked sees it', async () => {
    const { workspace, minji, junho, emma } = tutor;
    const posted = question('셀렉터는') ?? expect.fail('the question is not there');
    const seen = () => emma.messages(emma.dm).map(readableText);
    const typed = await junho.type('study', '레이블을 고르는 문장인 것 같아요.', { threadTs: posted.ts });
    await workspace.waitFor(() => seen().some((one) => one.includes('문장인 것')) || undefined, { what: 'the reply' });
    const count = seen().length;
    await junho.edit(typed, '레이블을 고르는 조건인 것 같아요.');
    await workspace.waitFor(() => seen().some((one) => one.includes('조건인 것')) || undefined, { what: 'the edit' });
    expect(seen()).toHaveLength(count);
    expect(seen().filter((one) => one.includes('문장인 것'))).toEqual([]);
    const shown = emma.messages(emma.dm).find((one) => readableText(one).includes('조건인 것'));
    await junho.remove(typed);
    await workspace.waitFor(() => !seen().some((one) => one.includes('조건인 것')) || undefined, { what: 'the end' });
    expect(shown).toBeDefined();
    expect(readableText(question('셀렉터는') ?? posted)).not.toContain('받아들였어요');
    // What becomes an answer by an edit is offered, and what becomes a question is taken back.
    const short = await junho.type('study', '음', { threadTs: posted.ts });
    await junho.edit(short, '서비스가 고를 파드의 레이블이에요.');
    await workspace.waitFor(() => seen().some((one) => one.includes('서비스가 고를')) || undefined, {
      what: 'the offer',
    });
    await junho.edit(short, '서비스가 고를 파드의 레이블일까요?');
    await workspace.waitFor(() => !seen().some((one) => one.includes('서비스가 고를')) || undefined, {
      what: 'no offer',
    });
    expect(JSON.stringify(minji.thread('study', posted.ts))).not.toContain(emma.id);
    expect(tutor.errors).toEqual([]);
  });

  it('lets whoever asked accept an ordinary reply in the thread, once, and learns nobody else’s name', async () => {
    const { workspace, minji, junho, emma } = tutor;
    const posted = question('셀렉터는');
    if (posted === undefined) throw new Error('the question is not there');
    await junho.type('study', '저도 궁금했어요', { threadTs: posted.ts });
    const answer = '어느 레이블을 가진 파드로 보낼지 고르는 조건이에요.';
    const typed = await junho.type('study', answer, { threadTs: posted.ts });
    const offered = await workspace.waitFor(
      () => emma.messages(emma.dm).find((one) => readableText(one).includes('어느 레이블을')),
      { what: 'the reply in the direct message' },
    );
    expect(readableText(offered)).toContain('Does that answer it?');
    expect(emma.messages(emma.dm).filter((one) => readableText(one).includes('저도 궁금'))).toEqual([]);
    await Promise.all([1, 2].map(() => emma.press(offered, { label: 'That answers it' })));
    const accepted = () =>
      [question('셀렉터는')].find((one) => one !== undefined && readableText(one).includes('받아들였어요'));
    expect(JSON.stringify(await workspace.waitFor(accepted, { what: 'the accepted answer' }))).not.toContain(emma.id);
    expect(JSON.stringify(minji.thread('study', posted.ts))).not.toContain(emma.id);
    // What was accepted stays accepted.
    await junho.remove(typed);
    expect(readableText(await onlyFor(tutor, minji, () => minji.command('study', '/k8s questions')))).not.toContain(
      '셀렉터는',
    );
    expect(tutor.errors).toEqual([]);
  });
});
