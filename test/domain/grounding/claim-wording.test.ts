import { describe, expect, it } from 'vitest';
import { isWordedLike, misspells, quotesTruly } from '#src/domain/grounding/claim-wording.ts';

const source = '노드포트는 모든 노드에서 같은 포트를 열어 바깥 요청을 받아들이는 유형이다.';

describe('isWordedLike', () => {
  it.each(['노드포트는 노드마다 같은 포트를 열어서 바깥의 요청을 받아요.', '바깥 요청을 받아들이는 유형이에요.'])(
    'takes %s',
    (claim) => {
      expect(isWordedLike(claim, source)).toBe(true);
    },
  );

  it.each([
    `${source} 그래서 백업은 필요하고 비용도 많이 들어요.`,
    '노드포트는 모든 노드에서 같은 포트를 열고 그래서 백업은 필요하고 비용도 많이 들어요',
    '누구나 좋아하는 최고의 기술이에요.',
  ])('refuses %s', (claim) => {
    expect(isWordedLike(claim, source)).toBe(false);
  });
});

describe('misspells', () => {
  it.each(['노꽃포트는 같은 포트를 열어요.', '노드에서 같은 포트를 열어 받꽃들이는 유형이에요.'])(
    'sees %s',
    (claim) => {
      expect(misspells(claim, source)).toBe(true);
    },
  );

  it.each(['노드포트가 포트를 열어요.', '모든 노드마다 열고 받아들여요.'])('takes %s', (claim) => {
    expect(misspells(claim, source)).toBe(false);
  });
});

describe('quotesTruly', () => {
  it('wants what stands in quotation marks word for word, whatever the width and the blanks', () => {
    expect(quotesTruly('노트는 “같은  포트를 열어”라고 해요.', source)).toBe(true);
    expect(quotesTruly('노트는 “다른 포트를 열어”라고 해요.', source)).toBe(false);
  });
});
