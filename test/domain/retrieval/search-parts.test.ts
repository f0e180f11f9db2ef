import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBesideTheNotes, isOrder } from '../../../src/domain/retrieval/beside-the-notes.ts';
import { joinPairs, minePairs } from '../../../src/domain/retrieval/mine-pairs.ts';
import { createPassageIndex } from '../../../src/domain/retrieval/passage-index.ts';
import { pathHeading } from '../../../src/domain/retrieval/path-words.ts';
import { splitPassage } from '../../../src/domain/retrieval/split-passage.ts';
import { finish } from '../../../src/domain/retrieval/steps.ts';
import { templateAsk } from '../../../src/domain/retrieval/template-ask.ts';
import { noWords } from '../../../src/domain/retrieval/word-data.ts';
import { buildLibrary, buildNote, shippedCards } from '../../support/build-library.ts';

describe('splitPassage', () => {
  const block = (text: string, line: number) => ({
    kind: 'paragraph' as const,
    text,
    source: text,
    lines: { startLine: line, endLine: line },
    depth: 0,
    term: null,
    cells: null,
    language: null,
  });
  const sentences = (count: number) => '이것은 그리 길지 않은 한 문장이다. '.repeat(count);

  it('keeps a short passage whole, with the heading line as its first', () => {
    const passage = { lines: { startLine: 3, endLine: 9 }, blocks: [block('가', 5), block('나', 9)] };
    expect(splitPassage(passage).map(({ lines }) => lines)).toEqual([{ startLine: 3, endLine: 9 }]);
  });

  it('cuts a long passage between blocks, each piece with its own lines', () => {
    const blocks = Array.from({ length: 6 }, (_, at) => block(sentences(20), at + 2));
    const pieces = splitPassage({ lines: { startLine: 1, endLine: 7 }, blocks });
    expect(pieces.map(({ lines }) => [lines.startLine, lines.endLine])).toEqual([
      [1, 3],
      [4, 5],
      [6, 7],
    ]);
  });

  it('cuts one endless line at the ends of sentences, and loses nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_000 }), fc.string({ maxLength: 40 }), (count, tail) => {
        const text = sentences(count) + tail;
        const pieces = splitPassage({ lines: { startLine: 1, endLine: 1 }, blocks: [block(text, 1)] });
        expect(pieces.flatMap(({ blocks }) => blocks.map((one) => one.text)).join('')).toBe(text);
      }),
      { numRuns: 30 },
    );
  });
});

describe('pathHeading', () => {
  it.each([
    ['3주차/README.md', ''],
    ['network/README.md', 'network'],
    ['09-stateful-set.md', 'stateful set'],
    ['study/_index.md', 'study'],
    ['민지/9장.md', '민지'],
  ])('%s is called "%s"', (path, heading) => {
    expect(pathHeading(path)).toBe(heading);
  });
});

describe('minePairs', () => {
  it.each([
    ['볼륨(volume)을 붙인다', [['볼륨', 'volum']]],
    [
      '정보 보안(information security)',
      [
        ['정보', 'inform'],
        ['보안', 'security'],
      ].slice(1),
    ],
    ['Probe(프로브)', [['프로브', 'prob']]],
    ['그냥 (example)', []],
    ['(volume)', []],
  ])('%s', (text, pairs) => {
    expect(minePairs(text).map(({ korean, english }) => [korean, english])).toEqual(expect.arrayContaining(pairs));
  });

  it('keeps the usual translation and not what stood there once', () => {
    const often = Array.from({ length: 9 }, () => ({ korean: '볼륨', english: 'volum' }));
    const pairs = [...often, { korean: '공간', english: 'volum' }];
    expect(finish(joinPairs([{ pairs }])).get('volum')).toEqual(['볼륨']);
  });

  it('takes no time over a line of two million brackets', () => {
    expect(minePairs('가('.repeat(1_000_000))).toEqual([]);
  });
});

describe('templateAsk', () => {
  it.each([
    ['9장 읽는 데 얼마나 걸렸어?', 'reading-log'],
    ['서비스를 어려워했던 사람 누구야', 'difficulties'],
    ['who found services hard', 'difficulties'],
    ['이해도 몇 점이야', 'understanding'],
    ['서비스가 뭐야', null],
  ])('"%s" asks for %s', (words, kind) => {
    expect(templateAsk(words)).toBe(kind);
  });
});

describe('isBesideTheNotes', () => {
  it.each([
    '고마워요!',
    'thanks, that helped a lot!',
    '파드 좀 지워줘',
    '내년에는 어떻게 될까요',
    'what is on the roadmap',
  ])('"%s" is', (words) => {
    expect(isBesideTheNotes(words)).toBe(true);
  });
  it.each(['파드를 지우면 어떻게 돼?', '서비스가 뭐야', 'how do I delete a pod?', '파드가 자꾸 죽어요', '설명해줘'])(
    '"%s" is not',
    (words) => {
      expect(isBesideTheNotes(words)).toBe(false);
    },
  );
});

describe('isOrder', () => {
  it.each(['파드 좀 지워줘', '내 클러스터 재시작해 주세요', 'please delete my deployment now'])(
    '"%s" is one',
    (words) => {
      expect(isOrder(words)).toBe(true);
    },
  );
  it.each([
    '예제 매니페스트 만들어줘',
    '표로 정리해서 만들어 줘',
    '파드를 지우면 어떻게 돼?',
    '내년에는 어떻게 될까요',
  ])('"%s" is none', (words) => {
    expect(isOrder(words)).toBe(false);
  });
});

describe('search', () => {
  const copied = '서비스는 파드 앞에 서는 하나의 이름이고, 주소가 바뀌어도 같은 이름으로 부를 수 있게 해 준다.';
  const noteBy = (name: string, text: string) =>
    buildNote(`# 내용 정리\n\n## 서비스\n\n${text}\n`, { path: `${name}/9장.md`, author: { name, slack: null } });
  const cards = shippedCards();

  it('joins what several authors copied, and names them all', () => {
    const notes = [
      noteBy('하나', copied),
      noteBy('두리', `${copied} 끝.`),
      noteBy('세찬', '서비스는 전혀 다른 말이다.'),
    ];
    const { hits } = createPassageIndex(buildLibrary({ notes, cards, quoteCards: false })).search('서비스', 5);
    const authors = hits.map(({ passage, also = [] }) => [passage, ...also].map(({ author }) => author).sort());
    expect(authors.map((names) => names.join(' ')).sort()).toEqual(['두리 하나', '세찬']);
  });

  it('finds a section of the template by what it is, whatever its words', () => {
    const text = '# 내용 정리\n\n## 서비스\n\n이번 장의 서비스는 다 어렵다.\n\n# 독서 과정 기록\n\n- 총합: 2시간\n';
    const { search } = createPassageIndex(buildLibrary({ notes: [buildNote(text)], cards, quoteCards: false }));
    expect(search('이번 장 다 읽는 데 얼마나 걸렸어', 1).hits[0]?.passage.kind).toBe('reading-log');
    expect(search('이번 장의 서비스', 1).hits[0]?.passage.kind).not.toBe('reading-log');
  });

  it('finds only what the filter lets through', () => {
    const notes = [noteBy('하나', copied), noteBy('두리', '서비스는 이름이다.')];
    const { search } = createPassageIndex(buildLibrary({ notes, cards, quoteCards: false }));
    const by = (author: string) => search('서비스', 5, { author }).hits.map(({ passage }) => passage.author);
    expect(by('두리')).toEqual(['두리']);
    expect(by('없음')).toEqual([]);
    expect(search('서비스', 5, { kind: 'difficulties' }).hits).toEqual([]);
  });

  it('vetoes a question that names a product which the best passage does not', () => {
    const words = { ...noWords, products: ['Docker Swarm', '쿠마'] };
    const notes = [noteBy('하나', copied)];
    const { search } = createPassageIndex(buildLibrary({ notes, cards, words, quoteCards: false }));
    expect(search('서비스가 뭐야', 1).confident).toBe(true);
    expect(search('docker swarm 서비스', 1).confident).toBe(false);
    expect(search('쿠마 서비스가 뭐야', 1).confident).toBe(false);
  });

  it.each([
    ['a question of 100 KB', '서비스 '.repeat(14_000)],
    ['a regular expression bomb', `${'a'.repeat(50_000)}!`],
    ['only particles', '은 는 이 가 을 를 '.repeat(100)],
    ['bare jamo', 'ㅅㅓㅂㅣㅅㅡ'.repeat(1_000)],
    ['brackets', '(('.repeat(20_000)],
    ['marks from right to left', '\u202e\u2066서비스\u2069'.repeat(500)],
  ])('answers %s', (_, question) => {
    const { search } = createPassageIndex(buildLibrary({ notes: [noteBy('하나', copied)], cards, quoteCards: false }));
    const { confidence } = search(question, 5);
    expect(confidence).toBeGreaterThanOrEqual(0);
    expect(confidence).toBeLessThanOrEqual(1);
  });

  it('finds a word in a note of one line of two million letters', () => {
    const line = `${'파드는 컨테이너를 담는 그릇이다. '.repeat(100_000)}zzqx 하나.`;
    const { search } = createPassageIndex(buildLibrary({ notes: [noteBy('하나', line)], cards, quoteCards: false }));
    expect(search('zzqx', 1).hits).toHaveLength(1);
  });
});
