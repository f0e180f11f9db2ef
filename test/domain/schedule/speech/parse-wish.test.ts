import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseWish, type ReminderWish } from '#src/domain/schedule/speech/parse-wish.ts';

describe('parseWish', () => {
  it.each<[string, ReminderWish]>([
    ['복습 알림 내일까지 꺼줘', { kind: 'snooze', choice: 'tomorrow', about: '복습' }],
    ['알림 한 시간만 꺼 줘', { kind: 'snooze', choice: 'hour', about: null }],
    ['다음 주까지 복습 알림 보내지 마', { kind: 'snooze', choice: 'next-week', about: '복습' }],
    ['돌아올 때까지 알림 좀 꺼주세요', { kind: 'snooze', choice: 'until-back', about: null }],
    ['알림 꺼줘', { kind: 'snooze', choice: null, about: null }],
    ['mute review reminders until tomorrow', { kind: 'snooze', choice: 'tomorrow', about: 'review' }],
    ['snooze my reminders for an hour', { kind: 'snooze', choice: 'hour', about: null }],
    ["turn off reminders until I'm back", { kind: 'snooze', choice: 'until-back', about: null }],
    ['pause all reminders till next week', { kind: 'snooze', choice: 'next-week', about: null }],
    ['나 돌아왔어!', { kind: 'wake' }],
    ['알림 다시 켜줘', { kind: 'wake' }],
    ["I'm back", { kind: 'wake' }],
    ['turn my reminders back on', { kind: 'wake' }],
    ['왜 알림 안 왔어?', { kind: 'why' }],
    ['어제 알림은 왜 왔어?', { kind: 'why' }],
    ['why did I not get a reminder?', { kind: 'why' }],
    ["why wasn't I reminded?", { kind: 'why' }],
  ])('reads %s', (sentence, wish) => {
    expect(parseWish(sentence)).toEqual(wish);
  });

  it.each([
    '',
    '파드가 왜 안 떠?',
    '알림 내일부터 꺼줘',
    '알림 3일 동안 꺼줘',
    '알림 껴줘',
    '매주 월요일 9시에 알림 보내줘',
    'mutte reminders',
    'mute reminders for three days',
    'what are reminders?',
    'the pod is back and running',
  ])('leaves %j alone', (sentence) => {
    expect(parseWish(sentence)).toEqual({ kind: 'not-understood' });
  });

  it('survives any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void parseWish(`알림 ${text}`)));
  });
});
