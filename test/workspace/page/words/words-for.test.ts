import { describe, expect, it } from 'vitest';
import { englishWords } from '#src/workspace/page/words/english-words.ts';
import { koreanWords } from '#src/workspace/page/words/korean-words.ts';
import { wordsFor } from '#src/workspace/page/words/words-for.ts';

describe('wordsFor', () => {
  it('speaks Korean to Korean locales and English to all others', () => {
    expect(wordsFor('ko-KR')).toBe(koreanWords);
    expect(wordsFor('ko')).toBe(koreanWords);
    expect(wordsFor('kok-IN')).toBe(englishWords);
    expect(wordsFor('de-DE')).toBe(englishWords);
  });

  it('shouts in neither language', () => {
    const all = [englishWords, koreanWords].flatMap((words) => [words, ...nested(words)]);
    const sentences = all.flatMap((words) => Object.values(words)).map(String);
    expect(sentences).toContain(koreanWords.developer.faultsExplained.slowMs);
    expect(sentences.filter((sentence) => sentence.includes('!'))).toEqual([]);
  });
});

function nested(words: object): readonly object[] {
  const inner = Object.values(words).filter((value) => typeof value === 'object');
  return inner.flatMap((one) => [one, ...nested(one)]);
}
