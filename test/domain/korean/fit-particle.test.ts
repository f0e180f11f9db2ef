import { describe, expect, it } from 'vitest';
import { fitParticle } from '#src/domain/korean/fit-particle.ts';

describe('fitParticle', () => {
  it.for([
    ['컨트롤 플레인', '와', '과'],
    ['컨트롤 플레인', '가', '이'],
    ['컨트롤 플레인', '로', '으로'],
    ['컨트롤 플레인', '로부터', '으로부터'],
    ['컨트롤 플레인', '라는', '이라는'],
    ['컨트롤 플레인', '와의', '과의'],
    ['파드', '은', '는'],
    ['파드', '이라고', '라고'],
    ['YAML', '를', '을'],
    ['YAML', '으로', '로'],
    ['ExternalName', '는', '은'],
  ] as const)('%s: %s becomes %s', ([word, tail, fitting]) => {
    expect(fitParticle(word, tail)).toBe(fitting);
  });

  it.for(['', '에서', '의', '도', '들', '가상', '와이파이'])('leaves %j as it is', (tail) => {
    expect(fitParticle('컨트롤 플레인', tail)).toBe(tail);
  });
});
