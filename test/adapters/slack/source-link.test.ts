import { describe, expect, it } from 'vitest';
import { sourceLink } from '#src/adapters/slack/source-link.ts';

const source = { path: '노트/chapter 9.md', startLine: 12, endLine: 14, commit: 'abc123' };
const pattern = 'https://git.example/blob/{commit}/{path}#L{startLine}-L{endLine}';

describe('sourceLink', () => {
  it('fills in the pattern, encoded', () => {
    expect(sourceLink(pattern, source)).toBe(
      'https://git.example/blob/abc123/%EB%85%B8%ED%8A%B8/chapter%209.md#L12-L14',
    );
  });

  it.for([
    ['no pattern', null, source],
    ['no commit', pattern, { ...source, commit: null }],
    ['no web address', 'javascript:alert({path})', source],
    ['no address at all', 'notes/{path}', source],
    ['a path too long', pattern, { ...source, path: 'a'.repeat(4000) }],
  ] as const)('is null with %s', ([, given, of]) => {
    expect(sourceLink(given, of)).toBeNull();
  });

  it('keeps a path from leaving its place', () => {
    expect(sourceLink('https://git.example/{path}', { ...source, path: 'a?b#c/$&/{commit}' })).toBe(
      'https://git.example/a%3Fb%23c/%24%26/%7Bcommit%7D',
    );
  });
});
