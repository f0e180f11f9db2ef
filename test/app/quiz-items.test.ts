import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readableText } from '#src/workspace/readable-text.ts';
import type { Message } from '#src/workspace/state/message.ts';
import type { View } from '#src/workspace/state/view.ts';
import { onlyFor } from '../support/journey.ts';
import { type OpenTutor, openTutor } from '../support/open-tutor.ts';
import { letterOfRight, questionsOf, rootsOf, storedQuizzes } from '../support/quiz-journey.ts';

const note = `---
author: { name: 준호, slack: U00000JUNHO }
quiz:
  - stem: emptyDir의 데이터는 언제 지워지나요?
    answer: 파드가 노드를 떠날 때
    wrong: [컨테이너가 다시 시작될 때, 하루가 지날 때]
    why: 컨테이너만 다시 시작될 때는 남아요.
    quote: 파드가 노드에서 사라지면
---
# 9장

## 📝 내용 정리
### 볼륨
- emptyDir: 파드가 노드에서 사라지면 내용도 지워지는 임시 디렉터리다.
- hostPath: 노드에 있는 디렉터리나 파일을 파드 안으로 그대로 끌어다 쓰는 볼륨이다.

### 서비스
| 유형 | 누가 부를 수 있나 | 주소 |
| --- | --- | --- |
| ClusterIP | 클러스터 안의 파드 | 가상 IP |
| NodePort | 노드에 닿는 사람 | 노드 IP와 포트 |
| LoadBalancer | 인터넷 또는 사내망 | 로드 밸런서 주소 |
`;

describe('the questions of a group', () => {
  let tutor: OpenTutor;
  beforeAll(async () => {
    tutor = await openTutor('socket', { notes: { '9장.md': note } });
  });
  afterAll(() => tutor.close());

  const say = (member: OpenTutor['minji'], command: string) =>
    onlyFor(tutor, member, () => member.command('study', command));
  const press = async (member: OpenTutor['minji'], on: Message, label: string) =>
    readableText(await onlyFor(tutor, member, () => member.press(on, { label })));
  const windowAfter = async (member: OpenTutor['minji'], act: () => Promise<unknown>): Promise<View> => {
    for (const view of member.views()) member.closeView(view, true);
    await act();
    return tutor.workspace.waitFor(() => member.views()[0], { what: 'a window' });
  };
  const itemsOf = async (...states: readonly ('draft' | 'approved' | 'flagged' | 'retired' | 'rejected')[]) => {
    const stored = await storedQuizzes(tutor);
    const found = await stored.items.list(states);
    await stored.close();
    return found;
  };
  const editNote = (text: string) => writeFileSync(join(tutor.config.notesDirs[0] ?? '', '9장.md'), text);

  it('takes in what an author wrote into the front matter, proved by its line', async () => {
    const own = (await itemsOf('approved')).filter(({ id }) => id.startsWith('note/'));
    expect(own).toHaveLength(1);
    expect(own[0]).toMatchObject({ chapter: '9', authorId: 'U00000JUNHO' });
    expect(own[0]?.conceptIds[0]).toBe('empty-dir');
    expect(own[0]?.source).toMatchObject({ path: '9장.md', line: 14 });
  });

  it('drafts from the notes and lets an organiser and the author decide, nobody else, and once', async () => {
    const list = await say(tutor.minji, '/k8s quiz drafts');
    expect(readableText(list)).toContain('‘주소’ 항목이 ‘가상 IP’인 것은');
    expect(readableText(list)).toMatch(/살펴볼 문제가 (?:[1-9]|10)개 있어요/);
    expect(readableText(await say(tutor.emma, '/k8s quiz drafts'))).toContain('organisers');
    const [draft] = await itemsOf('draft');
    const [before] = [await itemsOf('approved')];
    const twice = await Promise.all([
      tutor.minji.press(list, { actionId: 'quiz-approve' }),
      tutor.minji.press(list, { actionId: 'quiz-approve' }),
    ]);
    expect(twice).toHaveLength(2);
    await tutor.workspace.waitFor(() =>
      tutor.minji.ephemerals('study').some((one) => /승인했어요|이미 승인된/.test(readableText(one))),
    );
    expect((await itemsOf('approved')).length).toBe((before?.length ?? 0) + 1);
    expect((await itemsOf('approved')).some(({ id }) => id === draft?.id)).toBe(true);
    // The note is Junho's own.
    const his = await say(tutor.junho, '/k8s 퀴즈 초안 9장');
    await tutor.junho.press(his, { actionId: 'quiz-reject' });
    await tutor.workspace.waitFor(async () => (await itemsOf('rejected')).length === 1);
  });

  it('edits a draft in a window, and says at the field what is wrong', async () => {
    const list = await say(tutor.minji, '/k8s quiz drafts');
    const view = await windowAfter(tutor.minji, () => tutor.minji.press(list, { actionId: 'quiz-edit' }));
    const filled = { stem: '노드에 닿는 사람이 부를 수 있는 것은?', answer: 'NodePort', wrong: 'NodePort\nClusterIP' };
    const refused = await tutor.minji.submit(view, filled);
    expect(JSON.stringify(refused)).toContain('같은 보기가 있어요');
    await tutor.minji.submit(view, { ...filled, wrong: 'ClusterIP\nLoadBalancer' });
    await tutor.workspace.waitFor(async () =>
      (await itemsOf('approved')).some(({ stem }) => stem === '노드에 닿는 사람이 부를 수 있는 것은?'),
    );
    // The list in which it stood shows what became of it, in its place.
    const shown = await tutor.workspace.waitFor(() =>
      tutor.minji
        .ephemerals('study')
        .find((one) => one.ts === list.ts && readableText(one).includes('승인했어요: 노드에 닿는')),
    );
    expect(shown).toBeDefined();
  });

  it('takes a question of a member as a draft, only with a line that stands in the notes', async () => {
    const offer = await say(tutor.emma, '/k8s quiz add');
    const view = await windowAfter(tutor.emma, () => tutor.emma.press(offer, { actionId: 'quiz-write' }));
    const filled = {
      stem: '노드의 파일을 그대로 끌어다 쓰는 볼륨은?',
      answer: 'hostPath',
      wrong: 'emptyDir\nconfigMap',
      why: '노드의 것을 그대로 붙여요.',
      quote: '어디에도 없는 문장이에요',
    };
    expect(JSON.stringify(await tutor.emma.submit(view, filled))).toContain('No single line');
    await tutor.emma.submit(view, { ...filled, quote: '노드에 있는 디렉터리나 파일을' });
    await tutor.workspace.waitFor(async () =>
      (await itemsOf('draft')).some(({ authorId }) => authorId === 'U000000EMMA'),
    );
  });

  it('makes a question of a message by its shortcut', async () => {
    const message = await tutor.minji.type('study', '크론잡은 잡을 만들고 잡은 파드를 만들어요.');
    const view = await windowAfter(tutor.minji, () => tutor.minji.shortcut('quiz-from-message', message));
    expect(JSON.stringify(view)).toContain('크론잡은 잡을 만들고');
    await tutor.minji.submit(view, { stem: '크론잡이 만드는 것은 무엇인가요?', answer: '잡', wrong: '파드\n서비스' });
    await tutor.workspace.waitFor(async () =>
      (await itemsOf('approved')).some(({ source, authorId }) => source.path === null && authorId === 'U00000MINJI'),
    );
  });

  it('flags a question whose line changed, with the difference, to its author', async () => {
    editNote(note.replace('내용도 지워지는 임시 디렉터리다', '내용이 함께 지워지는 잠깐 쓰는 디렉터리다'));
    const told = await tutor.workspace.waitFor(
      () => tutor.junho.messages(tutor.junho.dm).find((one) => readableText(one).includes('근거가 된 줄이 바뀌어서')),
      { what: 'the author to be told', timeoutMs: 15_000 },
    );
    expect(readableText(told)).toContain('내용도 지워지는 임시 디렉터리다');
    expect(readableText(told)).toContain('내용이 함께 지워지는 잠깐 쓰는 디렉터리다');
    expect((await itemsOf('flagged')).map(({ stem }) => stem)).toContain('emptyDir의 데이터는 언제 지워지나요?');
    await tutor.junho.press(told, { actionId: 'quiz-approve' });
    await tutor.workspace.waitFor(async () =>
      (await itemsOf('approved')).some(({ source }) => source.quote.includes('잠깐 쓰는 디렉터리다')),
    );
  });

  it('takes a question out at the third report', async () => {
    await say(tutor.minji, '/k8s quiz 크론잡 5');
    const root = await tutor.workspace.waitFor(() => rootsOf(tutor).at(-1));
    const count = Number(/(\d)문제예요/.exec(readableText(root))?.[1]);
    const [question] = await questionsOf(tutor, root, count);
    if (question === undefined) throw new Error('no question');
    const right = await letterOfRight(tutor, question);
    for (const member of [tutor.minji, tutor.junho, tutor.emma]) {
      const feedback = await onlyFor(tutor, member, () => member.press(question, { label: right }));
      const view = await windowAfter(member, () => member.press(feedback, { actionId: 'quiz-report' }));
      await member.submit(view, { reason: `보기가 겹쳐요 ${member.id}` });
      expect(JSON.stringify(member.views()[0])).toMatch(member === tutor.emma ? /asked no more/ : /고마워요/);
    }
    const trouble = (await itemsOf('flagged')).map((one) => one.trouble).find((one) => one?.kind === 'reported');
    expect(trouble).toMatchObject({
      reports: 3,
      reasons: [/보기가/, /보기가/, /보기가/].map((one) => expect.stringMatching(one)),
    });
    await tutor.workspace.waitFor(
      () =>
        tutor.minji
          .thread('study', root.ts)
          .some((one) => readableText(one).includes('근거가 된 글이 바뀌어서 뺐어요')),
      { timeoutMs: 15_000 },
    );
  });

  it('asks nobody about a note that was deleted while its quiz is open', async () => {
    await say(tutor.minji, '/k8s quiz emptyDir 10');
    const root = await tutor.workspace.waitFor(() =>
      rootsOf(tutor).find((one) => readableText(one).includes('emptyDir 퀴즈')),
    );
    const count = Number(/(\d+)문제예요/.exec(readableText(root))?.[1]);
    const questions = await questionsOf(tutor, root, count);
    const own = questions.find((one) => readableText(one).includes('emptyDir의 데이터는 언제 지워지나요?'));
    if (own === undefined) throw new Error('the question of the note is not asked');
    rmSync(join(tutor.config.notesDirs[0] ?? '', '9장.md'));
    await tutor.workspace.waitFor(async () => (await itemsOf('retired')).some(({ id }) => id.startsWith('note/')), {
      timeoutMs: 15_000,
    });
    expect(await press(tutor.minji, own, 'A')).toContain('뺐어요');
    expect(tutor.errors).toEqual([]);
  });

  it('closes a quiz that nobody answered with kind words', async () => {
    expect(readableText(await say(tutor.emma, '/k8s quiz close'))).toContain('Only organisers');
    expect(readableText(await say(tutor.minji, '/k8s 퀴즈 마감'))).toContain('마감했어요');
    const root = rootsOf(tutor).at(-1);
    await tutor.workspace.waitFor(() =>
      tutor.minji.thread('study', root?.ts ?? '').some((one) => readableText(one).includes('아무도 답하지 않았어요')),
    );
  });
});
