import { describe, expect, it } from 'vitest';
import { readSearchFilter } from '#src/adapters/slack/words/read-search-filter.ts';

describe('readSearchFilter', () => {
  it.each([
    ['서비스 --author 하늘', '서비스', { author: '하늘' }],
    ['--author=하늘 서비스', '서비스', { author: '하늘' }],
    ['서비스 --author "Sky Kim" --chapter=9', '서비스', { author: 'Sky Kim', chapter: '9' }],
    ['작성자:하늘 9장 서비스', '서비스', { author: '하늘', chapter: '9' }],
    ['저자: 하늘 headless service', 'headless service', { author: '하늘' }],
    ['service chapter 9.3', 'service', { chapter: '9.3' }],
    ['9장에서 노드포트', '노드포트', { chapter: '9' }],
    ['서비스 --chapter 9장', '서비스', { chapter: '9' }],
    ['서비스 책:“컨테이너 첫걸음”', '서비스', { study: '컨테이너 첫걸음' }],
    ['서비스 --kind difficulties', '서비스', { kind: 'difficulties' }],
  ])('reads "%s"', (text, words, filter) => {
    expect(readSearchFilter(text)).toMatchObject({ words, filter });
  });

  it.each(['서비스', '9장', '--author 하늘', '서비스 --kind nonsense', 'kubectl get --chapters', '장점 단점', ''])(
    'takes "%s" for words alone',
    (text) => {
      expect(readSearchFilter(text)).toEqual({ words: text, filter: null, soft: false });
    },
  );

  it('takes a chapter that is only said for a wish, and a flag for an order', () => {
    expect(readSearchFilter('9장 서비스').soft).toBe(true);
    expect(readSearchFilter('서비스 --chapter 9').soft).toBe(false);
    expect(readSearchFilter('작성자:하늘 9장 서비스').soft).toBe(false);
  });

  it('is done with a long text of flags in no time that shows', () => {
    expect(readSearchFilter('--author '.repeat(50_000)).words.length).toBeGreaterThan(0);
  });
});
