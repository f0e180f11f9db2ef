import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCron } from '#src/domain/schedule/cron/parse-cron.ts';
import { parseRequest } from '#src/domain/schedule/speech/parse-request.ts';

const tasks = ['reminder', 'backup', 'quiz', 'report'];

/** A request in one line: `0 9 * * 1 quiz`, `half-of-day: 0 9 * * 1 | 0 21 * * 1`. */
function told(sentence: string): string {
  const request = parseRequest(sentence, tasks);
  if (request.kind === 'proposed') {
    const { schedule, everyWeeks, task, text, channel, members, settings } = request.draft;
    const told = Object.entries(settings).map(([name, value]) => `${name}=${value}`);
    const parts = [schedule, everyWeeks === 2 ? 'every 2 weeks' : '', task, text === null ? '' : `"${text}"`, ...told];
    if (members !== null) parts.push(`to ${members.join(' ')}`);
    return [...parts, channel === null ? '' : `#${channel}`].filter((part) => part !== '').join(' ');
  }
  if (request.kind === 'ambiguous') {
    const { about, choices } = request.question;
    return [about, ...choices.map(({ schedule }) => schedule)].join(' | ');
  }
  return request.kind === 'unavailable' ? `unavailable ${request.task}` : request.kind;
}

describe('parseRequest', () => {
  it.each([
    ['매주 월요일 아침 9시에 퀴즈 올려줘', '0 9 * * 1 quiz'],
    ['격주 목요일 저녁 8시에 모임 알림', '0 20 * * 4 every 2 weeks reminder "모임"'],
    ['매일 오후 10시 반에 복습하라고 알려줘', '30 22 * * * reminder "복습하기"'],
    ['매주 월수금 오전 7시에 운동 알림', '0 7 * * 1,3,5 reminder "운동"'],
    ['매주 화요일과 목요일 21:00에 퀴즈 올려 주세요', '0 21 * * 2,4 quiz'],
    ['평일 오전 9시에 스탠드업 알려줘', '0 9 * * 1-5 reminder "스탠드업"'],
    ['주말마다 오후 2시에 퀴즈 올려줘', '0 14 * * 0,6 quiz'],
    ['매월 1일 오전 10시에 회비 알림 보내줘', '0 10 1 * * reminder "회비"'],
    ['매일 새벽 4시에 백업해줘', '0 4 * * * backup'],
    ['매일 정오에 점심 알림', '0 12 * * * reminder "점심"'],
    ['매일 자정에 백업해줘', '0 0 * * * backup'],
    ['매주 금요일 밤 열 시에 회고 알림 #study', '0 22 * * 5 reminder "회고" #study'],
    ['매주 일요일 저녁 8시에 3장까지 읽으라고 알려줘', '0 20 * * 0 reminder "3장까지 읽기"'],
    ['매주 월요일 오전 9시에 목요일 모임 준비 알려줘', '0 9 * * 1 reminder "목요일 모임 준비"'],
    ['매주 월요일, 목요일 오후 두 시에 필요한 시점 알려줘', '0 14 * * 1,4 reminder "필요한 시점"'],
    ['월요일마다 아침 9시에 퀴즈 올려줘', '0 9 * * 1 quiz'],
    ['매일 아침 8시 30분에 읽기 알림 부탁해', '30 8 * * * reminder "읽기"'],
    ['매주 월요일 오전 9시 퀴즈', '0 9 * * 1 quiz'],
    ['2주마다 수요일 오후 3시에 모임 알림', '0 15 * * 3 every 2 weeks reminder "모임"'],
    ['매일 오전 9시와 오후 6시에 물 마시라고 알려줘', '0 9,18 * * * reminder "물 마시기"'],
    ['every Monday 9am remind us to read chapter 9', '0 9 * * 1 reminder "read chapter 9"'],
    ['remind us every other Thursday at 8pm about the meeting', '0 20 * * 4 every 2 weeks reminder "the meeting"'],
    ['every weekday at 9:30 am post the quiz', '30 9 * * 1-5 quiz'],
    ['every day at 21:00 remind everyone to review', '0 21 * * * reminder "review"'],
    ['on the 1st of every month at 10 in the morning remind us to pay', '0 10 1 * * reminder "pay"'],
    ['every Sunday 8pm remind us to read from page 3', '0 20 * * 0 reminder "read from page 3"'],
    ['remind us to read every Sunday evening at 8', '0 20 * * 0 reminder "read"'],
    ['every Monday 9am remind us about the daily standup', '0 9 * * 1 reminder "the daily standup"'],
    ['every day at 9am and 6pm remind us to drink', '0 9,18 * * * reminder "drink"'],
    ['remind everyone every weekday morning at 9am to check in', '0 9 * * 1-5 reminder "check in"'],
    ['every morning at 7:30 remind us to stretch', '30 7 * * * reminder "stretch"'],
    ['back up every day at 4 am', '0 4 * * * backup'],
    ['매주 수요일 점심 12시에 서비스 퀴즈 3문제 올려줘', '0 12 * * 3 quiz topic=서비스 count=3'],
    ['매주 금요일 오후 6시에 볼륨 퀴즈 10문제 #random', '0 18 * * 5 quiz topic=볼륨 count=10 #random'],
    ['매주 월요일 오전 9시에 모두에게 노트 쓰라고 알려줘', '0 9 * * 1 reminder "노트 쓰기"'],
    ['매주 수요일 낮 12시에 9장에 대한 퀴즈 올려줘', '0 12 * * 3 quiz topic=9장'],
    ['every Tuesday at 10am post a quiz about services', '0 10 * * 2 quiz topic=services'],
    ['every Tuesday at 10am post a quiz with 3 questions on chapter 9', '0 10 * * 2 quiz topic=chapter 9 count=3'],
    ['매주 월요일 새벽 2시 30분에 알려줘 백업 확인', '30 2 * * 1 reminder "백업 확인"'],
    ['매주 월요일 오전 9시에 <@U00000JUNHO> 에게 노트 쓰라고 알려줘', '0 9 * * 1 reminder "노트 쓰기" to U00000JUNHO'],
    ['매주 월요일 오전 9시에 나한테 노트 쓰라고 알려줘', '0 9 * * 1 reminder "노트 쓰기" to me'],
    ['remind me every Monday at 9am to read', '0 9 * * 1 reminder "read" to me'],
    [
      'every Monday at 9am remind <@U0000EMMA> and <@U00000JUNHO> to read',
      '0 9 * * 1 reminder "read" to U0000EMMA U00000JUNHO',
    ],
    ['every Tuesday and Friday at noon remind us to stretch', '0 12 * * 2,5 reminder "stretch"'],
  ])('proposes for %s', (sentence, expected) => {
    expect(told(sentence)).toBe(expected);
  });

  it.each([
    ['매주 일요일 자정에 퀴즈 올려줘', 'midnight | 0 0 * * 0 | 0 0 * * 1'],
    ['매주 토요일 밤 12시에 퀴즈 올려줘', 'midnight | 0 0 * * 6 | 0 0 * * 0'],
    ['매주 월요일 9시에 퀴즈 올려줘', 'half-of-day | 0 9 * * 1 | 0 21 * * 1'],
    ['매주 월요일 12시에 퀴즈 올려줘', 'half-of-day | 0 0 * * 1 | 0 12 * * 1'],
    ['매일 저녁 2시에 퀴즈 올려줘', 'half-of-day | 0 2 * * * | 0 14 * * *'],
    ['매주 월요일에 퀴즈 올려줘', 'time'],
    ['매주 월요일 아침에 퀴즈 올려줘', 'time'],
    ['매주 오전 9시에 퀴즈 올려줘', 'weekday'],
    ['오전 9시에 퀴즈 올려줘', 'days'],
    ['토요일 아침 10시에 모임 알려줘', 'days | 0 10 * * 6'],
    ['every second Friday at 9am post the quiz', 'nth | 0 9 * * 5'],
    ['매달 둘째 주 목요일 저녁 8시에 모임 알림', 'nth'],
    ['둘째 목요일마다 저녁 8시에 모임 알림', 'nth'],
    ['매달 말일 저녁 7시에 회고하자고 알려줘', 'nth'],
    ['on the last day of the month at 6pm remind us to pay', 'nth'],
    ['매시간 물 마시라고 알려줘', 'too-often'],
    ['every 30 minutes remind us to stretch', 'too-often'],
    ['내일 아침 9시에 발표 준비하라고 알려줘', 'once'],
    ['12/3 오전 10시에 발표자료 올리라고 알려줘', 'once'],
    ['tomorrow at 9am remind us to bring cake', 'once'],
    ['모임 이틀 전에 알려줘', 'before-meeting'],
    ['remind us two days before the meeting', 'before-meeting'],
    ['월수금 밤 9시에 복습 알림 해줘', 'days | 0 21 * * 1,3,5'],
    ['일요일 저녁에 리포트 올려줘', 'time'],
    ['매주 월요일 아침 9시 퀴즈 지워줘', 'stop'],
    ['매주 월요일 아침 9시 퀴즈는 그만 올려줘', 'stop'],
    ['매주 월요일 아침 9시에 공휴일 빼고 퀴즈 올려줘', 'bounds'],
    ['every Monday 9am stop reminding us to read', 'stop'],
    ["don't remind us to read every Monday at 9am", 'stop'],
    ['매일 오전 9시부터 회의 알려줘', 'bounds'],
    ['다음 주부터 매주 월요일 아침 9시에 퀴즈 올려줘', 'bounds'],
    ['every Monday 9am post the quiz until next month', 'bounds'],
    ['remind us to read', 'days'],
    ['biweekly on Thursday at 8pm post the quiz', 'days | 0 20 * * 4'],
    ['remind us on Monday at 9am to read', 'days | 0 9 * * 1'],
    ['매월 32일 오전 9시에 퀴즈 올려줘', 'days'],
    ['매일 오전 9시에 알려줘', 'text'],
    ['every Monday at 9 post the quiz', 'half-of-day | 0 9 * * 1 | 0 21 * * 1'],
    ['every Sunday at midnight post the quiz', 'midnight | 0 0 * * 0 | 0 0 * * 1'],
    ['every day at 12 pm post the quiz', 'half-of-day | 0 0 * * * | 0 12 * * *'],
    ['every Monday post the quiz', 'time'],
    ['every week at 9am post the quiz', 'weekday'],
    ['every day at 9am remind us', 'text'],
    ['every Monday 25:00 post the quiz', 'time'],
    ['매일 오전 9시에 오후 2시 회의 알려줘', 'time'],
    ['every day at 9am remind us of the call at 2pm', 'time'],
    ['매일 오전 9시 10분과 오후 6시에 퀴즈 올려줘', 'time'],
  ])('asks for %s', (sentence, expected) => {
    expect(told(sentence)).toBe(expected);
  });

  it.each([
    '파드가 뭐야?',
    '매주 월요일 9시에 뭐 해?',
    '복습 알림 내일까지 꺼줘',
    '매주 월요일 아침 9시에 퀴즈 올려쥬',
    'every Monday 9am remidn us to read',
    'when do you remind us to read every Monday at 9am?',
    '',
  ])('leaves %j alone', (sentence) => {
    expect(told(sentence)).toBe('not-understood');
  });

  it('says which task is not there yet', () => {
    expect(parseRequest('매주 월요일 아침 9시에 퀴즈 올려줘', ['reminder'])).toEqual({
      kind: 'unavailable',
      task: 'quiz',
    });
  });

  it('proposes only schedules that Kubernetes accepts, whatever is said', () => {
    const word = fc.constantFrom(
      ...'매주 격주 매일 매월 월요일 수금 1일 31일 오전 밤 저녁 9시에 12시 25시 반 자정 정오 퀴즈 모임 알림 올려줘 알려줘'.split(
        ' ',
      ),
      ...'every other Monday and Friday at noon midnight 9 9am 12 13:30 week day remind us to post quiz'.split(' '),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        const request = parseRequest(words.join(' '), tasks);
        const drafts =
          request.kind === 'proposed' ? [request.draft] : request.kind === 'ambiguous' ? request.question.choices : [];
        for (const { schedule } of drafts) expect(parseCron(schedule, { seconds: 'refused' }).kind).toBe('schedule');
      }),
      { numRuns: 3000 },
    );
  });
});
