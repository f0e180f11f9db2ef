import { withParticle } from '../domain/korean/particle.ts';
import { answeringKo } from './answering/ko.ts';
import { clockParts } from './date-time.ts';
import { deskKo } from './desk/ko.ts';
import { fieldsKo } from './fields/ko.ts';
import { guideKo } from './guide/ko.ts';
import { people, person } from './ko-words.ts';
import { manifestKo } from './manifest/ko.ts';
import { membersKo } from './members/ko.ts';
import type { Messages } from './messages.ts';
import { notingKo } from './noting/ko.ts';
import { privacyKo } from './privacy/ko.ts';
import { questionsKo } from './questions/ko.ts';
import { quizKo } from './quiz/ko.ts';
import { reportKo } from './report/ko.ts';
import { reviewKo } from './review/ko.ts';
import { scheduleKo } from './schedule/ko.ts';
import { studyKo } from './study/ko.ts';
import { thanksKo } from './thanks/ko.ts';
import { weekKo } from './week/ko.ts';

/** Korean, in 해요체. */
export const ko: Messages = {
  locale: 'ko',
  person,
  people,
  duration(minutes) {
    const whole = Math.max(0, Math.round(minutes));
    const [hours, rest] = [Math.floor(whole / 60), whole % 60];
    return [hours > 0 ? `${hours}시간` : '', rest > 0 || hours === 0 ? `${rest}분` : ''].filter(Boolean).join(' ');
  },
  dateTime(epochMs, timeZone) {
    const { month, day, weekday, hour, minute } = clockParts(epochMs, timeZone);
    const time = `${hour < 12 ? '오전' : '오후'} ${hour % 12 || 12}시${minute > 0 ? ` ${minute}분` : ''}`;
    return `${month}/${day}(${'일월화수목금토'[weekday]}) ${time}`;
  },
  lines: (start, end) => (start === end ? `${start}줄` : `${start}–${end}줄`),
  nearMiss: { offer: '혹시 이렇게 쓰려던 건가요?', askInstead: '그대로 질문하기' },
  empty: '무엇이 궁금한지 글로 적어 주세요.',
  tooLong: (length, limit) =>
    `질문이 ${length.toLocaleString('en-US')}자라서 읽지 못했어요. ${limit.toLocaleString('en-US')}자 안으로 줄여 주세요.`,
  error: (reference) =>
    `문제가 생겨서 답하지 못했어요. 다시 해 보고, 또 그러면 운영자에게 ${reference} 번호를 알려 주세요.`,
  unavailable: '지금은 답하기 어려워요. 잠시 뒤에 다시 물어봐 주세요.',
  gone: {
    changed: (path) => `${path} 노트가 그 뒤로 바뀌어서 인용한 줄을 찾지 못했어요.`,
    deleted: (path) => `${withParticle(path, '은/는')} 지금 없는 노트예요.`,
    unreadable: (path) => `${withParticle(path, '을/를')} 읽을 권한이 없어요. 운영자에게 말해 주세요.`,
    answer: '이 답은 더 이상 남아 있지 않아요. 다시 물어봐 주세요.',
    thread: '원래 메시지가 지워져서 이어서 답하지 못했어요. 새로 물어봐 주세요.',
    button: '이 버튼은 이제 쓰지 않아요. 다시 물어봐 주세요.',
    answeredAt: (when) => `${when}에 답했어요.`,
  },
  fields: fieldsKo,
  manifest: manifestKo,
  ...answeringKo,
  ...membersKo,
  ...reviewKo,
  ...scheduleKo,
  ...quizKo,
  ...guideKo,
  ...privacyKo,
  ...reportKo,
  ...deskKo,
  ...studyKo,
  ...notingKo,
  ...questionsKo,
  ...thanksKo,
  ...weekKo,
};
