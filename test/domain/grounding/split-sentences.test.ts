import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/domain/grounding/split-sentences.ts';

const texts = (text: string) => splitSentences(text).map((sentence) => sentence.text);

describe('splitSentences', () => {
  it.each([
    ['서비스는 주소를 줘요. 파드는 바뀌어요.', ['서비스는 주소를 줘요.', '파드는 바뀌어요.']],
    ['A Pod runs. It may die!  Then what?', ['A Pod runs.', 'It may die!', 'Then what?']],
    ['쿠버네티스 v1.36에서 바뀌었어요. 3. 설치', ['쿠버네티스 v1.36에서 바뀌었어요.', '3. 설치']],
    ['Use a tool, e.g. Helm, for it.', ['Use a tool, e.g. Helm, for it.']],
    ['마침표 없는 줄', ['마침표 없는 줄']],
    ['', []],
  ])('splits "%s"', (text, expected) => {
    expect(texts(text)).toEqual(expected);
  });

  it('gives every sentence its place, and loses nothing but white space', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('가', 'a', '.', ' ', '?', '1', '다', '\n') }), (text) => {
        const sentences = splitSentences(text);
        for (const { text: words, start } of sentences) expect(text.slice(start, start + words.length)).toBe(words);
        expect(
          sentences
            .map((s) => s.text)
            .join('')
            .replace(/\s/g, ''),
        ).toBe(text.replace(/\s/g, ''));
      }),
    );
  });
});
