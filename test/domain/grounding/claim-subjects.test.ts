import { describe, expect, it } from 'vitest';
import { overlap } from '#src/domain/grounding/check-claim.ts';
import { mixesSubjects } from '#src/domain/grounding/claim-subjects.ts';
import { numberSentences } from '#src/domain/grounding/numbered-sentences.ts';
import { buildPassages } from '#src/domain/retrieval/build-passages.ts';
import { lexiconOf } from '#src/domain/retrieval/lexicon.ts';
import { buildLibrary, buildNote, shippedCards } from '../../support/build-library.ts';

const note = `# 9장

## 📝 내용 정리
- 노드포트는 모든 노드에서 같은 번호의 포트를 열어 준다.
- 롤백은 예전 리비전의 내용으로 되돌리는 일이다.
- 볼륨은 컨테이너가 다시 시작되어도 파일이 남는다.
`;
const library = buildLibrary({ notes: [buildNote(note)], cards: shippedCards() });
const sentences = numberSentences(buildPassages(library).filter(({ origin }) => origin === 'note'));
const mixes = (claim: string, of = sentences) =>
  mixesSubjects(claim, of, { lexicon: lexiconOf(library), share: overlap });

describe('mixesSubjects', () => {
  it.each([
    '노드포트는 예전 리비전의 내용으로 되돌리는 일이에요.',
    '롤백은 모든 노드에서 같은 번호의 포트를 열어 줘요.',
    '볼륨은 컨테이너가 다시 시작되어도 파일이 남고, 노드포트는 예전 리비전의 내용으로 되돌려요.',
  ])('sees one subject before another’s predicate: %s', (claim) => {
    expect(mixes(claim)).toBe(true);
  });

  it.each([
    '노드포트는 모든 노드에서 같은 포트를 열어 주고, 롤백은 예전 리비전으로 되돌리는 일이에요.',
    '노드포트는 같은 번호의 포트를 열어요. 그리고 볼륨은 컨테이너가 다시 시작되어도 파일이 남아요.',
    '노드포트와 롤백은 서로 다른 일이에요.',
    '예전 리비전의 내용으로 되돌려요.',
  ])('takes what every sentence says of its own subject: %s', (claim) => {
    expect(mixes(claim)).toBe(false);
  });

  it('leaves claims on one sentence to the check of names', () => {
    expect(mixes('노드포트는 예전 리비전의 내용으로 되돌리는 일이에요.', sentences.slice(0, 1))).toBe(false);
  });
});
