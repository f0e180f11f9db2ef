import { describe, expect, it } from 'vitest';
import { parseFrontMatter } from '../../../src/domain/notes/front-matter.ts';

const read = (text: string) => parseFrontMatter(text.split('\n'));

describe('parseFrontMatter', () => {
  it('reads values and counts its lines', () => {
    expect(read('---\nauthor: { name: 하늘, slack: U012ABCDEF }\ndate: 2026-10-12\n---\n# x')).toEqual({
      values: { author: { name: '하늘', slack: 'U012ABCDEF' }, date: '2026-10-12' },
      lineCount: 4,
      problem: null,
    });
  });

  it('says why YAML is unreadable, and still knows where the text begins', () => {
    const found = read('---\nauthor: [하늘\n---\n# x');
    expect(found.lineCount).toBe(3);
    expect(found.problem).toBeTypeOf('string');
  });

  it.for(['---\n문장이 하나 있다\n---', '---\nauthor: 하늘', '# x', '', '---'])('takes %j for text', (text) => {
    expect(read(text)).toMatchObject({ values: {}, lineCount: 0 });
  });

  it('survives aliases that multiply', () => {
    const lines = ['a: &a [x, x, x, x, x, x, x, x, x]'];
    for (const [one, next] of ['ab', 'bc', 'cd', 'de', 'ef'].map((pair) => pair.split(''))) {
      lines.push(`${next}: &${next} [${Array(9).fill(`*${one}`).join(', ')}]`);
    }
    expect(read(['---', ...lines, '---'].join('\n')).problem).toBeTypeOf('string');
  });
});
