import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readableText } from '#src/workspace/readable-text.ts';
import type { Message } from '#src/workspace/state/message.ts';
import { askInChannel, onlyFor, repliesOf, windowOf } from '../support/journey.ts';
import { type OpenTutor, openTutor, transports } from '../support/open-tutor.ts';

const nasty =
  '<!channel> <!here|here> <!subteam^S1> <@U00000JUNHO> @channel https://evil.example/x <https://evil.example|좋은 곳>';
const notes = {
  'autumn.md': '---\nauthor: 가을\n---\n# 10장\n\n## 📝 내용 정리\n### 서비스\n- 서비스 : 같은 주소\n',
  'nasty.md': `---\nauthor: { name: "<!here> 가을" }\n---\n# 9장\n\n## 📝 내용 정리\n### 파드 <!channel>\n- 파드 : 가장 작은 배포 단위 ${nasty}\n- 파드의 수명은 짧다 *굵게* \`<!channel>\`\n`,
};

const spring = { id: 'U0000SPRING', displayName: '<!channel> 봄', name: 'spring', locale: 'ko-KR', tz: 'Asia/Seoul' };

describe.for(transports)('what the tutor says pings nobody and links nowhere, over %s', (transport) => {
  let tutor: OpenTutor;
  beforeAll(async () => {
    tutor = await openTutor(transport, { notes, workspace: { state: { members: [spring] } } });
  });
  afterAll(() => tutor.close());

  it('shows a question that would ping as words', async () => {
    const { minji } = tutor;
    const answer = await askInChannel(tutor, minji, `/k8s ask 파드가 뭐야 ${nasty}`);
    expect(plain(answer)).toContain('<!channel>');
    expect(plain(answer)).toContain('https://evil.example/x');
    inert(answer);
  });

  it('shows a note that would ping as words, in the answer and in every window', async () => {
    const { minji } = tutor;
    const answer = await askInChannel(tutor, minji, '/k8s explain 파드');
    expect(plain(answer)).toContain('<!channel>');
    inert(answer);
    inert(await windowOf(tutor, minji, answer, { actionId: 'open-source:0' }));
    inert(await windowOf(tutor, minji, answer, { actionId: 'why' }));
    inert(await onlyFor(tutor, minji, () => minji.command('study', '/k8s search 파드')));
  });

  it('carries it nowhere else either: to the group, by sharing, to an organiser', async () => {
    const { workspace, minji } = tutor;
    const unknown = await askInChannel(tutor, minji, `/k8s ask 이스티오 사이드카 인젝션 ${nasty}`);
    inert(unknown);
    inert(await onlyFor(tutor, minji, () => minji.press(unknown, { actionId: 'ask-group' })));
    const hidden = await onlyFor(tutor, minji, () => minji.command('study', '/k8s explain 파드 --private'));
    inert(hidden);
    inert(await onlyFor(tutor, minji, () => minji.press(hidden, { actionId: 'share' })));
    minji.messages('study').forEach(inert);
    const member = workspace.member(spring.id);
    inert(await askInChannel(tutor, member, '/k8s explain 파드'));
    inert(await onlyFor(tutor, member, () => member.command('study', '/k8s iam 여름')));
    inert(await onlyFor(tutor, member, () => member.command('study', '/k8s iam 가을')));
    const request = await workspace.waitFor(() => minji.messages(minji.dm)[0]);
    expect(plain(request)).toContain('<!channel> 봄');
    inert(request);
    await minji.press(request, { actionId: 'confirm-claim' });
    inert(await workspace.waitFor(() => member.messages(member.dm)[0]));
    const root = await minji.type('study', `@tutor 파드가 뭐야 ${nasty}`);
    await workspace.waitFor(() => repliesOf(tutor, minji, root).length === 1);
    for (const message of minji.thread('study', root.ts).slice(1)) inert(message);
  });

  it('posts nothing that Slack would unfurl', () => {
    const posts = tutor.workspace.calls.filter(({ method }) => method === 'chat.postMessage');
    expect(posts.length).toBeGreaterThan(5);
    for (const post of posts) {
      expect(post.arguments).toMatchObject({ unfurl_links: 'false', unfurl_media: 'false' });
    }
    expect(tutor.errors).toEqual([]);
  });
});

/** What a member reads: without the invisible joiners that break a mention. */
function plain(message: Message): string {
  return readableText(message).replaceAll('\u2060', '');
}

/** Nothing in it addresses people, links, or is read as markup. */
function inert(shown: { readonly blocks: readonly unknown[]; readonly text?: string }): void {
  expect(shown.text ?? '').not.toMatch(/<[!@#h]/);
  const blocks = JSON.stringify(shown.blocks);
  expect(blocks).not.toMatch(/<[!@#]/);
  expect(blocks).not.toMatch(/"type":"(?:user|usergroup|broadcast|channel|link|mrkdwn|markdown)"/);
}
