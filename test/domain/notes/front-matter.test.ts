import { describe, expect, it } from 'vitest';
import { parseFrontMatter } from '../../../src/domain/notes/front-matter.ts';

const read = (text: string) => parseFrontMatter(text.split('\n'));

describe('parseFrontMatter', () => {
  it('reads values and counts its lines', () => {
    expect(read('---\nauthor: { name: 하늘, slack: U012ABCDEF }\ndate: 2026-10-12\n---\n# x')).toEqual({
      values: { author: { name: '하늘', slack: 'U012ABCDEF' }, date: '2026-10-12' },
      lineCount: 4,
      problem: null,
      privacy: 'public',
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

  it.for([
    '\n---\nauthor: 하늘\n---\n# x',
    '\uFEFF\n \t\n---\nauthor: 하늘\n---\n# x',
    '\uFEFF---\nauthor: 하늘\n---\n# x',
    '<!-- 여러\n줄 --> <!-- 둘 -->\n\n---\nauthor: 하늘\n---\n# x',
  ])('is not hidden by what stands before it in %j', (text) => {
    const found = read(text);
    expect(found.values).toEqual({ author: '하늘' });
    expect(text.split('\n')[found.lineCount]).toBe('# x');
  });

  it.for(['# x\n---\nauthor: 하늘\n---', '<!-- 안 닫힘\n---\nauthor: 하늘\n---'])('does not begin after %j', (text) => {
    expect(read(text)).toMatchObject({ values: {}, lineCount: 0 });
  });
});

describe('the mark private', () => {
  const privacyOf = (...lines: readonly string[]) => read(['---', ...lines, '---', '# x'].join('\n')).privacy;

  it.for([...['true', 'True', 'yes', 'YES', '"true"', "'yes'", 'on', '1', '"1"', '비공개', '예', '네', 'true # 나만']])(
    'is private with %j',
    (value) => {
      expect(privacyOf('author: 하늘', `private: ${value}`)).toBe('private');
    },
  );

  it.for([...['false', 'no', 'off', '0', '"false"', '공개', '아니오', '', '""', 'null', '# 나중에']])(
    'is public with %j',
    (value) => {
      expect(privacyOf(`private: ${value}`, 'author: 하늘')).toBe('public');
    },
  );

  it.for(['maybe', '2', '[true]', '{ a: 1 }', '아마도', 'ture'])('is unclear with %j', (value) => {
    expect(privacyOf(`private: ${value}`)).toBe('unclear');
  });

  it.for(['Private: yes', '"private": yes', '비공개: 예', 'PRIVATE: on'])('is found as %j', (line) => {
    expect(privacyOf('author: 하늘', line)).toBe('private');
  });

  it.for([
    ['author: [하늘', 'private: true'],
    ['author: [하늘', '  Private : false'],
    ['author: 하늘', 'private:true'],
    ['author: 하늘', 'private： true'],
    ['private:true'],
    ['{author: 하늘, private: true}'],
    ['- private: true'],
    ['meta:', '  private: true'],
    ['author: 하늘', ' private:true'],
    ['private: true', 'private: false'],
    ['제목', 'private: true'],
  ])('is unclear where YAML does not see it: %j', (lines) => {
    expect(privacyOf(...lines)).toBe('unclear');
  });

  it('is unclear where the front matter never ends, and none in the text below', () => {
    expect(read('---\nauthor: 하늘\nprivate: true\n\n# x').privacy).toBe('unclear');
    expect(read('---\nauthor: 하늘\n\n# x\nprivate: 접근 제한자').privacy).toBe('public');
    expect(read('# x\nprivate: true').privacy).toBe('public');
  });
});
