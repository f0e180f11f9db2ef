import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readableText } from '#src/workspace/readable-text.ts';
import { onlyFor, replyTo } from '../support/journey.ts';
import { type OpenTutor, openTutor, transports } from '../support/open-tutor.ts';

describe.for(transports)('logging in one line over %s', (transport) => {
  let tutor: OpenTutor;
  beforeAll(async () => {
    tutor = await openTutor(transport);
  });
  afterAll(() => tutor.close());

  const told = async (member: OpenTutor['minji'], command: string) =>
    readableText(await onlyFor(tutor, member, () => member.command('study', command)));

  it('keeps time and stars, adds sittings up, and shows them to nobody else', async () => {
    const { minji, junho } = tutor;
    expect(await told(minji, '/k8s log 9 2h')).toContain('9장 2시간을 적어 두었어요.');
    expect(await told(minji, '/k8s 기록 9장 1시간 반')).toContain('지금까지 모두 3시간 30분이에요.');
    expect(await told(minji, '/k8s rate 9 3.5')).toContain('9장 별 3.5개를 적어 두었어요.');
    expect(await told(minji, '/k8s 평가 9장 4')).toContain('9장 별 4개를');
    const history = await told(minji, '/k8s 기록');
    expect(history).toMatch(/별 4개[\s\S]*별 3\.5개[\s\S]*1시간 30분[\s\S]*2시간/);
    expect(await told(junho, '/k8s log history')).toContain('아직 적어 둔 기록이 없어요');
    expect(junho.messages('study').map(readableText).join()).not.toContain('적어 두었어요');
  });

  it('undoes by words and by press, once, and keeps the history', async () => {
    const { workspace, minji } = tutor;
    expect(await told(minji, '/k8s 기록 취소')).toContain('9장 별 4개 기록을 취소했어요.');
    expect(await told(minji, '/k8s 기록 9장')).toMatch(/별 4개\s.*취소함/);
    const kept = await onlyFor(tutor, minji, () => minji.command('study', '/k8s 9장 30분 읽음'));
    await Promise.all([minji.press(kept, { label: '취소' }), minji.press(kept, { label: '취소' })]);
    const undone = () =>
      minji
        .ephemerals('study')
        .map(readableText)
        .filter((text) => text.includes('9장 30분 기록을'));
    await workspace.waitFor(() => undone().length === 1 || undefined, { what: 'the undone record' });
    expect(await told(minji, '/k8s log 9 10m')).toContain('지금까지 모두 3시간 40분이에요.');
  });

  it('asks back what is not clear, and keeps what is pressed, once', async () => {
    const { workspace, emma } = tutor;
    const asked = await onlyFor(tutor, emma, () => emma.command('study', '/k8s log 9 2~3h'));
    expect(readableText(asked)).toContain('Which one shall I note?');
    await Promise.all([emma.press(asked, { label: '2 h 30 min' }), emma.press(asked, { label: '2 h 30 min' })]);
    await workspace.waitFor(
      () => emma.ephemerals('study').some((one) => readableText(one).includes('already')) || undefined,
    );
    expect((await told(emma, '/k8s log')).match(/2 h 30 min/g)).toHaveLength(1);
    expect(await told(emma, '/k8s log 9 3 hours ago')).toContain('how long you read, not when');
    expect(await told(emma, '/k8s rate 9 6')).toContain('Stars go from 0 to 5');
    expect(await told(emma, '/k8s rate 9 3.7')).toContain('Stars come in halves');
    expect(await told(emma, '/k8s log 3h')).toContain('name the chapter');
  });

  it('takes the day that a line names, and asks where two may be meant or none can be', async () => {
    const { workspace, emma } = tutor;
    expect(await told(emma, '/k8s log yesterday ch 10 2h')).toMatch(/Noted for chapter 10: 2 h on \w{3} \d+ \w{3}\./);
    expect(await told(emma, '/k8s log tomorrow 10 2h')).toContain('is still to come');
    expect(await told(emma, '/k8s log last week 10 2h')).toContain('the one day');
    expect(await told(emma, '/k8s log Feb 30 10 2h')).toContain('no such day');
    const asked = await onlyFor(tutor, emma, () => emma.command('study', '/k8s log 10 40m 엊그제'));
    expect(readableText(asked)).toContain('On which day');
    const [first] = asked.blocks.flatMap((block) => (block.type === 'actions' ? block.elements : []));
    const label = first?.type === 'button' ? first.text.text : '';
    await Promise.all([emma.press(asked, { label }), emma.press(asked, { label })]);
    const history = async () => (await told(emma, '/k8s log ch 10')).match(new RegExp(`40 min\\s+${label}`, 'g'));
    await workspace.waitFor(async () => ((await history())?.length === 1 ? true : undefined), { what: 'the day' });
  });

  it('splits a time over a range as it was read back, once, and undoes it as a whole', async () => {
    const { workspace, emma } = tutor;
    const back = await onlyFor(tutor, emma, () => emma.command('study', '/k8s log chapters 12 to 14 5h'));
    expect(readableText(back)).toContain('Shall I split 5 h evenly: chapter 12: 1 h 40 min, chapter 13: 1 h 40 min,');
    await Promise.all([emma.press(back, { label: 'Yes' }), emma.press(back, { label: 'Yes' })]);
    const shown = (words: string) => emma.ephemerals('study').find((one) => readableText(one).includes(words));
    await workspace.waitFor(() => shown('already') ?? shown('Noted for chapter 12'), { what: 'what was kept' });
    expect((await told(emma, '/k8s log')).match(/chapter 1[234] 1 h 40 min/g)).toHaveLength(3);
    expect(await told(emma, '/k8s log undo')).toMatch(/Taken back: chapter 12 .*chapter 13 .*chapter 14/);
    expect(await told(emma, '/k8s log ch 12 1h, ch 13 2h')).toContain('Noted for chapter 12: 1 h, chapter 13: 2 h.');
  });

  it('reads a plain line back in the direct message, and lets it be corrected', async () => {
    const { workspace, junho } = tutor;
    const say = (text: string) => junho.type(junho.dm, text);
    const line = await say('9장 두 시간 읽었고 별 세개반');
    const back = await workspace.waitFor(() => junho.thread(junho.dm, line.ts)[1], { what: 'the line read back' });
    expect(readableText(back)).toContain('9장 2시간, 별 3.5개로 적을까요?');
    await junho.press(back, { label: '고치기' });
    const form = await workspace.waitFor(() => junho.views()[0], { what: 'the form' });
    expect(await junho.submit(form, { minutes: '많이' })).toMatchObject({ kind: 'view-errors' });
    const before = junho.messages(junho.dm).length;
    await junho.submit(form, { minutes: '2시간 반', stars: '8' });
    const kept = await workspace.waitFor(() => junho.messages(junho.dm)[before], { what: 'the corrected record' });
    expect(readableText(kept)).toContain('9장 2시간 30분, 별 4개를 적어 두었어요.');
    // The line has been kept: the button of the line itself keeps nothing more.
    await junho.press(back, { label: '맞아요' });
    await workspace.waitFor(
      () => junho.thread(junho.dm, line.ts).some((one) => readableText(one).includes('이미 적어 둔')) || undefined,
    );
    const root = await say('기록');
    const history = await replyTo(tutor, junho, root, async () => {});
    expect(readableText(history).match(/9장/g)).toHaveLength(2);
    expect(tutor.errors).toEqual([]);
  });
});
