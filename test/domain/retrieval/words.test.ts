import { describe, expect, it } from 'vitest';
import { englishStem, wordsOf } from '../../../src/domain/retrieval/words.ts';

const texts = (text: string) => wordsOf(text).map((word) => word.text);

describe('wordsOf', () => {
  it('parts a Latin name from the particle behind it', () => {
    const [name, particle] = wordsOf('Pod는');
    expect(name).toMatchObject({ text: 'pod', particle: false });
    expect(particle).toMatchObject({ text: '는', particle: true, attached: true });
  });

  it.each([
    ['emptyDir', ['empty', 'dir']],
    ['node-port', ['nod', 'port']],
    ['spec.template.spec', ['spec', 'templat', 'spec']],
    ['HTTPRoute', ['http', 'rout']],
    ['service', []],
  ])('knows the parts of %s', (name, parts) => {
    expect(wordsOf(name)[0]?.parts).toEqual(parts);
  });

  it('leaves punctuation and emoji out', () => {
    expect(texts('“서비스”… 🎉 (Service)?')).toEqual(['서비스', 'service']);
  });

  it('cuts words that are longer than any word', () => {
    expect(texts('a'.repeat(5_000))[0]).toHaveLength(64);
  });
});

describe('englishStem', () => {
  it.each([
    ['services', 'service'],
    ['policies', 'policy'],
    ['running', 'run'],
    ['scheduled', 'schedule'],
    ['externally', 'external'],
  ])('%s and %s are one word', (one, other) => {
    expect(englishStem(one)).toBe(englishStem(other));
  });

  it.each(['status', 'ingress', 'dns'])('leaves %s whole', (word) => {
    expect(englishStem(word)).toBe(word);
  });
});
