import { describe, expect, it } from 'vitest';
import type { Answered } from '#src/domain/grounding/answer.ts';
import { composeAnswer } from '#src/domain/grounding/compose-answer.ts';
import { type Familiarity, familiarityOf } from '#src/domain/grounding/familiarity.ts';
import { createPassageIndex } from '#src/domain/retrieval/passage-index.ts';
import { buildLibrary, buildNote, shippedCards } from '../../support/build-library.ts';
import { studyNote } from '../../support/study-note.ts';

const library = buildLibrary({ notes: [buildNote(studyNote)], cards: shippedCards(), quoteCards: true });
const { search } = createPassageIndex(library);

function answered(question: string, familiarity: Familiarity | null): Answered {
  const result = search(question, 24);
  const answer = composeAnswer({ question, standalone: null, result, library, locale: 'ko', familiarity });
  return answer.kind === 'answered' ? answer : expect.fail(`no answer to ${question}`);
}
const textsOf = ({ lead }: Answered) => lead.map(({ text }) => text);

describe('familiarityOf', () => {
  it.for([
    [0, 'new'],
    [4, 'new'],
    [5, 'some'],
    [7, 'some'],
    [8, 'sure'],
    [10, 'sure'],
  ] as const)('reads %i half stars as %s', ([halves, word]) => {
    expect(familiarityOf(halves)).toBe(word);
  });
});

describe('fitToReader', () => {
  const questions = [
    'emptyDir는 언제 지워져?',
    '노드포트는 언제 써?',
    '롤백은 어떻게 해?',
    '잡은 언제 써?',
    '시크릿 주의할 점',
    '파드가 뭐야?',
  ];

  it.for(questions)('changes nothing of "%s" for whoever is not known or knows some of it', (question) => {
    expect(answered(question, 'some')).toEqual(answered(question, null));
  });

  it.for(questions)('says what was asked of "%s" to everybody at first sight', (question) => {
    const [asked = ''] = textsOf(answered(question, null));
    expect(textsOf(answered(question, 'new'))).toContain(asked);
    expect(textsOf(answered(question, 'sure'))).toEqual([asked]);
  });

  it('puts the definition of the card first for whoever is new, and one more sentence of it last', () => {
    const [first, second, third, ...others] = textsOf(answered('emptyDir는 언제 지워져?', 'new'));
    expect(first).toMatch(/^emptyDir는 .*임시 볼륨이에요\.$/u);
    expect(second).toBe('파드가 노드에서 사라지면 안에 있던 데이터도 함께 지워진다');
    expect(third).toBe('애플리케이션 컨테이너와 사이드카가 파일을 주고받을 때 써요.');
    expect(others).toEqual([]);
  });

  it('says a definition once where it is what was asked', () => {
    expect(textsOf(answered('파드가 뭐야?', 'new')).filter((text) => text.startsWith('파드는'))).toHaveLength(1);
  });

  it('loses nothing for whoever is sure: what gives way stands behind "more"', () => {
    const [, given = ''] = textsOf(answered('노드포트는 언제 써?', null));
    expect(answered('노드포트는 언제 써?', 'sure').more.map(({ text }) => text)).toContain(given);
  });
});
