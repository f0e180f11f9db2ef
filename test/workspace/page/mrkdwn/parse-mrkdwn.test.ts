import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMrkdwn, parsePlain } from '#src/workspace/page/mrkdwn/parse-mrkdwn.ts';
import { plainText } from '#src/workspace/page/mrkdwn/plain-text.ts';

const text = (content: string) => ({ kind: 'text', text: content });

describe('parseMrkdwn', () => {
  it.for<[name: string, input: string, expected: unknown[]]>([
    ['bold', '*a b*', [{ kind: 'bold', children: [text('a b')] }]],
    [
      'italic in bold',
      '*a _b_*',
      [{ kind: 'bold', children: [text('a '), { kind: 'italic', children: [text('b')] }] }],
    ],
    ['strike beside punctuation', '(~x~)', [text('('), { kind: 'strike', children: [text('x')] }, text(')')]],
    ['code keeps its markers', '`*a*`', [{ kind: 'code', text: '*a*' }]],
    ['no bold where a syllable touches it, as in Slack', '*굵게*는', [text('*굵게*는')]],
    [
      'bold before a zero-width space',
      '*굵게*\u200b는',
      [{ kind: 'bold', children: [text('굵게')] }, text('\u200b는')],
    ],
    ['no code where a syllable touches it, as in Slack', '`a`는', [text('`a`는')]],
    ['no bold within a word', '2*3*4', [text('2*3*4')]],
    ['no bold over lines', '*a\nb*', [text('*a\nb*')]],
    ['no bold around spaces', '* a *', [text('* a *')]],
    ['snake case stays', 'max_session_duration', [text('max_session_duration')]],
    [
      'a star in code does not close bold',
      '*a `*` b*',
      [{ kind: 'bold', children: [text('a '), { kind: 'code', text: '*' }, text(' b')] }],
    ],
    ['a link with a label', '<https://a.md|A &amp; B>', [{ kind: 'link', url: 'https://a.md', label: 'A & B' }]],
    [
      'a bare address',
      'see https://a.md/x.',
      [text('see '), { kind: 'link', url: 'https://a.md/x', label: null }, text('.')],
    ],
    ['a mention', '<@U1A>님', [{ kind: 'user', id: 'U1A', label: null }, text('님')]],
    ['a channel', '<#C1|study>', [{ kind: 'channel', id: 'C1', label: 'study' }]],
    ['everyone', '<!here>', [{ kind: 'broadcast', range: 'here' }]],
    [
      'a date',
      '<!date^1700000000^{date}|then>',
      [{ kind: 'date', timestamp: 1_700_000_000, format: '{date}', url: null, fallback: 'then' }],
    ],
    ['escaped characters', '&lt;b&gt; &amp;amp;', [text('<b> &amp;')]],
    ['brackets that are nothing', 'a < b > c', [text('a < b > c')]],
    [
      'an emoji',
      ':tada::wave::skin-tone-2:',
      [
        { kind: 'emoji', name: 'tada' },
        { kind: 'emoji', name: 'wave::skin-tone-2' },
      ],
    ],
    [
      'a quote between lines',
      'a\n&gt; b\n&gt; c\nd',
      [text('a'), { kind: 'quote', children: [text('b\nc')] }, text('d')],
    ],
    ['a quote to the end', '&gt;&gt;&gt; a\nb', [{ kind: 'quote', children: [text('a\nb')] }]],
    [
      'preformatted text',
      'x\n```\na *b* <https://c.md|c>\n```\ny',
      [text('x'), { kind: 'pre', text: 'a *b* c' }, text('y')],
    ],
    ['an open fence', '```a', [text('```a')]],
    ['nothing', '', []],
  ])('%s', ([, input, expected]) => {
    expect(parseMrkdwn(input)).toEqual(expected);
  });

  it('keeps every letter of any text, in order', () => {
    const anything = fc.string({
      unit: fc.oneof(
        fc.constantFrom('*', '_', '~', '`', '\n', ' ', '&', '<', '>', '가', 'a', '1', '.'),
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
      ),
      maxLength: 80,
    });
    const bare = (value: string) => value.replace(/[*_~`>\s]/g, '');
    fc.assert(
      fc.property(anything, (typed) => {
        fc.pre(!/:[a-z0-9_+'-]+:/i.test(typed));
        const encoded = typed.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
        expect(bare(plainText(parseMrkdwn(encoded)))).toBe(bare(typed));
      }),
      { numRuns: 500 },
    );
  });

  it('takes any text whatever without throwing', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'*_~`<>|@#!&;:^ \nUa1가'), maxLength: 60 }), (input) => {
        expect(Array.isArray(parseMrkdwn(input))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('reads 40,000 unclosed markers in a moment', () => {
    const started = performance.now();
    parseMrkdwn('*a _b ~c `d '.repeat(3400));
    parseMrkdwn('<a '.repeat(13_000));
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe('parsePlain', () => {
  it('knows emoji names and nothing else', () => {
    expect(parsePlain('*a* :tada:! <https://x>')).toEqual([
      text('*a* '),
      { kind: 'emoji', name: 'tada' },
      text('! <https://x>'),
    ]);
  });
});
