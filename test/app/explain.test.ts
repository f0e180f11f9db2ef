import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findElements } from '#src/workspace/blocks/find-elements.ts';
import { readableText } from '#src/workspace/readable-text.ts';
import type { Message } from '#src/workspace/state/message.ts';
import { askInChannel, onlyFor, repliesOf, replyTo, windowOf } from '../support/journey.ts';
import { type OpenTutor, openTutor, transports } from '../support/open-tutor.ts';

describe.for(transports)('/k8s explain over %s', (transport) => {
  let tutor: OpenTutor;
  let root: Message;
  beforeAll(async () => {
    tutor = await openTutor(transport);
    root = await askInChannel(tutor, tutor.emma, '/k8s explain service');
  });
  afterAll(() => tutor.close());

  it('posts one message that shows who asked what, the answer, and its sources to press', () => {
    const words = readableText(root);
    expect(words).toMatch(/^Emma: service\n.*(?:Service.*address|서비스.*주소)/);
    expect(buttons(root)).toEqual(expect.arrayContaining(['open-source:0', 'ask:0', 'ask', 'more', 'why', 'rate']));
    // After the welcome.
    expect(tutor.emma.messages('study').slice(1)).toEqual([root]);
  });

  it('notifies with the first sentence of the answer', () => {
    expect(root.text).toMatch(/^(?:A Service|서비스).*\.$/);
    expect(readableText(root)).toContain(root.text);
  });

  it('opens the source with the quoted lines marked', async () => {
    const view = await windowOf(tutor, tutor.emma, root, { actionId: 'open-source:0' });
    const marked = readableText(view)
      .split('\n')
      .filter((line) => /^▶ +\d+ /.test(line));
    expect(marked).toHaveLength(1);
    expect(marked[0]).toContain(root.text);
    expect(readableText(view)).toMatch(/\.md · .*line/);
  });

  it('says more and why in windows', async () => {
    const more = await windowOf(tutor, tutor.emma, root, { actionId: 'more' });
    expect(readableText(more).length).toBeGreaterThan(200);
    const why = await windowOf(tutor, tutor.emma, root, { actionId: 'why' });
    expect(readableText(why)).toMatch(/Question\s+service[\s\S]*\d+%/);
  });

  it('opens a source from the window of further statements, on top of it', async () => {
    const { workspace, junho } = tutor;
    await junho.press(root, { actionId: 'more' });
    const more = await workspace.waitFor(() => junho.views()[0]);
    const source = buttons(more)[0] ?? '';
    await junho.press(more, { actionId: source });
    const top = await workspace.waitFor(() => junho.views()[1], { what: 'the source on top' });
    expect(readableText(top)).toContain('▶');
    junho.closeView(top, true);
  });

  it('keeps one opinion when helpful is pressed twice, and the latest when it changes', async () => {
    const { emma } = tutor;
    const id = exchangeOf(root);
    for (const label of ['Helpful', 'Helpful', 'Not helpful']) {
      const said = await onlyFor(tutor, emma, () => emma.press(root, { label }));
      expect(readableText(said)).toContain('Thank');
      expect(await tutor.ratings(id)).toEqual([{ member: emma.id, helpful: label === 'Helpful' }]);
    }
  });

  it('answers a further question once, however often and by whomever it is pressed', async () => {
    const { workspace, emma, junho } = tutor;
    const target = { actionId: 'ask:0' } as const;
    const answer = await replyTo(tutor, emma, root, () => {
      return Promise.all([emma.press(root, target), emma.press(root, target), junho.press(root, target)]);
    });
    expect(readableText(answer)).toMatch(/^(?:Emma|준호)(?:님)?: \S/);
    const next = await replyTo(tutor, emma, root, () => emma.press(root, { actionId: 'ask' }));
    expect(readableText(next)).toContain('?');
    await emma.press(root, { actionId: 'ask' });
    // A channel's answers go out one after the other: one to the repeated press would stand before this.
    const last = await replyTo(tutor, emma, root, () => emma.press(root, { actionId: 'ask:1' }));
    expect(repliesOf(tutor, emma, root)).toHaveLength(3);
    expect(last.threadTs).toBe(root.ts);
    // The welcome, the answer itself, and these three.
    expect(workspace.calls.filter(({ method }) => method === 'chat.postMessage')).toHaveLength(5);
  });

  it('answers a Korean request in Korean, with the name and 님', async () => {
    const { minji } = tutor;
    const asked = await askInChannel(tutor, minji, '/k8s 노드포트 설명 좀');
    expect(readableText(asked)).toMatch(/^민지님: 노드포트\n.*포트/);
    expect(asked.text).toMatch(/[가-힣]/);
  });

  it('acknowledges within three seconds, once, without words', async () => {
    const received = tutor.workspace.deliveries;
    await tutor.workspace.waitFor(() => received.every(({ state }) => state !== 'waiting'));
    expect(received.length).toBeGreaterThan(5);
    for (const { ackMs, state, attempts, kind, response } of received) {
      expect({ state, attempts }).toEqual({ state: 'acknowledged', attempts: 1 });
      expect(ackMs).toBeLessThan(3_000);
      if (kind !== 'events_api') expect(response).toBeNull();
    }
  });

  it('never unfurls a link', () => {
    const posts = tutor.workspace.calls.filter(({ method }) => method === 'chat.postMessage');
    for (const post of posts) expect(post.arguments).toMatchObject({ unfurl_links: 'false', unfurl_media: 'false' });
    expect(tutor.errors).toEqual([]);
  });
});

function buttons(shown: Parameters<typeof readableText>[0]): readonly string[] {
  return findElements(shown.blocks).map(({ actionId }) => actionId);
}

function exchangeOf(message: Message): string {
  const found = findElements(message.blocks).find(({ actionId }) => actionId === 'why');
  return String(found?.element.value);
}
