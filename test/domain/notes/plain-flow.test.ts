import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMarkdownFlow } from '../../../src/domain/notes/markdown-flow.ts';
import { isPlain, plainFlow } from '../../../src/domain/notes/plain-flow.ts';
import { scanLines } from '../../../src/domain/notes/scan-lines.ts';

const word = fc.constantFrom(
  ...[
    '서비스',
    '파드',
    'a_b',
    '**굵게**',
    '`code`',
    '`a*b`',
    '->',
    '<',
    '>',
    '&',
    'R&D',
    ':',
    '용어 : 뜻',
    'http://a.b/c',
  ],
  ...[
    '**',
    'x**y',
    '1. z',
    '#',
    '-',
    '+',
    '(괄호)',
    '**파드(Pod)**는',
    '⭐',
    'a@b.co',
    '~',
    '=',
    '!',
    '` a `',
    'www.a.b',
    '_a',
  ],
);
const words = fc.array(word, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(' '));
const indented = (sign: string, most: number) =>
  fc.tuple(fc.integer({ min: 0, max: most }), words).map(([count, text]) => `${' '.repeat(count)}${sign} ${text}`);
const line = fc.oneof(
  { weight: 5, arbitrary: indented('-', 8) },
  { weight: 3, arbitrary: words },
  { weight: 2, arbitrary: fc.constantFrom('', '   ') },
  { weight: 1, arbitrary: indented('##', 3) },
  { weight: 1, arbitrary: words.map((text) => `${text}  `) },
);

describe('plainFlow', () => {
  it('reads what it takes for plain just as the Markdown parser does', () => {
    let plain = 0;
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), (lines) => {
        const scanned = scanLines(lines, 0, null).lines;
        if (!isPlain(scanned, 0, scanned.length)) return;
        plain += 1;
        const parsed = createMarkdownFlow(
          lines,
          scanned,
        )({ from: 0, to: lines.length, plain: false, tableHeader: null });
        expect(plainFlow(scanned, 0, scanned.length)).toEqual(parsed);
      }),
      { numRuns: 3_000 },
    );
    expect(plain).toBeGreaterThan(300);
  });
});
