import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../src/adapters/files/decode-text.ts';

const bytes = (...values: readonly number[]) => Uint8Array.from(values);

describe('decodeText', () => {
  it('keeps a byte order mark of UTF-8', () => {
    expect(decodeText(bytes(0xef, 0xbb, 0xbf, 0x61))).toEqual({ text: '\uFEFFa', encoding: 'utf-8' });
  });

  it.for([
    ['EUC-KR', [0xb0, 0xa1, 0xc8, 0xfe], '가힝'],
    ['the first syllable that Windows adds', [0x81, 0x41], '갂'],
    ['the last of them', [0xc6, 0x52], '힣'],
    ['one in the midst', [0x61, 0x8c, 0x63, 0xb9, 0xe6, 0x62], 'a똠방b'],
    ['the end of the wide rows', [0xa0, 0xfe, 0xa1, 0x41], '좤좥'],
    ['signs and characters', [0xa1, 0xad, 0xca, 0xf3], '∼柑'],
  ] as const)('reads %s as CP949', ([, values, text]) => {
    expect(decodeText(bytes(...values))).toEqual({ text, encoding: 'cp949' });
  });

  it.for([[[0xff, 0xff]], [[0xc6, 0x53]], [[0xb0]], [[0x80, 0x41]]] as const)('cannot tell what %j is', ([values]) => {
    expect(decodeText(bytes(...values)).encoding).toBe('unknown');
  });

  it('reads UTF-16 of both byte orders', () => {
    expect(decodeText(bytes(0xff, 0xfe, 0x00, 0xac))).toEqual({ text: '\uFEFF가', encoding: 'utf-16' });
    expect(decodeText(bytes(0xfe, 0xff, 0xac, 0x00))).toEqual({ text: '\uFEFF가', encoding: 'utf-16' });
  });
});
