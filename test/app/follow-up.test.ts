import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { MemberActor } from '#src/workspace/member-actor.ts';
import { readableText } from '#src/workspace/readable-text.ts';
import type { Message } from '#src/workspace/state/message.ts';
import { askInChannel, onlyFor, repliesOf, replyTo } from '../support/journey.ts';
import { type OpenTutor, openTutor, transports } from '../support/open-tutor.ts';

describe.for(transports)('conversation over %s', (transport) => {
  let tutor: OpenTutor;
  beforeAll(async () => {
    tutor = await openTutor(transport);
  });
  afterAll(() => tutor.close());

  const say = (member: MemberActor, root: Message, text: string) =>
    member.type(root.channel, text, { threadTs: root.ts });

  describe('in a thread that began with a question', () => {
    let root: Message;
    beforeEach(async () => {
      root = await askInChannel(tutor, tutor.minji, '/k8s 노드포트 설명 좀');
    });

    async function silence(member: MemberActor, text: string): Promise<void> {
      const before = repliesOf(tutor, tutor.minji, root).length;
      await tutor.handled(await say(member, root, text));
      expect(repliesOf(tutor, tutor.minji, root)).toHaveLength(before);
    }

    it('answers a follow-up without a mention, keeping the topic', async () => {
      const { minji } = tutor;
      const answer = await replyTo(tutor, minji, root, () => say(minji, root, '그럼 외부에서는?'));
      expect(readableText(answer)).toMatch(/포트|밖|바깥/);
      expect(answer.threadTs).toBe(root.ts);
    });

    it('answers somebody else directly after its own message', async () => {
      const { junho } = tutor;
      const answer = await replyTo(tutor, junho, root, () => say(junho, root, '기본 포트 범위는?'));
      expect(readableText(answer)).toContain('30000');
    });

    it('keeps silent once another person spoke, until it is mentioned', async () => {
      const { minji, junho } = tutor;
      await silence(junho, '고마워요');
      await silence(minji, '그럼 외부에서는?');
      const answer = await replyTo(tutor, minji, root, () => say(minji, root, '@tutor 그럼 외부에서는?'));
      expect(readableText(answer)).toMatch(/포트|밖|바깥/);
    });

    it('keeps silent when a reply names somebody, thanks, or holds no words', async () => {
      const { minji } = tutor;
      await silence(minji, '@준호 이거 어떻게 생각해?');
      await silence(minji, '고마워요');
      await silence(minji, '👍👍');
      const answer = await replyTo(tutor, minji, root, () => say(minji, root, '그럼 외부에서는?'));
      expect(answer.threadTs).toBe(root.ts);
    });

    it('keeps silent in a quiet thread, except when mentioned', async () => {
      const { minji } = tutor;
      const told = await onlyFor(tutor, minji, () => say(minji, root, '@tutor 조용히 켜기'));
      expect(readableText(told)).toContain('멘션할 때만');
      expect(told.threadTs).toBe(root.ts);
      await silence(minji, '그럼 외부에서는?');
      await replyTo(tutor, minji, root, () => say(minji, root, '@tutor 그럼 외부에서는?'));
      await onlyFor(tutor, minji, () => say(minji, root, '@tutor quiet off'));
      await replyTo(tutor, minji, root, () => say(minji, root, '그럼 안에서는?'));
    });

    it('ignores edits and deletions', async () => {
      const { workspace, minji } = tutor;
      const typed = await say(minji, root, '고마워요');
      await tutor.handled(typed);
      const before = workspace.deliveries.length;
      await minji.edit(typed, '그럼 외부에서는?');
      await minji.remove(typed);
      const later = () => workspace.deliveries.slice(before);
      await workspace.waitFor(() => later().length >= 2 && later().every(({ state }) => state === 'acknowledged'));
      expect(repliesOf(tutor, minji, root)).toEqual([]);
    });

    it('follows up after a restart', async () => {
      const { emma } = tutor;
      await tutor.stop();
      await tutor.start();
      const answer = await replyTo(tutor, emma, root, () => say(emma, root, 'what about the default range?'));
      expect(readableText(answer)).toContain('30000');
    });
  });

  it('keeps silent in threads and channels that it has no part in', async () => {
    const { minji, junho } = tutor;
    const root = await minji.type('study', '서비스가 뭐야?');
    const reply = await say(junho, root, '노드포트가 뭐야?');
    await tutor.handled(reply);
    expect(repliesOf(tutor, minji, root)).toEqual([]);
  });

  it('answers a mention once in its thread, though it arrives as two events', async () => {
    const { workspace, junho } = tutor;
    const before = workspace.deliveries.length;
    const root = await junho.type('study', '@tutor ClusterIP랑 NodePort는 뭐가 달라?');
    const answer = await workspace.waitFor(() => junho.thread('study', root.ts)[1]);
    expect(readableText(answer)).toMatch(/ClusterIP|클러스터IP/);
    const events = () => workspace.deliveries.slice(before).map(({ payload }) => payload.event);
    expect(events()).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ type: 'app_mention', ts: root.ts }),
        expect.objectContaining({ type: 'message', ts: root.ts }),
      ]),
    );
    await workspace.waitFor(() => workspace.deliveries.every(({ state }) => state === 'acknowledged'));
    await replyTo(tutor, junho, root, () => say(junho, root, '그럼 인그레스는?'));
    expect(repliesOf(tutor, junho, root)).toHaveLength(2);
  });

  it('answers a direct message in its thread, and goes on there', async () => {
    const { workspace, emma } = tutor;
    const root = await emma.type(emma.dm, 'What is a Pod?');
    const answer = await workspace.waitFor(() => emma.thread(emma.dm, root.ts)[1]);
    expect(readableText(answer)).toMatch(/^(?!Emma:).*(?:Pod|파드)/);
    const next = await replyTo(tutor, emma, root, () => say(emma, root, 'when is it deleted?'));
    expect(next.threadTs).toBe(root.ts);
    expect(emma.messages(emma.dm)).toEqual([root]);
  });

  it('declines what the notes do not cover, and asks the group once when pressed', async () => {
    const { workspace, minji } = tutor;
    const root = await minji.type(minji.dm, '오늘 서울 날씨 어때?');
    const answer = await workspace.waitFor(() => minji.thread(minji.dm, root.ts)[1]);
    expect(readableText(answer)).toMatch(/스터디 노트에 있는 내용만|찾지 못했어요/);
    const unknown = await askInChannel(tutor, minji, '/k8s ask 이스티오 사이드카 인젝션은 어떻게 켜?');
    expect(readableText(unknown)).toContain('찾지 못했어요');
    const press = () => minji.press(unknown, { label: '그룹에 물어보기' });
    const asked = () => minji.messages('study').filter((one) => readableText(one).includes('그룹에 물어봐요'));
    const [first, second] = [await onlyFor(tutor, minji, press), await onlyFor(tutor, minji, press)];
    expect([first, second].map(readableText)).toEqual(['그룹에 물어봤어요.', '그룹에 물어봤어요.']);
    expect(asked()).toHaveLength(1);
  });

  it('logs no error in all of this', () => {
    expect(tutor.errors).toEqual([]);
  });
});
