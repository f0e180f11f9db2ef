import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messagesFor } from '#src/messages/messages-for.ts';
import { readableText } from '#src/workspace/readable-text.ts';
import { onlyFor } from '../support/journey.ts';
import { type OpenTutor, openTutor, transports } from '../support/open-tutor.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** A Thursday evening in Seoul; ahead of the machine's clock, because Slack's signatures grow stale. */
const firstMeeting = (Math.floor(Date.now() / dayMs / 7) + 3) * 7 * dayMs + 11 * hourMs;
const when = (epochMs: number) => messagesFor('ko').dateTime(epochMs, 'Asia/Seoul');
const dayOf = (epochMs: number) => new Date(epochMs).toISOString().slice(0, 10);

describe.for(transports)('a study and its week over %s', (transport) => {
  let tutor: OpenTutor;
  let skewMs = firstMeeting - 7 * dayMs - Date.now();
  const moveTo = (epochMs: number) => {
    skewMs = epochMs - Date.now();
  };
  beforeAll(async () => {
    tutor = await openTutor(transport, { now: () => Date.now() + skewMs });
  });
  afterAll(() => tutor.close());

  const told = async (member: OpenTutor['minji'], command: string) =>
    readableText(await onlyFor(tutor, member, () => member.command('study', command)));
  const cards = () => tutor.minji.messages('study').filter((one) => readableText(one).includes('주차'));
  const card = () => readableText(cards()[0] ?? expect.fail('there is no card'));
  const until = (what: string, holds: () => boolean) => tutor.workspace.waitFor(() => holds() || undefined, { what });
  const pressCard = async (member: OpenTutor['minji'], label: string) =>
    readableText(
      await onlyFor(tutor, member, () => member.press(cards()[0] ?? expect.fail('there is no card'), { label })),
    );

  it('is set up by an organiser in one window, with a pinned card and a pinned word on privacy', async () => {
    const { workspace, minji, junho } = tutor;
    expect(await told(junho, '/k8s study')).toContain('운영자만');
    await minji.command('study', '/k8s study');
    const form = await workspace.waitFor(() => minji.views()[0], { what: 'the window' });
    const filled = {
      book: '컨테이너 첫걸음',
      weeks: '8장\n9장 그리고',
      'first-meeting': dayOf(firstMeeting),
      time: '20:00',
    };
    expect(await minji.submit(form, filled)).toMatchObject({
      kind: 'view-errors',
      errors: { weeks: expect.stringContaining('2째 줄') },
    });
    expect(await minji.submit(form, { ...filled, weeks: '8\n9장\n10~11\n12\n13' })).toMatchObject({ kind: 'done' });
    await until('two pinned messages', () => minji.messages('study').filter(({ pinned }) => pinned).length === 2);
    expect(card()).toMatch(/1\/5주차[\s\S]*컨테이너 첫걸음[\s\S]*8장[\s\S]*발표: 민지님[\s\S]*0\/1명 · 아직 1명/);
    expect(card()).toContain(`노트 마감: ${when(firstMeeting - dayMs)}`);
    expect(card()).toContain(`모임: ${when(firstMeeting)}`);
    expect(minji.messages('study').some((one) => readableText(one).includes('누가 볼 수 있나요'))).toBe(true);
  });

  it('lets members join by a press, once, and say whether they come', async () => {
    const { workspace, junho, emma } = tutor;
    expect(await pressCard(junho, '참여하기')).toContain('스터디에 참여했어요');
    expect(await pressCard(junho, '참여하기')).toContain('이미 참여하고');
    await Promise.all([1, 2].map(() => emma.press(cards()[0] ?? expect.fail(), { label: '늦음' })));
    await until('who comes late', () => card().includes('늦음: '));
    await pressCard(junho, '참석');
    await until('who comes', () => /참석: 준호님/.test(card()) && card().includes('0/3명 · 아직 3명'));
    expect(await pressCard(junho, '불참')).toContain('불참으로');
    await until('who does not come', () => card().includes('불참: 준호님') && !card().includes('참석: 준호님'));
    expect(cards()).toHaveLength(1);
    expect(workspace.deliveries.filter(({ state }) => state === 'failed')).toEqual([]);
  });

  it('lets a member pass, but not two weeks running', async () => {
    const { emma } = tutor;
    expect(await told(emma, '/k8s pass')).toContain('you pass chapter 8');
    await until('the count of passes', () => card().includes('패스 1명') && card().includes('아직 2명'));
    expect(await told(emma, '/k8s 이번주 패스할게요')).toContain('passed this week already');
    expect(await told(emma, '/k8s undo pass')).toContain('taken back');
    expect(await told(emma, '/k8s pass')).toContain('you pass');
  });

  it('moves a meeting once, with its deadline, and tells everybody once', async () => {
    const { minji, junho } = tutor;
    const friday = firstMeeting + 25 * hourMs;
    expect(await told(junho, '/k8s 모임 이번주만 금욜 저녁 9시로')).toContain('운영자만');
    const asked = await onlyFor(tutor, minji, () => minji.command('study', '/k8s 모임 이번주만 금욜 저녁 9시로'));
    await Promise.all([1, 2].map(() => minji.press(asked, { label: `${when(friday)}로` })));
    await until('the moved meeting', () => card().includes(`모임: ${when(friday)} (이번만 옮겼어요)`));
    expect(card()).toContain(`노트 마감: ${when(friday - dayMs)}`);
    const news = () => minji.messages('study').filter((one) => readableText(one).includes('옮겼어요. 알림과'));
    await until('the news', () => news().length > 0);
    expect(news()).toHaveLength(1);
    const restored = await onlyFor(tutor, minji, () => minji.command('study', '/k8s 모임 원래대로'));
    await minji.press(restored, { label: '원래대로' });
    await until('the planned meeting', () => card().includes(`모임: ${when(firstMeeting)}`));
    expect(card()).not.toContain('이번만');
  });

  it('swaps two presenters by two presses', async () => {
    const { workspace, minji, junho } = tutor;
    const offer = await onlyFor(tutor, minji, () => minji.press(cards()[0] ?? expect.fail(), { label: '발표 바꾸기' }));
    await minji.press(offer, { label: `준호님 · 9장 · ${when(firstMeeting + 7 * dayMs)}` });
    const request = await workspace.waitFor(
      () => junho.messages(junho.dm).find((one) => readableText(one).includes('바꾸고 싶어')),
      { what: 'the request' },
    );
    expect(readableText(request)).toContain(`8장 ${when(firstMeeting)} ↔ 9장 ${when(firstMeeting + 7 * dayMs)}`);
    await Promise.all([1, 2].map(() => junho.press(request, { label: '바꿀게요' })));
    await until('the swapped presenter', () => card().includes('발표: 준호님'));
    const news = () => minji.messages(minji.dm).filter((one) => readableText(one).includes('서로 바꿨어요'));
    await until('the news to whoever asked', () => news().length > 0);
  });

  it('goes on to the next week, remembers who presented, and skips a meeting', async () => {
    const { minji, junho, emma } = tutor;
    moveTo(firstMeeting + 4 * hourMs);
    expect(await told(minji, '/k8s 발표했어요')).toContain('발표자가 아니에요');
    expect(await told(junho, '/k8s 발표했어요')).toContain('8장 발표를 적어');
    expect(await told(minji, '/k8s 이번주')).toMatch(/2\/5주차[\s\S]*9장[\s\S]*발표: 민지님/);
    expect(card()).toContain('2/5주차');
    expect(await told(emma, '/k8s pass')).toContain('Two weeks running');
    expect(await told(emma, '/k8s log 20 1h')).toContain('does not read chapter 20');
    const asked = await onlyFor(tutor, minji, () => minji.command('study', '/k8s 모임 이번주 쉬어요'));
    await minji.press(asked, { label: '이번 모임 쉬기' });
    await until('the skipped meeting', () => card().includes('이번 모임은 쉬어요'));
    expect(await told(emma, '/k8s study leave')).toContain('You have left');
    expect(tutor.errors).toEqual([]);
  });
});
