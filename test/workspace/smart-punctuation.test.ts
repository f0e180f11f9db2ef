import { describe, expect, it } from 'vitest';
import { openWorkspace } from '#src/workspace/open-workspace.ts';
import { smartPunctuation } from '#src/workspace/smart-punctuation.ts';

describe('smartPunctuation', () => {
  it.each([
    ['"서비스"가 뭐야', '“서비스”가 뭐야'],
    ["it's 'fine'", 'it’s ‘fine’'],
    ['("a")', '(“a”)'],
    ['a -- b', 'a — b'],
    ['---', '---'],
    ['wait...', 'wait…'],
    ['....', '....'],
    ['`kubectl "x" --all` and "y"', '`kubectl "x" --all` and “y”'],
    ['', ''],
  ])('%s → %s', (typed, expected) => {
    expect(smartPunctuation(typed)).toBe(expected);
  });

  it('reaches the app for a member whose keyboard does so, in commands too, and for nobody else', async () => {
    const workspace = await openWorkspace({
      manifest: new URL('fixtures/manifest.yaml', import.meta.url).pathname,
      state: {
        members: [{ id: 'U00000PHONE', displayName: '폰', locale: 'ko-KR', tz: 'Asia/Seoul', smartPunctuation: true }],
      },
    });
    await workspace.member('U00000PHONE').type('study', '"노드포트" -- 뭐야');
    await workspace.member('U00000MINJI').type('study', '"노드포트" -- 뭐야');
    await workspace.member('U00000PHONE').command('study', '/echo "a"');
    const texts = workspace.deliveries.map(({ payload }) => Object(payload.event ?? payload).text);
    expect(texts).toEqual(['“노드포트” — 뭐야', '"노드포트" -- 뭐야', '“a”']);
    await workspace.close();
  });
});
