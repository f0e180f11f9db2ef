import { afterAll, beforeAll, expect, it } from 'vitest';
import { readableText } from '#src/workspace/readable-text.ts';
import { onlyFor } from '../support/journey.ts';
import { type OpenTutor, openTutor } from '../support/open-tutor.ts';

let tutor: OpenTutor;
// A Friday noon in Seoul.
let skewMs = Date.UTC(2026, 10, 27, 3) - Date.now();
beforeAll(async () => {
  tutor = await openTutor('socket', { now: () => Date.now() + skewMs });
});
afterAll(() => tutor.close());

const asked = (member: OpenTutor['minji'], words: string) =>
  onlyFor(tutor, member, () => member.command('study', `/k8s ${words}`));

it('asks what is ambiguous instead of guessing, and names what cannot be scheduled', async () => {
  expect(readableText(await asked(tutor.minji, '매주 월요일 9시에 모이라고 알려줘'))).toContain(
    '오전인가요, 오후인가요',
  );
  expect(readableText(await asked(tutor.minji, '매주 월요일 아침 9시에 퀴즈 올려줘'))).toContain('quiz');
});

it('proposes from plain Korean, previews to the presser, creates by a press, and posts once on Monday', async () => {
  const { workspace, minji, junho } = tutor;
  const proposal = await asked(minji, '매주 월요일 아침 9시에 9장 읽으라고 알려줘');
  expect(readableText(proposal)).toContain('11/30(월) 오전 9시, 12/7(월) 오전 9시, 12/14(월) 오전 9시');
  const preview = await onlyFor(tutor, minji, () => minji.press(proposal, { label: '나에게 미리 보기' }));
  expect(readableText(preview)).toContain('미리 보기예요');
  const created = await onlyFor(tutor, minji, () => minji.press(proposal, { label: '만들기' }));
  expect(readableText(created)).toContain('cronjob/reminder 만들었어요');
  skewMs = Date.UTC(2026, 10, 30, 0, 0, 1) - Date.now();
  const posts = () => junho.messages('study').filter((one) => readableText(one).includes('9장 읽기'));
  await workspace.waitFor(() => posts()[0], { what: 'the reminder' });
  await onlyFor(tutor, minji, () => minji.press(created, { label: '지금 한 번 실행' }));
  await workspace.waitFor(() => posts().length === 2, { what: 'the run that was asked for' });
  // The same button again is the same run; what is shown later offers another one.
  const again = await onlyFor(tutor, minji, () => minji.press(created, { label: '지금 한 번 실행' }));
  expect(readableText(again)).toContain('이미 있어요');
  const described = await asked(minji, 'describe cj reminder');
  await onlyFor(tutor, minji, () => minji.press(described, { label: '지금 한 번 실행' }));
  await workspace.waitFor(() => posts().length === 3, { what: 'another run that was asked for' });
  expect(tutor.errors).toEqual([]);
});

it('takes an every other week from plain English', async () => {
  const proposal = await asked(tutor.emma, 'every other Thursday at 8 pm remind us to meet');
  expect(readableText(proposal)).toMatch(/study\/every-weeks: "2"/);
});

it('leaves questions about the subject to the notes', async () => {
  const { minji } = tutor;
  const answer = await onlyFor(tutor, minji, () => minji.command('study', '/k8s 잡이 뭐야? --private'));
  expect(readableText(answer)).not.toContain('리소스는 없어요');
});

it('edits a manifest in a window: faults stand at the field, the diff is shown before it is applied', async () => {
  const { workspace, minji } = tutor;
  const button = await asked(minji, 'apply');
  await minji.press(button, { label: '편집기 열기' });
  const editor = await workspace.waitFor(() => minji.views().at(-1), { what: 'the editor' });
  const yaml = (schedule: string) =>
    `apiVersion: study/v1\nkind: CronJob\nmetadata: { name: edited }\nspec:\n  schedule: "${schedule}"\n  jobTemplate: { spec: { template: { spec: { task: reminder, channel: study, with: { text: 안녕 } } } } }\n`;
  const refused = await minji.submit(editor, { manifest: yaml('61 9 * * 1') });
  expect(JSON.stringify(refused)).toContain('5:13');
  await minji.submit(editor, { manifest: yaml('0 9 * * 1') });
  const confirm = await workspace.waitFor(() => minji.views().find((view) => view.callbackId === 'schedule-confirm'), {
    what: 'the diff',
  });
  await minji.submit(confirm);
  await workspace.waitFor(async () => readableText(await asked(minji, 'get cj edited')).includes('0 9 * * 1'));
});

it('keeps quiet hours and holidays that a member sets in App Home', async () => {
  const { workspace, junho } = tutor;
  junho.openHome();
  const home = await workspace.waitFor(() => junho.home(), { what: 'App Home' });
  await junho.press(home, { actionId: 'reminder-settings' });
  const settings = await workspace.waitFor(
    () => junho.views().find((view) => view.callbackId === 'reminder-settings'),
    {
      what: 'the settings',
    },
  );
  const done = await junho.submit(settings, { 'quiet-from': '21:00', 'quiet-to': '09:30', holidays: 'KR' });
  expect(done).toEqual({ kind: 'done' });
  await junho.press(home, { actionId: 'reminder-settings' });
  const again = await workspace.waitFor(() => junho.views().at(-1), { what: 'the settings again' });
  expect(JSON.stringify(again.blocks)).toMatch(
    /"initial_time":"21:00".*"initial_time":"09:30".*"initial_option":\{[^}]*\}?[^}]*"KR"/s,
  );
});

it('sets a channel in a window that an organiser opens where they are, and refuses it to others', async () => {
  const { workspace, minji, junho } = tutor;
  const open = async (member: OpenTutor['minji']) => {
    const button = await asked(member, '채널 설정');
    for (const view of member.views()) member.closeView(view, true);
    await member.press(button, { label: '채널 설정' });
    const isOpen = () => member.views().find(({ callbackId }) => callbackId === 'channel-settings');
    return workspace.waitFor(isOpen, { what: 'the window' });
  };
  const filled = { 'channel-quiet-from': '22:00', 'channel-quiet-to': '07:30', 'channel-limit': '3' };
  expect(JSON.stringify(await junho.submit(await open(junho), filled))).toContain('운영자만');
  expect(await minji.submit(await open(minji), filled)).toEqual({ kind: 'done' });
  expect(readableText(await asked(junho, '채널 설정'))).toContain('한 주에 3개까지, 조용한 시간은 22:00–07:30');
});

it('snoozes and wakes in the window of settings, which says what is snoozed', async () => {
  const { workspace, emma } = tutor;
  const open = async () => {
    const before = emma.views().length;
    await emma.press(await asked(emma, 'reminder settings'), { label: 'Reminder settings' });
    return workspace.waitFor(() => emma.views()[before], { what: 'the settings' });
  };
  expect(await emma.submit(await open(), { snooze: 'next-week' })).toEqual({ kind: 'done' });
  const again = await open();
  expect(JSON.stringify(again.blocks)).toContain('Remind me again');
  expect(await emma.submit(again, { snooze: 'off' })).toEqual({ kind: 'done' });
  expect(JSON.stringify((await open()).blocks)).not.toContain('Remind me again');
});
