import { describe, expect, it } from 'vitest';
import { namesTotal, recogniseHeading } from '../../../src/domain/notes/recognise-heading.ts';

const wordings = {
  'before-reading': [
    '📖 목차를 읽기 전에 든 생각',
    '목차를 읽기 전에 든 생각',
    '읽기 전',
    '책을 읽기 전에 든 생각',
    'Thoughts before reading',
    '3. Before reading',
  ],
  summary: [
    '📝 내용 정리',
    '📝️ 내용정리',
    ':memo: 내용 정리',
    '내용 요약',
    '1. 내용 정리',
    '9장 내용 정리',
    'Summary',
    '📝 Content summary',
    'Chapter 9 요약',
  ],
  impressions: [
    '💡 전부 읽고 난 후기',
    '읽고 난 후 느낀 점',
    '후기',
    '소감',
    'Impressions',
    'Impressions after reading',
  ],
  'open-questions': [
    '❓ 특별히 궁금했던 부분',
    '❓️특별히 궁금했던 부분',
    '궁금한 점',
    '질문',
    'Open questions',
    'Questions',
  ],
  'reading-log': [
    '⏳ 독서 과정 기록',
    '독서 기록',
    '총 독서 시간',
    '각 장별 소요 시간',
    'Reading log',
    'Total reading time',
  ],
  difficulties: [
    '어려웠던 부분 & 이유',
    '**어려웠던 부분 & 이유**:',
    '어려웠던 점',
    'Difficult parts',
    'What was hard',
    '이해가 잘 되지 않은 내용',
    '잘 이해되지 않는 부분',
    '이해가 안 가는 부분',
    '이해가 안 되는 부분',
    '이해 못 한 것들',
    '아직 이해하지 못한 개념',
    '이해하기 어려운 부분 & 이유',
    '모르겠는 것',
    '🤯 헷갈리는 점',
    '헷갈렸던 개념',
    '어렵게 느껴진 부분과 이유',
    '어려움',
    "What I didn't understand",
    'Confusing parts',
  ],
  understanding: [
    '🤔 이해도 점검 & 난이도 평가',
    '자신의 이해도를 점수로 표현하기 (5점 만점)',
    '이해도',
    'Self-rated understanding',
  ],
  insights: ['특별하게 깨달음을 얻은 부분', '인사이트', '배운 점', 'Insights', 'Key takeaways', 'What I learned'],
} as const;

describe('recogniseHeading', () => {
  for (const [kind, texts] of Object.entries(wordings)) {
    it.for([...texts])(`takes %j for ${kind}`, (text) => {
      expect(recogniseHeading(text)).toBe(kind);
    });
  }

  it.for([
    '📚 스터디 템플릿',
    '서비스',
    '볼륨의 종류',
    '기능 정리 대상',
    '1. 서비스',
    '이해하기 쉬운 파드',
    '이해가 잘 된 서비스',
    '모르는 사이에 바뀌는 주소',
    '헷갈리는 서비스 종류',
    '모르겠는',
    '질문에 답하는 서비스',
    '',
    '📖',
    'Service',
    'x'.repeat(5000),
  ])('leaves %j to the member', (text) => {
    expect(recogniseHeading(text)).toBeNull();
  });
});

describe('namesTotal', () => {
  it('tells the total from a chapter', () => {
    expect(namesTotal('**총 독서 시간**: 3시간')).toBe(true);
    expect(namesTotal('Total reading time')).toBe(true);
    expect(namesTotal('각 장별 소요 시간')).toBe(false);
  });
});
