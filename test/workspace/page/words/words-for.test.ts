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
    const sentences = [englishWords, koreanWords].flatMap((words) => Object.values(words)).map(String);
    expect(sentences.filter((sentence) => sentence.includes('!'))).toEqual([]);
  });
});
