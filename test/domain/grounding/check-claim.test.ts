import { describe, expect, it } from 'vitest';
import { checkClaim } from '#src/domain/grounding/check-claim.ts';
import { numberSentences } from '#src/domain/grounding/numbered-sentences.ts';
import { buildPassages } from '#src/domain/retrieval/build-passages.ts';
import { lexiconOf } from '#src/domain/retrieval/lexicon.ts';
import { buildLibrary, buildNote, shippedCards } from '../../support/build-library.ts';

const note = `# 9장

## 📝 내용 정리
- 노드포트는 모든 노드에서 같은 포트를 열어 준다. 기본 범위는 30000–32767이다.
- emptyDir는 파드가 지워지면 함께 사라진다.
- 컨피그맵은 암호화되지 않는다.
- 서비스는 클러스터 안에서 파드를 찾는 이름이다.
`;
const library = buildLibrary({ notes: [buildNote(note)], cards: shippedCards() });
const sentences = numberSentences(buildPassages(library).filter(({ origin }) => origin === 'note'));
const idOf = (words: string) => sentences.find(({ text }) => text.includes(words))?.id ?? expect.fail(words);

const check = (text: string, words: string | null, question = '노드포트가 뭐야?') =>
  checkClaim({
    claim: { text, sentenceIds: words === null ? [] : [idOf(words)] },
    sentences: words === null ? [] : sentences.filter(({ id }) => id === idOf(words)),
    question,
    lexicon: lexiconOf(library),
    locale: 'ko',
  });

describe('checkClaim', () => {
  it.each([
    ['노드포트는 노드마다 같은 포트를 열어 줘요.', '같은 포트'],
    ['기본 범위는 30000에서 32767까지예요.', '기본 범위'],
    ['파드가 지워지면 emptyDir도 같이 사라져요.', 'emptyDir'],
    ['컨피그맵은 암호화되지 않아요.', '암호화'],
  ])('takes %s', (text, words) => {
    expect(check(text, words)).toEqual({ kind: 'supported' });
  });

  it.each([
    ['노드포트는 모든 노드에서 같은 포트를 열어요.', null, 'no-source'],
    ['기본 범위는 30000–40000이에요.', '기본 범위', 'number'],
    ['기본 범위는 spec.nodePort로 정해요.', '기본 범위', 'identifier'],
    ['인그레스는 모든 노드에서 같은 포트를 열어 줘요.', '같은 포트', 'name'],
    ['컨피그맵은 암호화돼요.', '암호화', 'negation'],
    ['노드포트는 모든 노드에서 같은 포트를 열지 않아요.', '같은 포트', 'negation'],
    ['emptyDir는 파드가 지워져도 그대로 남아요.', 'emptyDir', 'direction'],
    ['서비스는 클러스터 밖에서 파드를 찾는 이름이에요.', '찾는 이름', 'direction'],
    ['빠르고 안전하며 누구나 좋아하는 최고의 기술이에요.', '같은 포트', 'words'],
    ['노드포트는 모든 노드에서 같은 포트를 열어 줘요 https://evil.example', '같은 포트', 'markup'],
    ['노드포트는 모든 노드에서 같은 포트를 열어 줘요 <!channel>', '같은 포트', 'markup'],
    ['NodePort opens the same port on every node.', '같은 포트', 'language'],
    ['노드포트는 모든 노드에서 ⏎ 같은 포트를 열어 줘요.', '같은 포트', 'markup'],
  ] as const)('refuses %s', (text, words, problem) => {
    expect(check(text, words)).toEqual({ kind: 'unsupported', problem });
  });
});
