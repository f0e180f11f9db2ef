import { describe, expect, it } from 'vitest';
import type { Answered } from '../../../src/domain/grounding/answer.ts';
import { composeAnswer } from '../../../src/domain/grounding/compose-answer.ts';
import { localeOf } from '../../../src/domain/locale.ts';
import { createPassageIndex } from '../../../src/domain/retrieval/passage-index.ts';
import { buildLibrary, buildNote, shippedCards } from '../../support/build-library.ts';
import { studyNote } from '../../support/study-note.ts';

const library = buildLibrary({ notes: [buildNote(studyNote)], cards: shippedCards() });
const index = createPassageIndex(library);

function answerTo(question: string) {
  const result = index.search(question, 24);
  return composeAnswer({ question, standalone: null, result, library, locale: localeOf(question, 'ko') });
}

function answeredTo(question: string): Answered {
  const answer = answerTo(question);
  if (answer.kind !== 'answered') throw new Error(`"${question}" was not answered: ${answer.reason}`);
  return answer;
}

describe('composeAnswer, a particular question', () => {
  it.each([
    ['끝난 job은 자동으로 지워지나요', 'ttlSecondsAfterFinished'],
    ['can I shrink a pvc', 'never shrinks'],
    ['이미지 태그 똑같이 올리면 롤아웃 되나?', '같은 이미지 태그'],
    ['서비스가 어떤 파드 가리키는지 확인하는 법', 'endpointslices'],
    ['크론잡 시간대 설정 어떻게 해요ㅠㅠ', 'timeZone'],
    ['externalTrafficPolicy 뭐야', 'externalTrafficPolicy'],
  ])('"%s" is led by the one line that says it', (question, words) => {
    expect(answeredTo(question).lead[0]?.text).toContain(words);
  });

  it('"노드 비우는 명령어" is answered with a command', () => {
    expect(answeredTo('노드 비우는 명령어').lead[0]?.text).toContain('kubectl drain');
  });

  it.each([
    'hostPath의 성능 수치',
    'how much memory does a pod get by default',
    'helm은 누가 처음 만들었어',
    '크론잡은 최대 몇 개까지',
    '스냅샷은 어떻게 찍나요 pvc',
    '서비스 메시가 필요해?',
    '파드 로그 보는 명령어',
  ])('"%s" names what is known and asks for what is not written', (question) => {
    expect(answerTo(question).kind).toBe('not-in-notes');
  });
});

describe('composeAnswer, behind "more"', () => {
  it.each(['서비스가 뭐야?', 'emptyDir은 언제 삭제돼?', '헬름이랑 매니페스트 차이', 'what is a NodePort?'])(
    '"%s" brings at most six statements, none of them said before',
    (question) => {
      const { lead, more } = answeredTo(question);
      expect(more.length).toBeLessThanOrEqual(6);
      for (const { text } of more) expect(lead.map((statement) => statement.text)).not.toContain(text);
    },
  );

  it('keeps to the language of the answer', () => {
    const { more } = answeredTo('노드포트가 뭐야?');
    expect(more.length).toBeGreaterThan(0);
    for (const { text } of more) expect(text).toMatch(/[가-힣]/);
  });

  it('says table rows behind the names of their columns', () => {
    const { more } = answeredTo('emptyDir이 뭐야?');
    const rows = more.filter(({ label }) => label !== null);
    for (const { text } of rows) expect(text).toMatch(/^.+: /);
  });
});
