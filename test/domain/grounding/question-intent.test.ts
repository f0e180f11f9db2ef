import { describe, expect, it } from 'vitest';
import { intentOf, isSmallTalk, isThanks, smallTalkOf } from '../../../src/domain/grounding/question-intent.ts';

describe('intentOf', () => {
  it.each([
    ['서비스가 뭐야?', 'definition'],
    ['what is a pod', 'definition'],
    ['서비스', 'topic'],
    ['노드포트랑 인그레스 차이', 'difference'],
    ['ClusterIP vs NodePort', 'difference'],
    ['emptyDir은 언제 삭제돼?', 'ending'],
    ['what happens when the node dies', 'ending'],
    ['서비스 기본 유형은?', 'default'],
    ['인그레스는 언제 써요?', 'usage'],
    ['헬름은 왜 써?', 'why'],
    ['hostPath 왜 쓰지 말라고 해?', 'caution'],
    ['롤백 명령어', 'command'],
    ['서비스 종류', 'list'],
    ['롤백은 어떻게 해?', 'how'],
    ['9장 읽는 데 얼마나 걸렸어?', 'reading-time'],
    ['how long did it take to read chapter 9', 'reading-time'],
    ['9장 어려웠던 사람 누구야', 'difficulty'],
    ['이해도 몇 점이야?', 'rating'],
    ['읽고 난 후기 알려줘', 'impressions'],
    ['뭘 궁금해했어? 궁금했던 점', 'open-questions'],
    ['깨달은 점이 뭐야', 'insights'],
  ])('"%s" is about %s', (question, intent) => {
    expect(intentOf(question)).toBe(intent);
  });
});

describe('isThanks', () => {
  it.each(['고마워요', '감사합니다!', 'thanks a lot!', 'ok', '네 이해했어요 감사합니다 :+1:', 'ㅇㅋ'])(
    '"%s"',
    (words) => {
      expect(isThanks(words)).toBe(true);
    },
  );

  it.each(['고마워요, 그럼 인그레스는?', 'ok so what is a pod', '네트워크 정책은?'])('not "%s"', (words) => {
    expect(isThanks(words)).toBe(false);
  });
});

describe('smallTalkOf', () => {
  it.for([
    ['hi', 'greeting'],
    ['안녕하세요', 'greeting'],
    ['good afternoon', 'greeting'],
    ['고마워요', 'thanks'],
    ['thanks a lot', 'thanks'],
    ['who are you', 'self'],
    ['안녕, 너는 누구야?', 'self'],
    ['오늘 날씨 어때', 'other'],
    ['what is a Service', null],
    ['파드는 누구랑 통신해?', null],
  ] as const)('takes %s for %s', ([said, kind]) => {
    expect(smallTalkOf(said)).toBe(kind);
  });
});

describe('isSmallTalk', () => {
  it.each(['안녕하세요', '오늘 서울 날씨 어때?', '너는 누구야?', 'hello there', '고마워'])('"%s"', (words) => {
    expect(isSmallTalk(words)).toBe(true);
  });

  it.each(['파드 이름은 어떻게 정해져?', 'highly available service', '헬름'])('not "%s"', (words) => {
    expect(isSmallTalk(words)).toBe(false);
  });

  it('stays fast on 100,000 characters', () => {
    const started = performance.now();
    for (const piece of ['너무 ', '!', 'so much ', '네']) isSmallTalk(piece.repeat(40_000));
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
