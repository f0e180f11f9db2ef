import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findElements } from '#src/workspace/blocks/find-elements.ts';
import { readableText } from '#src/workspace/readable-text.ts';
import { askInChannel, onlyFor } from '../support/journey.ts';
import { type OpenTutor, openTutor, transports } from '../support/open-tutor.ts';

describe.for(transports)('answers that only the asker sees, over %s', (transport) => {
  let tutor: OpenTutor;
  beforeAll(async () => {
    tutor = await openTutor(transport);
    for (const member of [tutor.minji, tutor.emma]) await member.join('random');
  });
  afterAll(() => tutor.close());

  it.for(['/k8s explain 서비스 --private', '/k8s 서비스 설명해줘 나만', '/k8s explain 서비스 —private'])(
    'answers "%s" to the asker alone',
    async (typed) => {
      const { minji, junho } = tutor;
      const before = minji.messages('study').length;
      const answer = await onlyFor(tutor, minji, () => minji.command('study', typed));
      expect(readableText(answer)).toMatch(/서비스[\s\S]*나에게만 보이는 답이에요/);
      expect(labels(answer)).toEqual(expect.arrayContaining(['공유하기', 'DM에서 이어가기']));
      expect(minji.messages('study')).toHaveLength(before);
      expect(junho.ephemerals('study')).toEqual([]);
    },
  );

  it('posts a shared answer once, with who asked and who shared, and takes follow-ups there', async () => {
    const { workspace, minji } = tutor;
    const answer = await onlyFor(tutor, minji, () => minji.command('study', '/k8s explain 파드 --private'));
    const before = minji.messages('study').length;
    const share = { label: '공유하기' } as const;
    await Promise.all([minji.press(answer, share), minji.press(answer, share)]);
    const said = () => minji.ephemerals('study').filter((one) => readableText(one).includes('채널에 공유했어요'));
    await workspace.waitFor(() => said().length === 2);
    const shared = minji.messages('study').slice(before);
    expect(shared).toHaveLength(1);
    expect(readableText(shared[0] ?? answer)).toMatch(/^민지님: 파드[\s\S]*민지님이 공유한 답이에요/);
    await minji.type('study', '그럼 언제 삭제돼?', { threadTs: shared[0]?.ts ?? '' });
    await workspace.waitFor(() => minji.thread('study', shared[0]?.ts ?? '').length === 3);
  });

  it('goes on in the direct message, once', async () => {
    const { workspace, emma } = tutor;
    const answer = await onlyFor(tutor, emma, () => emma.command('study', '/k8s what is a Pod? --private'));
    const press = () => emma.press(answer, { actionId: 'go-on-in-dm' });
    await onlyFor(tutor, emma, press);
    await onlyFor(tutor, emma, press);
    const [root, ...others] = emma.messages(emma.dm);
    expect(others).toEqual([]);
    expect(readableText(root ?? answer)).toMatch(/^Emma: .*Pod/);
    await emma.type(emma.dm, 'when is it deleted?', { threadTs: root?.ts ?? '' });
    await workspace.waitFor(() => emma.thread(emma.dm, root?.ts ?? '').length === 3);
  });

  it('answers privately where it is no member, and cannot share there', async () => {
    const { emma } = tutor;
    const answer = await onlyFor(tutor, emma, () => emma.command('random', '/k8s explain service'), 'random');
    expect(readableText(answer)).toMatch(/(?:address|주소)[\s\S]*\/invite/);
    const told = await onlyFor(tutor, emma, () => emma.press(answer, { actionId: 'share' }), 'random');
    expect(readableText(told)).toContain('/invite');
    expect(emma.messages('random')).toEqual([]);
    const related = await onlyFor(tutor, emma, () => emma.press(answer, { actionId: 'ask:0' }), 'random');
    expect(related.ephemeralTo).toBe(emma.id);
  });

  it('answers privately in a quiet channel, and in the open again afterwards', async () => {
    const { minji } = tutor;
    const told = await onlyFor(tutor, minji, () => minji.command('study', '/k8s quiet on'));
    expect(readableText(told)).toContain('물어본 분에게만');
    const before = minji.messages('study').length;
    const answer = await onlyFor(tutor, minji, () => minji.command('study', '/k8s explain 서비스'));
    expect(readableText(answer)).toContain('조용히 모드라서');
    const mention = await onlyFor(tutor, minji, () => minji.type('study', '@tutor 파드가 뭐야?'));
    // Slack shows an ephemeral message in no thread that has no reply yet.
    expect(mention.threadTs).toBeNull();
    const off = await onlyFor(tutor, minji, () =>
      minji.press(told, { label: '조용히 끄기' }).then(async () => {
        await minji.command('study', '/k8s 조용히');
      }),
    );
    expect(readableText(off)).toContain('조용히 모드가 아니에요');
    expect(minji.messages('study').slice(before)).toHaveLength(1);
    await askInChannel(tutor, minji, '/k8s explain 서비스');
  });

  it('offers a near miss as a button, and runs it only when pressed', async () => {
    const { minji } = tutor;
    const before = minji.messages('study').length;
    const offer = await onlyFor(tutor, minji, () => minji.command('study', '/k8s exlpain service'));
    expect(labels(offer)).toEqual(['/k8s explain service', '그대로 질문하기']);
    expect(minji.messages('study')).toHaveLength(before);
    const root = await askInChannel(tutor, minji, async () => minji.press(offer, { label: '/k8s explain service' }));
    expect(readableText(root)).toContain('민지');
    expect(readableText(root)).toContain('service');
  });

  it('logs no error in all of this', () => {
    expect(tutor.errors).toEqual([]);
  });
});

function labels(shown: Parameters<typeof readableText>[0]): readonly string[] {
  return findElements(shown.blocks).flatMap(({ element }) => {
    const { text } = element;
    return typeof text === 'object' && text !== null && 'text' in text ? String(text.text) : [];
  });
}
