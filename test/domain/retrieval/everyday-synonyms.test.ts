import { describe, expect, it } from 'vitest';
import { isEveryday, isSynonym, synonymsOf } from '../../../src/domain/retrieval/everyday-synonyms.ts';
import { lettersOf } from '../../../src/domain/retrieval/verb-form.ts';

describe('synonymsOf', () => {
  it.each([
    ['지우면', '삭제돼요'],
    ['날라가', '사라져요'],
    ['접속이', '연결에'],
    ['돈', '요금이'],
    ['용량', '크기는'],
  ])('says "%s" by "%s"', (asked, written) => {
    expect(isSynonym(lettersOf(written), synonymsOf(asked))).toBe(true);
  });

  it.each(['이스티오', '스냅샷', '성능'])('knows nothing like "%s"', (word) => {
    expect(isEveryday(word)).toBe(false);
  });
});
