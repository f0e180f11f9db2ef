import { describe, expect, it } from 'vitest';
import { isParticle, stemOf, withoutParticles } from '../../../src/domain/retrieval/particles.ts';

describe('stemOf', () => {
  it.each([
    ['서비스는', '서비스'],
    ['파드에서는', '파드'],
    ['노드들의', '노드'],
    ['헬름으로', '헬름'],
    ['클러스터로', '클러스터'],
    ['볼륨이랑', '볼륨'],
    ['삭제되면', '삭제'],
    ['사용하는', '사용'],
    ['유지시켜주는', '유지'],
    ['온프레미스에서도', '온프레미스'],
  ])('takes the ending off %s', (word, expected) => {
    expect(stemOf(word)).toBe(expected);
  });

  it.each([
    '게이트웨이',
    '디플로이',
    '도메인',
    '이미지',
    '스토리지',
    '메시지',
    '차이',
    '잡',
    '파드',
    '컨테이너',
    '데몬셋',
  ])('leaves %s whole', (word) => {
    expect(stemOf(word)).toBe(word);
  });
});

describe('withoutParticles', () => {
  it('offers the word itself first, then ever shorter forms', () => {
    expect(withoutParticles('노드에서는')).toEqual(['노드에서는', '노드에서', '노드']);
  });

  it('takes a particle off a name of one syllable', () => {
    expect(withoutParticles('잡은')).toContain('잡');
  });
});

describe('isParticle', () => {
  it.each([
    ['는', true],
    ['에서만', true],
    ['서비스', false],
  ])('%s: %s', (run, expected) => {
    expect(isParticle(run)).toBe(expected);
  });
});
