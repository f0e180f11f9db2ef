import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MemberActor } from '#src/workspace/member-actor.ts';
import { readableText } from '#src/workspace/readable-text.ts';
import type { Message } from '#src/workspace/state/message.ts';
import type { View } from '#src/workspace/state/view.ts';
import { onlyFor } from '../support/journey.ts';
import { type OpenTutor, openTutor, transports } from '../support/open-tutor.ts';
import { answersTo, questionKey, questionsOf, rootsOf, storedQuizzes } from '../support/quiz-journey.ts';

describe.for(transports)('a quiz answered in words, over %s', (transport) => {
  let tutor: OpenTutor;
  let questions: readonly Message[];
  beforeAll(async () => {
    tutor = await openTutor(transport);
    const { minji } = tutor;
    await onlyFor(tutor, minji, () => minji.command('study', '/k8s quiz 서비스 3'));
    const root = await tutor.workspace.waitFor(() => rootsOf(tutor)[0]);
    questions = await questionsOf(tutor, root, 3);
  });
  afterAll(() => tutor.close());

  const question = (at: number): Message => {
    const found = questions[at];
    if (found === undefined) throw new Error('no question');
    return found;
  };
  const itemOf = async (message: Message) => {
    const { quizId, position } = questionKey(message);
    const stored = await storedQuizzes(tutor);
    const quiz = await stored.quizzes.find(quizId);
    const item = await stored.items.find(quiz?.questions[position]?.itemId ?? '');
    await stored.close();
    if (item === null) throw new Error('no item');
    return item;
  };
  const windowOn = async (member: MemberActor, on: Message, actionId = 'quiz-type'): Promise<View> => {
    for (const view of member.views()) member.closeView(view, true);
    await member.press(on, { actionId });
    return tutor.workspace.waitFor(() => member.views()[0], { what: 'a window' });
  };
  const write = async (member: MemberActor, on: Message, answer: string): Promise<Message> => {
    const view = await windowOn(member, on);
    return onlyFor(tutor, member, () => member.submit(view, { answer }));
  };

  it('takes what is written in the window, grades it, and tells only whoever wrote it', async () => {
    const { answer, source } = await itemOf(question(0));
    const feedback = await write(tutor.junho, question(0), `${answer.replaceAll('`', '')}요`);
    expect(readableText(feedback)).toContain('맞았어요');
    expect(readableText(feedback)).toContain('내 답: ');
    expect(readableText(feedback)).toContain(source.quote.slice(0, 12));
    expect(feedback.threadTs).toBe(question(0).threadTs);
    expect(await answersTo(tutor, question(0), 'U00000JUNHO')).toMatchObject([{ option: -1, judged: 'right' }]);
    expect(tutor.minji.ephemerals('study').some((one) => readableText(one).includes('내 답: '))).toBe(false);
  });

  it('lets the first answer stand, however the second is given', async () => {
    const again = await onlyFor(tutor, tutor.junho, () => tutor.junho.press(question(0), { actionId: 'quiz-type' }));
    expect(readableText(again)).toContain('처음 낸 답으로 남아 있어요');
    const tapped = await onlyFor(tutor, tutor.junho, () => tutor.junho.press(question(0), { label: 'A' }));
    expect(readableText(tapped)).toContain('처음 낸 답으로 남아 있어요');
    expect(await answersTo(tutor, question(0), 'U00000JUNHO')).toHaveLength(1);
  });

  it('asks for words where a picture stands, and takes the words for not knowing as that', async () => {
    const view = await windowOn(tutor.emma, question(0));
    expect(JSON.stringify(await tutor.emma.submit(view, { answer: ':thinking_face:' }))).toContain('errors');
    const feedback = await onlyFor(tutor, tutor.emma, () => tutor.emma.submit(view, { answer: '모르겠어요 ㅠㅠ' }));
    expect(readableText(feedback)).toContain('괜찮아요. 답은');
    expect(await answersTo(tutor, question(0), 'U000000EMMA')).toMatchObject([{ option: -1, typed: null }]);
  });

  it('takes “I do not know” with one press, kindly, with the answer and its line, and only once', async () => {
    const { answer, source } = await itemOf(question(1));
    const press = () => tutor.emma.press(question(1), { actionId: 'quiz-unknown' });
    const said = readableText(await onlyFor(tutor, tutor.emma, press));
    expect(said).toContain('괜찮아요. 답은');
    expect(said).toContain(answer.replaceAll('`', ''));
    expect(said).toContain(source.quote.slice(0, 12));
    expect(said).not.toContain('찍었어요');
    expect(readableText(await onlyFor(tutor, tutor.emma, press))).toContain('처음 낸 답으로 남아 있어요');
    expect(await answersTo(tutor, question(1), 'U000000EMMA')).toHaveLength(1);
  });

  it('leaves what nobody can grade to whoever wrote it, once', async () => {
    const { answer } = await itemOf(question(2));
    const typed = `${answer.replaceAll('`', '')} 그리고 인그레스`;
    const feedback = await write(tutor.junho, question(2), typed);
    expect(readableText(feedback)).toContain('제가 가리기 어려워요');
    await tutor.junho.press(feedback, { label: '알고 있었어요' });
    const judged = async () => (await answersTo(tutor, question(2), 'U00000JUNHO'))[0]?.judged;
    await tutor.workspace.waitFor(async () => (await judged()) === 'self-right');
    await tutor.junho.press(feedback, { label: '몰랐어요' });
    expect(await judged()).toBe('self-right');
  });

  it('asks why a question is odd, and passes the reason on without a name', async () => {
    const feedback = await onlyFor(tutor, tutor.emma, () =>
      tutor.emma.press(question(1), { actionId: 'quiz-unknown' }),
    );
    const view = await windowOn(tutor.emma, feedback, 'quiz-report');
    await tutor.emma.submit(view, { reason: '보기 두 개가 다 맞아요. *굵게* <!channel>' });
    const told = await tutor.workspace.waitFor(() =>
      tutor.minji.messages(tutor.minji.dm).find((one) => readableText(one).includes('보기 두 개가 다 맞아요')),
    );
    expect(readableText(told)).toContain((await itemOf(question(1))).answer.replaceAll('`', ''));
    expect(readableText(told)).not.toContain('Emma');
    expect(JSON.stringify(tutor.emma.views()[0])).toContain('Thank');
    // Without anything new, nobody is told a second time.
    const before = tutor.minji.messages(tutor.minji.dm).length;
    const second = await windowOn(tutor.emma, feedback, 'quiz-report');
    await tutor.emma.submit(second, {});
    expect(tutor.minji.messages(tutor.minji.dm)).toHaveLength(before);
  });
});
