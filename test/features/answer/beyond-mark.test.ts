import { describe, expect, it } from 'vitest';
import { takeBeyondMark } from '#src/features/answer/beyond-mark.ts';

describe('takeBeyondMark', () => {
  it.each([
    ['노트 밖까지 파드가 뭔지 설명해 줘', '파드가 뭔지 설명해 줘'],
    ['파드가 뭐야? 노트 밖까지도 알려줘', '파드가 뭐야? 알려줘'],
    ['파드가 뭐야 노트 밖의 내용도', '파드가 뭐야'],
    ['노트에 없는 내용까지 서비스 설명해줘', '서비스 설명해줘'],
    ['노트 바깥 이야기까지 알려 주세요', ''],
    ['노트 밖까지', ''],
    ['What is a pod, beyond the notes?', 'What is a pod?'],
    ['beyond our notes: why Services?', 'why Services?'],
    ['Please go beyond the notes', ''],
  ])('"%s" asks for more than the notes', (words, text) => {
    expect(takeBeyondMark(words)).toEqual({ text, beyond: true });
  });

  it.each([
    '이건 노트 밖에 없어?',
    '노트 밖에 안 나와',
    '노트 밖으로 나갈까',
    '노트에 없는 게 뭐야?',
    'What goes beyond a pod?',
    '파드가 뭐야?',
  ])('"%s" does not', (words) => {
    expect(takeBeyondMark(words)).toEqual({ text: words, beyond: false });
  });
});
