import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, Answered } from '../../../src/domain/grounding/answer.ts';
import { composeAnswer } from '../../../src/domain/grounding/compose-answer.ts';
import { verifyCitation } from '../../../src/domain/grounding/quote.ts';
import { spokenLength } from '../../../src/domain/grounding/spoken-length.ts';
import { localeOf } from '../../../src/domain/locale.ts';
import type { Library } from '../../../src/domain/retrieval/library.ts';
import { createPassageIndex } from '../../../src/domain/retrieval/passage-index.ts';
import { buildLibrary, buildNote, shippedCards } from '../../support/build-library.ts';
import { studyNote } from '../../support/study-note.ts';

const note = buildNote(studyNote);
const cards = shippedCards();
const notesOnly = buildLibrary({ notes: [note], cards, quoteCards: false });
const everything = buildLibrary({ notes: [note], cards });
const indexes = new Map([notesOnly, everything].map((library) => [library, createPassageIndex(library)]));

function answerTo(question: string, library: Library = notesOnly): Answer {
  const result = (indexes.get(library) ?? createPassageIndex(library)).search(question, 10);
  return composeAnswer({ question, standalone: null, result, library, locale: localeOf(question, 'ko') });
}

function answeredTo(question: string, library: Library = notesOnly): Answered {
  const answer = answerTo(question, library);
  if (answer.kind !== 'answered') throw new Error(`"${question}" was not answered: ${answer.reason}`);
  return answer;
}

const leadOf = (answer: Answered) => answer.lead.map(({ text }) => text).join('\n');

describe('composeAnswer, one thing', () => {
  it.each([
    ['서비스가 뭐야?', '서비스 : 파드가 바뀌어도'],
    ['explain service', '서비스 : 파드가 바뀌어도'],
    ['노드포트', '노드마다 같은 포트를'],
    ['emptyDir은 언제 삭제돼?', '파드가 노드에서 사라지면'],
    ['when is emptyDir data deleted?', '파드가 노드에서 사라지면'],
    ['서비스 기본 타입이 뭐야?', '유형을 적지 않았을 때'],
    ['hostPath 왜 쓰지 말라고 해?', '보안 문제가 많아'],
    ['잡은 언제 끝나?', '정해진 횟수만큼 성공하면'],
    ['쿠버네티스가 뭐야?', '쿠버네티스는 원하는 상태를'],
    ['서비스는 대상 파드를 어떻게 골라?', '셀렉터로 대상 파드를'],
  ])('"%s" is led by "%s…"', (question, beginning) => {
    expect(answeredTo(question).lead[0]?.text).toMatch(new RegExp(`^${beginning}`));
  });

  it('cites the file, the lines, the heading path and the author', () => {
    const { citations, lead } = answeredTo('노드포트가 뭐야?');
    expect(citations[lead[0]?.citation ?? -1]).toMatchObject({
      path: note.path,
      headingPath: ['9장 정리', '내용 정리', 'NodePort'],
      author: '김하나',
      origin: 'note',
      quote: '노드마다 같은 포트를 열어 바깥에서 들어오게 하는 유형',
    });
  });

  it('keeps the mark-up of the file in the quotation and out of the words', () => {
    const { citations, lead } = answeredTo('emptyDir은 언제 삭제돼?');
    expect(lead[0]?.text).not.toContain('**');
    expect(citations[lead[0]?.citation ?? -1]?.quote).toContain('**');
  });

  it('prefers a card in English for an English question', () => {
    const { citations, lead } = answeredTo('what is a NodePort?', everything);
    expect(citations[lead[0]?.citation ?? -1]?.path).toBe('concepts/node-port.md');
    expect(lead[0]?.text).toMatch(/^NodePort is/);
  });

  it('names the topic and what to go on with in the language of the question', () => {
    expect(answeredTo('노드포트가 뭐야?')).toMatchObject({ topic: '노드포트', locale: 'ko' });
    expect(answeredTo('what is a NodePort?').related).toContain('ClusterIP');
  });

  it('asks as the next question one that it can answer', () => {
    for (const question of ['서비스가 뭐야?', 'what is a NodePort?', '잡은 언제 끝나?', 'emptyDir hostPath 차이']) {
      const { nextQuestion } = answeredTo(question, everything);
      expect(nextQuestion).not.toBeNull();
      expect(answerTo(nextQuestion ?? '', everything).kind).toBe('answered');
    }
  });
});

describe('composeAnswer, several things', () => {
  it('tells both sides of a difference by name', () => {
    const { lead } = answeredTo('클러스터아이피랑 노드포트 차이가 뭐야?');
    expect(lead.map(({ label }) => label)).toEqual(['클러스터IP', '노드포트']);
  });

  it('adds the table row that compares them', () => {
    const answer = answeredTo('ClusterIP vs NodePort', everything);
    const words = [...answer.lead, ...answer.more].map(({ text }) => text).join('\n');
    expect(words).toMatch(/ClusterIP: .+ \/ NodePort: .+/);
  });

  it('declines when one side is unknown', () => {
    expect(answerTo('노드포트랑 이스티오 차이').kind).toBe('not-in-notes');
    expect(answerTo('노드포트랑 컨피그맵 차이').kind).toBe('not-in-notes');
  });

  it('lists the kinds of a thing', () => {
    expect(answeredTo('서비스 종류').lead.map(({ label }) => label)).toEqual(['클러스터IP', '노드포트']);
  });
});

describe('composeAnswer, facts of a note', () => {
  it.each([
    ['9장 읽는 데 얼마나 걸렸어?', '2시간 30분'],
    ['how long did chapter 9 take to read?', '2시간 30분'],
    ['9장 이해도 몇 점이야?', '(4/5)'],
    ['9장 어려웠던 사람 누구야', '헷갈렸다'],
    ['읽고 난 후기 알려줘', '예제가 조금 더'],
    ['김하나님이 궁금했던 점은?', '젠킨스 없이도'],
  ])('"%s" is answered with the line that says it, and by whom', (question, words) => {
    const answer = answeredTo(question);
    expect(leadOf(answer)).toContain(words);
    expect(answer.lead[0]?.label).toBe('김하나');
  });

  it.each(['10장 읽는 데 얼마나 걸렸어?', '3장 이해도 몇 점이야?'])('"%s" is not in the notes', (question) => {
    expect(answerTo(question).kind).toBe('not-in-notes');
  });
});

describe('composeAnswer, nothing to say', () => {
  it.each([
    ['오늘 서울 날씨 어때?', 'small-talk'],
    ['고마워요', 'small-talk'],
    ['', 'empty'],
    ['🎉 ?!', 'empty'],
    ['istio가 뭐야', 'no-match'],
    ['네임스페이스가 뭐야?', 'no-match'],
    ['does a service work with consul?', 'no-match'],
    ['헬름 차트 저장소 추가', 'no-match'],
    ['컨테이너가 뭐야?', 'no-match'],
  ])('"%s": %s', (question, reason) => {
    expect(answerTo(question)).toMatchObject({ kind: 'not-in-notes', reason });
  });

  it('shows an open question as one, never as an answer', () => {
    const answer = answerTo('젠킨스 없이 배포를 자동화할 수 있어?');
    expect(answer).toMatchObject({
      kind: 'not-in-notes',
      openQuestions: [{ quote: '젠킨스 없이도 배포를 자동화할 수 있을까?', author: '김하나' }],
    });
  });

  it('answers an open question from the card that knows it', () => {
    const { citations, lead } = answeredTo('젠킨스 없이 쿠버네티스에 배포할 수 있어?', everything);
    expect(citations[lead[0]?.citation ?? -1]?.origin).toBe('question');
  });

  it('offers at most three nearest headings', () => {
    const answer = answerTo('서비스를 테라폼으로 만들 수 있어?');
    expect(answer.kind === 'not-in-notes' && answer.nearest.length).toBeLessThanOrEqual(3);
    expect(answer.kind === 'not-in-notes' && answer.nearest[0]?.headingPath.at(-1)).toBe('서비스');
  });

  it('says the same in an empty library', () => {
    expect(answerTo('서비스가 뭐야?', buildLibrary({}))).toMatchObject({ kind: 'not-in-notes', nearest: [] });
  });
});

describe('composeAnswer, whatever is asked', () => {
  const words = [...cards.flatMap(({ concept }) => [concept.names.ko, concept.names.en])];
  const asking = [
    '가 뭐야?',
    ' 언제 삭제돼?',
    ' 기본값',
    ' 왜 써?',
    ' 종류',
    ' 예시',
    ' 명령어',
    '랑 서비스 차이',
    ' vs Pod',
    ' pitfalls',
  ];
  const question = fc.oneof(
    fc.tuple(fc.constantFrom(...words), fc.constantFrom(...asking)).map((parts) => parts.join('')),
    fc.string({ unit: 'grapheme', maxLength: 120 }),
  );

  it('stays within its room and cites only what stands in its sources', () => {
    fc.assert(
      fc.property(question, fc.constantFrom(notesOnly, everything), (asked, library) => {
        const answer = answerTo(asked, library);
        const citations = answer.kind === 'answered' ? answer.citations : answer.openQuestions;
        for (const citation of citations) expect(verifyCitation(library, citation)).toBe(true);
        if (answer.kind !== 'answered') return;
        const room = (statements: Answered['lead']) =>
          statements.reduce((sum, { text }) => sum + spokenLength(text), 0);
        expect(room(answer.lead)).toBeLessThanOrEqual(250);
        expect(room(answer.more)).toBeLessThanOrEqual(1_200);
        for (const { citation } of [...answer.lead, ...answer.more]) expect(citations[citation]).toBeDefined();
      }),
      { numRuns: 300 },
    );
  });

  it('takes bounded time over 100,000 characters', () => {
    const started = performance.now();
    for (const piece of ['서비스랑 파드 차이 ', '그럼 ', 'when ', '삭제 ']) answerTo(piece.repeat(15_000));
    expect(performance.now() - started).toBeLessThan(4_000);
  });
});
