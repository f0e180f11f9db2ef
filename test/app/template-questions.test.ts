import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readableText } from '#src/workspace/readable-text.ts';
import { askInChannel, onlyFor } from '../support/journey.ts';
import { type OpenTutor, openTutor } from '../support/open-tutor.ts';

const copied = '등대: 밤바다를 지나는 배들에게 뭍이 어디쯤 있는지 불빛으로 알려 주는 높고 하얀 탑이다.';

const note = (author: string, own: { says: string; time: string; hard: string; stars: string }) => `---
author: { name: ${author} }
---
# 📚 스터디 템플릿

## 📝 내용 정리
### 1. 등대
- ${own.says}

## ⏳ 독서 과정 기록
- **총 독서 시간**: ${own.time}
- **각 장별 소요 시간**:
  - Chapter 9 : ${own.time}

## 🤔 이해도 점검 & 난이도 평가
- **어려웠던 부분 & 이유**:
  - ${own.hard}

- **자신의 이해도를 점수로 표현하기 (5점 만점)**
  - Chapter 9: ${own.stars}
`;

describe('questions about what members wrote down by the template', () => {
  let tutor: OpenTutor;
  beforeAll(async () => {
    tutor = await openTutor('socket', {
      notes: {
        '하늘.md': note('하늘', {
          says: copied,
          time: '2시간 40분',
          hard: '등대의 렌즈가 헷갈렸다.',
          stars: '⭐⭐⭐⭐☆ (4/5)',
        }),
        '바다.md': note('바다', {
          says: `${copied} 끝.`,
          time: '50분',
          hard: '안개 신호를 외우기 힘들었다.',
          stars: '⭐⭐☆☆☆ (2/5)',
        }),
      },
    });
  });
  afterAll(() => tutor.close());

  const ask = async (words: string) => readableText(await askInChannel(tutor, tutor.minji, `/k8s ${words}`));
  const search = async (words: string) =>
    readableText(await onlyFor(tutor, tutor.minji, () => tutor.minji.command('study', `/k8s search ${words}`)));

  it.each([
    '9장 읽는 데 얼마나 걸렸어',
    '이 장 읽는 데 얼마나 걸렸어',
    '이번 장 다 읽는데 얼마나 걸렸대요',
    'how long did chapter 9 take to read',
  ])('tells the time with who took it for "%s"', async (words) => {
    const told = await ask(words);
    expect(told).toMatch(/하늘[\s\S]*2시간 40분/);
    expect(told).toMatch(/바다[\s\S]*50분/);
  });

  it.each(['9장 어려웠던 사람 누구야', '다들 어디가 어려웠대', 'who found chapter 9 hard'])(
    'tells what was hard with whom it was hard for, for "%s"',
    async (words) => {
      const told = await ask(words);
      expect(told).toMatch(/하늘[\s\S]*렌즈가 헷갈렸다/);
      expect(told).toMatch(/바다[\s\S]*안개 신호를/);
    },
  );

  it('tells how well one of them understood it', async () => {
    const told = await ask('바다님 9장 이해도 몇 점이야');
    expect(told).toContain('2/5');
    expect(told).not.toContain('4/5');
  });

  it.each(['who read chapter 9', '9장 읽은 사람 누구야', '누가 9장 읽었어'])(
    'tells who has read it, for "%s"',
    async (words) => {
      expect(await ask(words)).toMatch(/하늘[\s\S]*바다|바다[\s\S]*하늘/);
    },
  );

  it.each([
    ['별점 제일 낮은 장', '2/5', '4/5'],
    ['이해도 점수가 가장 높은 장이 뭐야', '4/5', '2/5'],
  ])('tells only the one that "%s" asks for', async (words, says, other) => {
    const told = await ask(words);
    expect(told).toContain(says);
    expect(told).not.toContain(other);
  });

  it.each([
    ['독서 시간', /시간/],
    ['어려웠던 점', /헷갈렸다|힘들었다/],
  ])('puts the section first that "%s" asks for', async (words, says) => {
    expect((await search(words)).slice(0, 400)).toMatch(says);
  });

  it('shows once what two authors copied, with both names', async () => {
    const told = await search('등대');
    expect(told.match(/뭍이 어디쯤/g)).toHaveLength(1);
    expect(told).toContain('하늘');
    expect(told).toContain('바다');
  });
});
