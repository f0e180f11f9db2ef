import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toJamo } from '../../../src/domain/retrieval/hangul.ts';
import { hangulFromKeys, hasBareJamo, keysFromHangul } from '../../../src/domain/retrieval/keyboard.ts';

describe('hangulFromKeys', () => {
  it.each([
    ['tjqltm', '서비스'],
    ['vkem', '파드'],
    ['elvmffhdlajsxm', '디플로이먼트'],
    ['Qkfmek', '빠르다'],
    ['dhkdlvkdl', '와이파이'],
    ['rkqt', '값'],
  ])('reads %s as %s', (keys, expected) => {
    expect(hangulFromKeys(keys)).toBe(expected);
  });

  it.each(['service', 'helm', 'pod', 'v1', 'kubectl'])('is null for the English word %s', (word) => {
    expect(hangulFromKeys(word)).toBeNull();
  });

  it('undoes keysFromHangul for every word of syllables', () => {
    const syllable = fc.integer({ min: 0xac00, max: 0xd7a3 }).map((code) => String.fromCharCode(code));
    fc.assert(
      fc.property(fc.array(syllable, { minLength: 1, maxLength: 8 }), (syllables) => {
        const word = syllables.join('');
        const back = hangulFromKeys(keysFromHangul(word));
        // 각시 and 갂시 are the same strokes, so that the letters are compared.
        expect(keysFromHangul(back ?? '')).toBe(keysFromHangul(word));
        expect(toJamo(back ?? '').length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('keysFromHangul', () => {
  it.each([
    ['ㅗ디ㅡ', 'helm'],
    ['ㅔㅐㅇ', 'pod'],
    ['ㄴㄷㄱ퍛ㄷ', 'service'],
  ])('reads %s as %s', (text, expected) => {
    expect(keysFromHangul(text)).toBe(expected);
  });
});

describe('hasBareJamo', () => {
  it.each([
    ['ㅎ디므', true],
    ['헬름', false],
    ['helm', false],
  ])('%s: %s', (word, expected) => {
    expect(hasBareJamo(word)).toBe(expected);
  });
});
