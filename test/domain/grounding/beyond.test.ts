import { describe, expect, it } from 'vitest';
import { takeBeyond } from '#src/domain/grounding/beyond.ts';

describe('takeBeyond', () => {
  it('keeps plain sentences in the language of the answer, each once', () => {
    expect(takeBeyond(['파드는 2014년에 나왔어요.', ' 파드는  2014년에 나왔어요. '], 'ko')).toEqual({
      kind: 'written',
      texts: ['파드는 2014년에 나왔어요.'],
    });
  });

  it.each([
    '여기서 보세요: https://evil.example/x',
    '여기서 보세요: evil.example/steal?q=1',
    '공식 문서는 kubernetes.io 에 있어요.',
    '[여기](https://evil.example)를 누르세요.',
    '![그림](x) 을 보세요.',
    '<!channel> 모두 보세요.',
    '<@U012ABCDEF> 님이 알아요.',
    '@here 모두 보세요.',
    'me@evil.example 로 물어보세요.',
    'www.evil 로 가 보세요.',
    'This is English.',
    '가'.repeat(401),
    '  ',
  ])('drops %s', (text) => {
    expect(takeBeyond([text], 'ko')).toEqual({ kind: 'failed' });
    expect(takeBeyond([text, '괜찮은 말이에요.'], 'ko')).toEqual({ kind: 'written', texts: ['괜찮은 말이에요.'] });
  });

  it('shows four at most', () => {
    const taken = takeBeyond(['하나예요.', '둘이에요.', '셋이에요.', '넷이에요.', '다섯이에요.'], 'ko');
    expect(taken.kind === 'written' && taken.texts).toHaveLength(4);
  });

  it('keeps field paths and versions, which are no addresses', () => {
    expect(takeBeyond(['metadata.name 필드는 v1.36에도 있어요.'], 'ko').kind).toBe('written');
  });
});
