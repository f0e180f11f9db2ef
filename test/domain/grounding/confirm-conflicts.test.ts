import { describe, expect, it } from 'vitest';
import { confirmConflicts } from '#src/domain/grounding/confirm-conflicts.ts';
import { numberSentences } from '#src/domain/grounding/numbered-sentences.ts';
import { buildPassages } from '#src/domain/retrieval/build-passages.ts';
import { buildLibrary, buildNote, shippedCards } from '../../support/build-library.ts';

const note = `# 9장

## 📝 내용 정리
- 파드가 다른 노드로 옮겨 가면 hostPath의 데이터도 그대로 따라간다.
- 서비스는 파드를 찾는 이름이다.
`;
const library = buildLibrary({
  notes: [buildNote(note)],
  cards: shippedCards().filter(({ concept }) => ['host-path', 'service'].includes(concept.id)),
});
const passages = buildPassages(library);
const sentences = [
  ...numberSentences(passages.filter(({ origin }) => origin === 'note')),
  ...numberSentences(passages.filter(({ path }) => path.includes('host-path'))).map((one) => ({
    ...one,
    id: one.id.replace('S', 'S1'),
  })),
];
const find = (words: string) => sentences.find(({ text }) => text.includes(words)) ?? expect.fail(words);
const wrong = find('그대로 따라간다');
const right = find('hostPath의 데이터는 따라가지 않고');
const other = find('파드를 찾는 이름');
const confirm = (pair: { note: string; card: string }, cited = [wrong.citation]) =>
  confirmConflicts([pair], { sentences, cited, library });

describe('confirmConflicts', () => {
  it('gives back both sentences as they stand, where they speak of the same and the answer rests on one', () => {
    const pair = { note: wrong.id, card: right.id };
    expect(confirm(pair)).toEqual([{ note: wrong, card: right }]);
    expect(confirm(pair, [right.citation])).toHaveLength(1);
  });

  it.each([
    ['an id that was never given', { note: 'S99.1', card: right.id }],
    ['two sentences of notes', { note: wrong.id, card: other.id }],
    ['a card’s sentence in a note’s place', { note: right.id, card: wrong.id }],
    ['a note about another concept', { note: other.id, card: right.id }],
    ['a sentence about something else', { note: wrong.id, card: find('허용하지 않아요').id }],
    ['a sentence in another language', { note: wrong.id, card: find('does not follow').id }],
    ['two that no word sets against each other', { note: wrong.id, card: find('붙여서').id }],
  ])('drops %s', (_, pair) => {
    expect(confirm(pair)).toEqual([]);
  });

  it('drops what the answer does not rest on, and all but the first', () => {
    const pair = { note: wrong.id, card: right.id };
    expect(confirm(pair, [other.citation])).toEqual([]);
    expect(confirmConflicts([pair, pair], { sentences, cited: [wrong.citation], library })).toHaveLength(1);
  });
});
