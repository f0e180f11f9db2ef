import { describe, expect, it } from 'vitest';
import { quotesDisplay } from '../../../src/domain/grounding/quotes-display.ts';
import { buildPassages } from '../../../src/domain/retrieval/build-passages.ts';
import { buildLibrary, buildNote } from '../../support/build-library.ts';

const text = [
  '# 내용 정리',
  '## 볼륨',
  '- **볼륨**의 `이름`은 [문서](https://example.com)에 있다',
  '',
  '| 유형 | 수명 |',
  '| --- | --- |',
  '| emptyDir | 파드까지 |',
].join('\n');
const passage = buildPassages(buildLibrary({ notes: [buildNote(text)] })).find(
  ({ headingPath }) => headingPath.at(-1) === '볼륨',
);
const [item, row] = passage?.blocks ?? [];

function part(block: typeof item, words: string | null) {
  if (passage === undefined || block === undefined) throw new Error('Cannot find the block "볼륨"');
  return { label: null, passage, block, words };
}

describe('quotesDisplay', () => {
  it('reads through the marks of the file', () => {
    expect(quotesDisplay(part(item, null), item?.text ?? '', item?.source ?? '')).toBe(true);
  });

  it('refuses words that the quotation lacks, and words in another order', () => {
    expect(quotesDisplay(part(item, null), '볼륨의 크기', item?.source ?? '')).toBe(false);
    expect(quotesDisplay(part(item, null), '이름은 볼륨의', item?.source ?? '')).toBe(false);
  });

  it('holds each cell of a row against the row, its column aside', () => {
    expect(quotesDisplay(part(row, '수명: 파드까지'), '수명: 파드까지', row?.source ?? '')).toBe(true);
    expect(quotesDisplay(part(row, '수명: 영원히'), '수명: 영원히', row?.source ?? '')).toBe(false);
  });
});
