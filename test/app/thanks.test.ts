import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MemberActor } from '#src/workspace/member-actor.ts';
import { readableText } from '#src/workspace/readable-text.ts';
import type { View } from '#src/workspace/state/view.ts';
import { onlyFor } from '../support/journey.ts';
import { type OpenTutor, openTutor } from '../support/open-tutor.ts';

const notes = {
  'autumn.md':
    '---\nauthor: { name: 가을, slack: U00000JUNHO }\n---\n# 9장\n\n## 📝 내용 정리\n### 파드\n- 파드 : 가장 작은 배포 단위이다\n',
  'spring.md': '---\nauthor: { name: 봄 }\n---\n# 8장\n\n## 📝 내용 정리\n### 시크릿\n- 시크릿 : 비밀번호를 담는다\n',
};

describe('the window of a source, for its author', () => {
  let tutor: OpenTutor;
  // Noon in Seoul: at night nobody is told anything.
  const skewMs = Date.UTC(2026, 10, 27, 3) - Date.now();
  beforeAll(async () => {
    tutor = await openTutor('socket', { notes, now: () => Date.now() + skewMs });
  });
  afterAll(() => tutor.close());

  /** The window of the first place that a search finds. */
  async function source(member: MemberActor, words: string): Promise<View> {
    const found = await onlyFor(tutor, member, () => member.command('study', `/k8s search ${words}`));
    const before = member.views().length;
    await member.press(found, { actionId: 'open-passage:0' });
    return tutor.workspace.waitFor(() => member.views()[before], { what: 'the window' });
  }
  const shows = (member: MemberActor, words: string) =>
    tutor.workspace.waitFor(() => member.views().find((view) => JSON.stringify(view).includes(words)), { what: words });
  async function pressTwice(member: MemberActor, view: View, actionId: string): Promise<void> {
    await Promise.all([member.press(view, { actionId }), member.press(view, { actionId })]);
  }
  const told = (member: MemberActor, words: string) =>
    member.messages(member.dm).filter((one) => readableText(one).includes(words));
  async function digest(name: string): Promise<void> {
    const { minji, workspace } = tutor;
    const say = async (words: string) =>
      readableText(await onlyFor(tutor, minji, () => minji.command('study', `/k8s ${words}`)));
    await say(`create job ${name} --from=cronjob/thanks-digest`);
    await workspace.waitFor(async () => /Complete|1\/1/.test(await say(`get job ${name}`)) || undefined, {
      timeoutMs: 15_000,
      what: 'the digest to be done',
    });
  }

  it('tells the author once a day how many are thankful, and nothing where nobody is or it was undone', async () => {
    const { minji, emma, junho } = tutor;
    for (const member of [minji, emma]) await pressTwice(member, await source(member, '파드'), 'thank-author');
    const kept = await shows(emma, 'Once a day');
    await pressTwice(emma, kept, 'take-thanks-back');
    emma.closeView(await shows(emma, 'Undone'), true);
    minji.closeView(await shows(minji, '적어 두었어요'), true);
    const own = await source(junho, '파드');
    expect(JSON.stringify(own)).not.toContain('thank-author');
    junho.closeView(own, true);

    await digest('first');
    await tutor.workspace.waitFor(() => told(junho, '도착했어요')[0], { what: 'the digest' });
    expect(told(junho, 'autumn.md (1명)')).toHaveLength(1);
    expect(JSON.stringify(told(junho, '도착했어요'))).not.toContain(minji.id);
    const again = await source(minji, '파드');
    await minji.press(again, { actionId: 'thank-author' });
    const late = await shows(minji, '적어 두었어요');
    await minji.press(late, { actionId: 'take-thanks-back' });
    minji.closeView(await shows(minji, '이미 전해서'), true);
    await digest('second');
    expect(told(junho, '도착했어요')).toHaveLength(1);
  });

  it('lets a member without an author claim the note, which an organiser confirms', async () => {
    const { minji, emma, junho, workspace } = tutor;
    await onlyFor(tutor, minji, () => minji.command('study', '/k8s organiser add @minji'));
    await pressTwice(emma, await source(emma, '시크릿'), 'claim-note');
    emma.closeView(await shows(emma, 'organiser'), true);
    const request = await workspace.waitFor(() => told(minji, '봄')[0], { what: 'the request' });
    expect(told(minji, '봄')).toHaveLength(1);
    await minji.press(request, { actionId: 'confirm-claim' });
    await workspace.waitFor(() => told(emma, '봄')[0], { what: 'the confirmation' });
    const later = await source(junho, '시크릿');
    expect(JSON.stringify(later)).toContain('thank-author');
    expect(JSON.stringify(later)).not.toContain('claim-note');
    junho.closeView(later, true);
    expect(tutor.errors).toEqual([]);
  });
});
