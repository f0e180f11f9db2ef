import { describe, expect, it } from 'vitest';
import { isAbout } from '#src/domain/schedule/reminders/is-about.ts';

const reminder = (about: string | null, text = '', cronJob = 'weekly') => ({ about, text, cronJob });

describe('isAbout', () => {
  it.each([
    ['9장', reminder('Chapter 9')],
    ['9장 알림', reminder('제 9장')],
    ['ch. 9.2', reminder('9.2장')],
    ['chapter 9', reminder(null, '9장 읽기')],
    ['복습', reminder('9장 복습')],
    ['복습', reminder(null, 'Time to review', 'daily')],
    ['review', reminder(null, '', 'review-daily')],
    ['9장 복습', reminder('9장', '복습할 시간이에요')],
    ['모임을', reminder(null, '목요일 회의가 있어요')],
    ['리눅스', reminder(null, '리눅스를 이어서 봐요')],
  ])('%s covers %j', (named, about) => {
    expect(isAbout(named, about)).toBe(true);
  });

  it.each([
    ['9장', reminder('10장')],
    ['9장', reminder('19장')],
    ['1장', reminder('1.2장')],
    ['복습', reminder('9장', '9장 읽기')],
    ['9장 복습', reminder('9장', '읽기')],
    ['9장', reminder('10장', '9장을 읽은 분은 10장을 읽어요')],
    ['알림', reminder('9장')],
    ['', reminder('9장')],
  ])('%s does not cover %j', (named, about) => {
    expect(isAbout(named, about)).toBe(false);
  });
});
