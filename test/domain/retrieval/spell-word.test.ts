import { describe, expect, it } from 'vitest';
import { createLexicon } from '../../../src/domain/retrieval/lexicon.ts';
import { nothingLeftOut } from '../../../src/domain/retrieval/parts.ts';
import { spellWord } from '../../../src/domain/retrieval/spell-word.ts';
import { soundOf } from '../../../src/domain/retrieval/spellings.ts';
import { noWords } from '../../../src/domain/retrieval/word-data.ts';
import { wordsOf } from '../../../src/domain/retrieval/words.ts';

const concept = (id: string, ko: string, en: string, misspellings: readonly string[] = []) => ({
  id,
  kind: null,
  names: { ko, en },
  aliases: [],
  misspellings,
  related: [],
  intents: [],
});
const spelledBy = createLexicon([], {
  ...noWords,
  concepts: [
    concept('chart', '항해 차트', 'nautical chart'),
    concept('engine', '엔진 컨트롤러', 'engine controller'),
    concept('rudder', '방향타', 'rudder', ['방향따']),
    concept('command', '명령', 'command'),
  ],
  products: ['콘트롤리'],
});
const held = new Set(['차트', '컨트롤러', '방향타', 'command', 'commander', '항구']);
const spelled = (text: string, lexicon = spelledBy) =>
  wordsOf(text).map((word) => {
    const by = {
      lexicon,
      spelledBy,
      isKnown: (term: string) => held.has(term),
      minedOf: () => [],
      without: nothingLeftOut,
    };
    return spellWord(word, by).text;
  })[0];

describe('spellWord', () => {
  it.each([
    ['챠트', '차트'],
    ['챠트는', '차트'],
    ['콘트롤러', '컨트롤러'],
    ['comand', 'command'],
    ['commnad', 'command'],
  ])('takes "%s" for "%s"', (typed, meant) => {
    expect(spelled(typed)).toBe(meant);
  });

  it.each([
    ['a word that notes hold', '항구'],
    ['a product', '콘트롤리'],
    ['another word of two syllables', '파트'],
    ['an everyday word', '친구야'],
    ['an English word', 'demand'],
    ['a word of no passage', '엔찐'],
  ])('leaves %s alone', (_, typed) => {
    expect(spelled(typed)).toBe(typed);
  });

  it('calls a known slip by its proper name for readers without that concept', () => {
    expect(spelled('방향따', createLexicon([]))).toBe('방향타');
    expect(spelled('방향따')).toBe('방향따');
  });
});

describe('soundOf', () => {
  it.each([
    ['인그래스', '인그레스'],
    ['쎄팅', '세팅'],
    ['roolback', 'rolback'],
  ])('is the same for "%s" and "%s"', (a, b) => {
    expect(soundOf(a)).toBe(soundOf(b));
  });

  it('differs where a letter sounds otherwise', () => {
    expect(soundOf('파드')).not.toBe(soundOf('피드'));
  });
});
