import { describe, expect, it } from 'vitest';
import { emptyTemplate, isHint, parseTemplate, withoutExamples } from '../../../src/domain/notes/template-hints.ts';

const template = parseTemplate(
  [
    '## 📝 내용 정리',
    '- 나만의 말로 옮겨 보기',
    '- **총 독서 시간**:',
    '- Chapter N: ⭐⭐⭐½☆ (3.5/5)',
    '- Chapter 1 :',
  ].join('\n'),
);

describe('isHint', () => {
  it.for([
    '(예: 40분)',
    '- (예: 1시간 30분)',
    '  - Chapter 3 : (예: 40분)',
    '* **총 독서 시간**: (예시: 2시간)',
    '(e.g. 40 minutes)',
    '- (어려웠던 점을 적어주세요)',
    '> (한두 줄로 적어 주세요.)',
    '- (write your thoughts here)',
  ])('takes %j for a hint without any template', (line) => {
    expect(isHint(line, emptyTemplate, true)).toBe(true);
  });

  it.for(['- 나만의 말로 옮겨 보기', '*  나만의 말로  옮겨 보기', '- Chapter N: ⭐️⭐️⭐️½☆ (3.5/5)'])(
    'takes %j for a line of the template',
    (line) => {
      expect(isHint(line, template, true)).toBe(true);
    },
  );

  it.for([
    '- **총 독서 시간**:',
    '## 📝 내용 정리',
    '- Chapter 1 :',
    '- 서비스는 여러 유형이 있다 (예: ClusterIP)',
    '- Chapter 9: ⭐⭐⭐½☆ (3.5/5)',
    '',
    '-',
  ])('leaves %j alone', (line) => {
    expect(isHint(line, template, true)).toBe(false);
  });

  it('takes a bare request for a hint outside the summary only', () => {
    expect(isHint('- 느낌을 적어주세요', emptyTemplate, false)).toBe(true);
    expect(isHint('- 포트는 이 칸에 적어주세요', emptyTemplate, true)).toBe(false);
  });
});

describe('withoutExamples', () => {
  it('takes an example out of a line that says more', () => {
    expect(withoutExamples('9장: 3시간 (예: 40분)').trim()).toBe('9장: 3시간');
  });
});
