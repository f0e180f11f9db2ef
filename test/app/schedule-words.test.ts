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
