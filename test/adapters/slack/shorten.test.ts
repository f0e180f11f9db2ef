import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeText } from '#src/adapters/slack/escape-text.ts';
import { inert } from '#src/adapters/slack/inert.ts';
import { shorten } from '#src/adapters/slack/shorten.ts';

describe('shorten', () => {
  it('counts code points and never splits one', () => {
    expect(shorten('🙂🙂🙂', 3)).toBe('🙂🙂🙂');
    expect(shorten('🙂🙂🙂🙂', 3)).toBe('🙂🙂…');
    expect(shorten('가 나다라', 3)).toBe('가…');
  });

  it('is never longer than the limit, and whole when it need not be shorter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 20 }), (text, limit) => {
        const short = shorten(text, limit);
        expect([...short].length).toBeLessThanOrEqual(limit);
        if ([...text].length <= limit) expect(short).toBe(text);
      }),
    );
  });
});

describe('escapeText', () => {
  it.for([
    ['<!channel> a', '&lt;\u2060!channel&gt; a'],
    ['<@U1> & <#C1>', '&lt;\u2060@U1&gt; &amp; &lt;\u2060#C1&gt;'],
    ['@Here @everyone @channels', '@\u2060Here @\u2060everyone @channels'],
    ['a\u202Eb', 'ab'],
  ] as const)('%j → %j', ([text, escaped]) => {
    expect(escapeText(text)).toBe(escaped);
  });

  it('leaves no token that Slack would act on, whatever comes in', () => {
    const part = fc.constantFrom(
      '<',
      '>',
      '!',
      '@',
      '#',
      'here',
      'channel',
      'U1',
      '\u2060',
      '\u202e',
      '|',
      '&lt;',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
        expect(escapeText(parts.join(''))).not.toMatch(/[<>]|@(?:here|channel|everyone)\b/i);
        expect(inert(parts.join(''))).not.toMatch(/<[!@#]/);
      }),
    );
  });
});
