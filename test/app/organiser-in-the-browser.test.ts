import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readableText } from '#src/workspace/readable-text.ts';
import { chromiumPath, openChromium } from '../support/chromium.ts';
import { crowdOf } from '../support/crowd.ts';
import { type MemberPage, type MemberPageOptions, openMemberPage } from '../support/member-page.ts';
import { type OpenTutor, openTutor } from '../support/open-tutor.ts';

const hourMs = 3_600_000;
/** A Friday noon in Seoul; the first meeting is on the Wednesday after. */
const startMs = Date.UTC(2026, 10, 27, 3);
const meetingMs = Date.UTC(2026, 11, 2, 11);
const movedMs = Date.UTC(2026, 11, 3, 12);

describe.skipIf(chromiumPath === null)('an organiser’s first ten minutes', { timeout: 180_000 }, () => {
  let tutor: OpenTutor;
  let browser: Browser;
  let skewMs = startMs - Date.now();
  const moveTo = (epochMs: number) => {
    skewMs = epochMs - Date.now();
  };
  const crowd = crowdOf(10);
  beforeAll(async () => {
    const members = crowd.slice(0, 9);
    tutor = await openTutor('socket', { now: () => Date.now() + skewMs, workspace: { state: { members } } });
    browser = await openChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await tutor?.close();
  });

  const open = (member: { readonly id: string }, options?: MemberPageOptions): Promise<MemberPage> =>
    openMemberPage(browser, tutor, member.id, options);
  const cards = () => tutor.minji.messages('study').filter((one) => /\d\/\d+주차/.test(readableText(one)));
  const card = () => readableText(cards()[0] ?? expect.fail('there is no card'));
  const cardWith = (words: RegExp) =>
    tutor.workspace.waitFor(() => words.test(card()) || undefined, { what: `a card with ${words}` });

  it('sets the study up out of an empty window', async () => {
    const organiser = await open(tutor.minji);
    await organiser.say('/k8s study');
    const form = organiser.page.getByRole('dialog');
    await form.getByText('주마다 읽을 곳').waitFor();
    await organiser.shoot('organiser-window-ko');
    await form.getByLabel('책').fill('컨테이너 첫걸음');
    await form.getByLabel('주마다 읽을 곳').fill('서문, 1장\n2장\n3~4\n부록 A');
    await form.getByLabel('첫 모임 날').fill('2026-12-02');
    await form.getByRole('button', { name: '저장', exact: true }).click();
    await organiser.read('이번 주 · 1/4주차');
    await cardWith(/서문, 1장[\s\S]*모임: 12\/2\(수\) 오후 8시[\s\S]*발표: 민지님[\s\S]*0\/1명/);
    expect(cards()).toHaveLength(1);
    expect(tutor.minji.messages('study').filter(({ pinned }) => pinned)).toHaveLength(2);
    await organiser.shoot('organiser-card-ko');
    await organiser.close();
    const phone = await open(tutor.emma, { dark: true, width: 390, height: 844 });
    await phone.read('이번 주 · 1/4주차');
    await phone.shoot('organiser-card-dark-390');
    await phone.close();
  });

  it('sees twelve members join by a press, one leave again, and who comes on the one card', async () => {
    const { workspace, junho, emma } = tutor;
    const [junhos, emmas] = [await open(junho), await open(emma)];
    await junhos.press('참여하기');
    await junhos.read('스터디에 참여했어요');
    await emmas.press('참여하기');
    await emmas.read('You take part in the study now');
    for (const { id } of crowd.slice(0, 9))
      await workspace.member(id).press(cards()[0] ?? expect.fail(), { label: '참여하기' });
    await cardWith(/0\/12명 · 아직 12명/);
    await emmas.shoot('organiser-joined-en');
    await emmas.press('Leave');
    await emmas.read('You have left');
    await cardWith(/0\/11명 · 아직 11명/);
    await junhos.press('늦음');
    await cardWith(/늦음: 준호님/);
    await junhos.press('불참');
    await cardWith(/불참: 준호님/);
    await junhos.press('참석');
    for (const { id } of crowd.slice(0, 4))
      await workspace.member(id).press(cards()[0] ?? expect.fail(), { label: '참석' });
    await cardWith(/참석: .*준호님/);
    expect(card()).not.toMatch(/불참: |늦음: /);
    await junhos.shoot('organiser-attendance-ko');
    await Promise.all([junhos, emmas].map((one) => one.close()));
    expect(cards()).toHaveLength(1);
  });

  it('moves this week’s meeting by plain words, and every reminder goes with it', async () => {
    const { workspace, minji } = tutor;
    const organiser = await open(minji);
    await organiser.say('/k8s resume cronjob meeting-reminders');
    await organiser.read('meeting-reminders 다시 켰어요');
    await organiser.say('/k8s 모임 이번주만 목욜 저녁 9시로');
    await organiser.press('12/3(목) 오후 9시로');
    await cardWith(/노트 마감: 12\/2\(수\) 오후 9시[\s\S]*모임: 12\/3\(목\) 오후 9시 \(이번만 옮겼어요\)/);
    await organiser.shoot('organiser-moved-ko');
    const said = () =>
      minji
        .messages('study')
        .map(readableText)
        .filter((text) => text.includes('모임이 12/'));
    const looked = async (epochMs: number) => {
      moveTo(epochMs);
      await workspace.waitFor(
        async () => {
          const known = minji.ephemerals('study').length;
          await minji.command('study', '/k8s describe cronjob meeting-reminders');
          const text = await workspace.waitFor(() => minji.ephemerals('study')[known]);
          const at = new Date(epochMs + 9 * hourMs).toISOString().slice(11, 16);
          return new RegExp(`Last Successful Time:.*${at}`).test(readableText(text)) || undefined;
        },
        { what: 'a look of the reminders', timeoutMs: 30_000 },
      );
    };
    // Two days before the meeting as it was planned, nobody is reminded any more.
    await looked(meetingMs - 48 * hourMs + 1_000);
    expect(said()).toEqual([]);
    await looked(movedMs - 48 * hourMs + 1_000);
    await workspace.waitFor(() => said()[0], { what: 'the early reminder' });
    expect(said()).toEqual([expect.stringMatching(/모임이 12\/3\(목\) 오후 9시에 있어요[\s\S]*발표는 민지님/)]);
    const first = workspace.member(crowd[0]?.id ?? '');
    const own = () =>
      first
        .messages(first.dm)
        .map(readableText)
        .filter((text) => text.includes('노트 마감'));
    await workspace.waitFor(() => own()[0], { what: 'the reminder of the note' });
    expect(own()).toEqual([expect.stringContaining('12/2(수) 오후 9시')]);
    expect(tutor.emma.messages(tutor.emma.dm).map(readableText).join()).not.toContain('due');
    await looked(movedMs - hourMs + 1_000);
    await workspace.waitFor(() => said()[1], { what: 'the late reminder' });
    expect(said()).toHaveLength(2);
    await organiser.shoot('organiser-reminded-ko');
    await organiser.close();
  });

  it('sees the turn go round, somebody join late, and a meeting skipped once', async () => {
    const { workspace, minji, emma } = tutor;
    moveTo(movedMs + 4 * hourMs);
    const [organiser, late] = [await open(minji), await open(emma, { dark: true })];
    await organiser.say('/k8s 이번주');
    await cardWith(/2\/4주차[\s\S]*2장[\s\S]*모임: 12\/9\(수\) 오후 8시[\s\S]*발표: 준호님/);
    await late.press('참여하기');
    await late.read('You take part in the study now');
    await cardWith(/발표: 준호님[\s\S]*0\/12명/);
    await organiser.say('/k8s 모임 이번주 쉬어요');
    await organiser.press('이번 모임 쉬기');
    await cardWith(/이번 모임은 쉬어요/);
    await late.shoot('organiser-skipped-dark-en');
    const news = () =>
      minji
        .messages('study')
        .map(readableText)
        .filter((text) => text.includes('모임은 쉬어요'));
    expect(news().filter((text) => !text.includes('주차'))).toHaveLength(1);
    moveTo(Date.UTC(2026, 11, 8, 11, 0, 1));
    await organiser.say('/k8s why');
    const spoken = minji
      .messages('study')
      .map(readableText)
      .filter((text) => text.includes('모임이 12/9'));
    expect(spoken).toEqual([]);
    moveTo(Date.UTC(2026, 11, 9, 15));
    await organiser.say('/k8s 이번주');
    await cardWith(/3\/4주차[\s\S]*3장, 4장/);
    await organiser.shoot('organiser-third-week-ko');
    expect(workspace.deliveries.filter(({ state }) => state === 'failed')).toEqual([]);
    expect(tutor.errors).toEqual([]);
    await Promise.all([organiser, late].map((one) => one.close()));
  });
});
