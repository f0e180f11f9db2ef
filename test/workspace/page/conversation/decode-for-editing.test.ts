import { expect, it } from 'vitest';
import { decodeForEditing } from '#src/workspace/page/conversation/decode-for-editing.ts';

it('decodeForEditing gives back what its author typed', () => {
  const nameOf = (_: 'user' | 'channel', id: string) => ({ U1: 'Emma', C1: 'study' })[id];
  expect(
    decodeForEditing(
      '<@U1> <#C1|old> &lt;b&gt; *x* <https://a.md> <http://b.md|b.md> <mailto:a@b.c|a@b.c> <!here>',
      nameOf,
    ),
  ).toBe('@Emma #study <b> *x* https://a.md b.md a@b.c @here');
});
