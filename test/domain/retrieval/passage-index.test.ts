import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPassageIndex } from '../../../src/domain/retrieval/passage-index.ts';
import { buildLibrary, buildNote, shippedCards } from '../../support/build-library.ts';
import { studyNote } from '../../support/study-note.ts';

const note = buildNote(studyNote);
const cards = shippedCards();
const notesOnly = createPassageIndex(buildLibrary({ notes: [note], cards, quoteCards: false }));
const everything = createPassageIndex(buildLibrary({ notes: [note], cards }));

const firstHeading = (words: string) => notesOnly.search(words, 5).hits[0]?.passage.headingPath.at(-1);

describe('search', () => {
  it.each([
    ['서비스가 뭐야?', '서비스'],
    ['svc 설명 좀', '서비스'],
    ['what is a Service', '서비스'],
    ['tjqltm', '서비스'],
    ['servcie', '서비스'],
    ['노드포트', 'NodePort'],
    ['노드 포트가 뭐예요', 'NodePort'],
    ['node-port', 'NodePort'],
    ['Nodeport는 언제 써?', 'NodePort'],
    ['디플로이멘트 역할', '디플로이먼트'],
    ['스테이트풀 셋', '스테이트풀셋'],
    ['statefulsets', '스테이트풀셋'],
    ['잡은 언제 끝나?', '잡'],
    ['emptyDir 데이터 언제 지워져', '임시 볼륨'],
    ['호스트패스 위험해?', '임시 볼륨'],
  ])('finds the section for "%s"', (words, heading) => {
    expect(firstHeading(words)).toBe(heading);
  });

  it('puts the cards in the language of the question first', () => {
    expect(everything.search('explain pod', 1).hits[0]?.passage.headingPath[0]).toBe('Pod');
    expect(everything.search('파드 설명해줘', 1).hits[0]?.passage.headingPath[0]).toMatch(/^파드/);
  });

  it('finds both sides of a comparison first', () => {
    const headings = notesOnly
      .search('ClusterIP랑 노드포트 차이', 2)
      .hits.map(({ passage }) => passage.headingPath.at(-1));
    expect(new Set(headings)).toEqual(new Set(['ClusterIP', 'NodePort']));
  });

  it('names the concepts in the order of the words', () => {
    expect(notesOnly.search('노드포트하고 clusterip', 3).concepts).toEqual(['node-port', 'cluster-ip']);
  });

  it.each(['서비스가 뭐야?', '노드포트 설명', 'emptyDir이랑 hostPath 차이', '잡은 언제 종료돼?'])(
    'is confident about "%s"',
    (words) => {
      expect(notesOnly.search(words, 3).confident).toBe(true);
    },
  );

  it.each([
    '오늘 서울 날씨 어때?',
    'istio가 뭐야',
    'Service with vSphere',
    '서비스를 테라폼으로 만들려면',
    'does a service work with consul?',
    '김치찌개 끓이는 법',
    '네임스페이스 설명해줘',
    '',
    '🎉🎉',
    '은 는 이 가',
  ])('is not confident about "%s"', (words) => {
    expect(notesOnly.search(words, 3).confident).toBe(false);
  });

  it('tells which words nobody knows', () => {
    expect(notesOnly.search('서비스랑 istio', 3).unknownWords).toEqual(['istio']);
  });

  it('returns at most the limit, best first, without repetition', () => {
    const { hits } = everything.search('서비스와 파드', 7);
    expect(hits).toHaveLength(7);
    expect([...hits].sort((a, b) => b.score - a.score)).toEqual(hits);
    expect(new Set(hits.map(({ passage }) => passage.id)).size).toBe(7);
  });

  it('leaves private notes out, and cards that only lend their names', () => {
    const index = createPassageIndex(buildLibrary({ notes: [{ ...note, private: true }], cards, quoteCards: false }));
    expect(index.search('서비스', 5).hits).toEqual([]);
  });

  it('finds nothing in an empty library', () => {
    expect(createPassageIndex(buildLibrary({})).search('서비스', 5)).toMatchObject({ hits: [], confident: false });
  });

  it('never throws, and keeps confidence between 0 and 1, whatever the characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (words) => {
        const { confidence } = notesOnly.search(words, 5);
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
      }),
    );
  });

  it.each(['가', 'a', 'a.', '서비스 ', 'ㅎ', '\u202e', '😀', 'aB', '서비스랑 '])(
    'answers 100,000 times "%s" in bounded time',
    (piece) => {
      const started = performance.now();
      notesOnly.search(piece.repeat(100_000), 5);
      expect(performance.now() - started).toBeLessThan(2_000);
    },
  );
});
