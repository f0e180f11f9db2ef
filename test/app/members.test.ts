import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readableText } from '#src/workspace/readable-text.ts';
import { onlyFor } from '../support/journey.ts';
import { type OpenTutor, openTutor, transports } from '../support/open-tutor.ts';

const note = (author: string) =>
  `---\nauthor: ${author}\n---\n# 9장\n\n## 📝 내용 정리\n### 파드\n- 파드 : 가장 작은 배포 단위\n`;
const notes = {
  'autumn.md': note('{ name: 가을 }'),
  'winter.md': note('{ name: Winter, slack: U000000EMMA }'),
};

describe.for(transports)('organisers and authors over %s', (transport) => {
  let tutor: OpenTutor;
  beforeAll(async () => {
    tutor = await openTutor(transport, { notes });
  });
  afterAll(() => tutor.close());

  const told = async (member: OpenTutor['minji'], command: string) =>
    readableText(await onlyFor(tutor, member, () => member.command('study', command)));

  it('ties a member to an author once an organiser confirms, and tells them', async () => {
    const { workspace, minji, junho } = tutor;
    expect(await told(junho, '/k8s iam 가을')).toContain('운영자가 확인하면');
    const request = await workspace.waitFor(() => minji.messages(minji.dm)[0], { what: 'the request to the admin' });
    expect(readableText(request)).toMatch(/준호님이 노트의 ‘가을’ 작성자라고 해요/);
    await Promise.all([minji.press(request, { label: '맞아요' }), minji.press(request, { label: '맞아요' })]);
    await workspace.waitFor(() => readableText(minji.messages(minji.dm)[0] ?? request).includes('이었어요'));
    const news = await workspace.waitFor(() => junho.messages(junho.dm)[0], { what: 'the news to the member' });
    expect(readableText(news)).toContain('‘가을’ 작성자로 이어졌어요');
    expect(junho.messages(junho.dm)).toHaveLength(1);
    expect(await told(junho, '/k8s 나는 가을')).toContain('이어졌어요');
  });

  it('confirms at once whom the note itself names, and refuses what is taken or unknown', async () => {
    const { minji, emma } = tutor;
    expect(await told(emma, '/k8s iam Winter')).toMatch(/Winter/);
    expect(minji.messages(minji.dm)).toHaveLength(1);
    expect(await told(emma, '/k8s iam 가을')).toMatch(/already|taken|else/i);
    expect(await told(minji, '/k8s iam 여름')).toMatch(/‘여름’ 작성자가 없어요.*가을/);
  });

  it('welcomes a channel that invites it, once, and lets whoever invited it organise', async () => {
    const { workspace, emma } = tutor;
    const typed = await emma.type('study', 'hello everybody');
    const heard = workspace.deliveries.find(({ kind }) => kind === 'events_api') ?? expect.fail('nothing was heard');
    const { channel } = typed;
    const event = { type: 'member_joined_channel', user: workspace.botUserId, inviter: emma.id, channel };
    for (const event_id of ['EvFirst', 'EvFirst', 'EvAgain']) {
      const payload = { ...heard.payload, event_id, event };
      expect(await workspace.redeliver({ ...heard, payload })).toMatchObject({ state: 'acknowledged' });
    }
    expect(await told(emma, '/k8s organiser @준호')).toContain('준호');
    expect(await told(emma, '/k8s organiser remove @준호')).toContain('준호');
    const welcomes = emma.messages('study').filter((one) => readableText(one).includes('/k8s explain'));
    expect(welcomes).toHaveLength(1);
  });

  it('lets organisers alone name organisers, and everybody see who they are', async () => {
    const { minji, junho } = tutor;
    expect(await told(junho, '/k8s organiser @Emma')).toContain('운영자만');
    expect(await told(junho, '/k8s organiser')).toContain('아직 지정한 운영자가 없어요');
    expect(await told(minji, '/k8s organiser @준호')).toContain('준호님도 운영자예요');
    expect(await told(junho, '/k8s 운영자')).toContain('준호님');
    expect(await told(junho, '/k8s organiser @Emma')).toContain('Emma님도');
    expect(await told(junho, '/k8s organiser remove @Emma')).toContain('운영자가 아니에요');
  });

  it('helps with everything and with one verb', async () => {
    const { minji, emma } = tutor;
    const help = await told(minji, '/k8s 도움말');
    for (const verb of ['explain', 'ask', 'search', 'quiet', 'iam', 'organiser']) expect(help).toContain(verb);
    expect(await told(emma, '/k8s help search')).toContain('search');
    expect(await told(emma, '/k8s help search')).not.toContain('organiser');
  });

  it('lists places and opens one of them', async () => {
    const { workspace, minji } = tutor;
    const found = await onlyFor(tutor, minji, () => minji.command('study', '/k8s search 파드'));
    expect(readableText(found)).toMatch(/‘파드’ 검색 결과 \d+곳/);
    await minji.press(found, { actionId: 'open-passage:0' });
    const view = await workspace.waitFor(() => minji.views()[0]);
    expect(readableText(view)).toContain('파드');
    expect(await told(minji, '/k8s search 블록체인합의')).toContain('찾지 못했어요');
    expect(tutor.errors).toEqual([]);
  });
});
