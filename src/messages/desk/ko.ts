import { person } from '../ko-words.ts';
import type { DeskMessages } from './desk-messages.ts';

export const deskKo: DeskMessages = {
  desk: {
    hello: (name) => `${person(name)}의 자리`,
    first:
      '반가워요. 여기는 스터디의 이번 주와 내 기록이 모이는 자리예요. 채울 것은 없어요. 읽고 나서 ‘9장 두 시간 읽었고 별 세개반’처럼 DM에 적거나, 궁금한 것을 물어보면 돼요.',
    noStudy: '아직 참여하는 스터디가 없어요. 스터디 채널의 ‘이번 주’ 카드에서 참여할 수 있어요.',
    week: (book) => `이번 주: ${book}`,
    youPresent: '이번 발표는 내 차례예요.',
    states: {
      none: (chapter) => `${chapter}: 아직 시작하지 않았어요`,
      planned: (chapter) => `${chapter}: 읽을 차례예요`,
      reading: (chapter) => `${chapter}: 읽고 있어요`,
      submitted: (chapter) => `${chapter}: 노트를 냈어요`,
      passed: (chapter) => `${chapter}: 이번에는 쉬어 가요`,
      presented: (chapter) => `${chapter}: 발표했어요`,
    },
    coming: {
      present: '모임에 간다고 했어요.',
      late: '모임에 늦는다고 했어요.',
      absent: '모임에 못 간다고 했어요.',
      none: '모임에 올 수 있는지 알려 주세요.',
    },
    due: (cards) => `오늘 복습할 것이 ${cards}개 있어요.`,
    nothingDue: '오늘 복습할 것은 없어요.',
    chapters: '내가 읽은 장',
    noChapters: '아직 남긴 별이나 시간이 없어요.',
    chapter: (chapter, stars, points, time) =>
      [`${chapter} ${stars}`, points, time].filter((part) => part !== null).join(' · '),
    questions: (open) => `열린 질문 ${open}개`,
    reminders: '알림',
    quiet: (hours) => `조용한 시간: ${hours}`,
    noQuiet: '조용한 시간이 없어요.',
    vacation: (from, to) => `휴가: ${from}부터${to === null ? '' : ` ${to}까지`}`,
    snoozedUntil: (when) => `${when}까지 알림을 쉬어요.`,
    snoozed: '돌아왔다고 할 때까지 알림을 쉬어요.',
    you: '나와 내 기록',
    language: (zone) => `한국어로 말하고, 시간은 ${zone}에 맞춰요.`,
    fromSlack: '따로 고르지 않으면 말과 시간대는 Slack 프로필을 따라가요.',
    asInSlack: 'Slack 설정대로',
    chooseLocale: '말',
    chooseZone: '시간대',
    shares: '내 별이 이름과 함께 그룹에 보여요.',
    keeps: '내 별은 나만 봐요.',
    asking: '물어보기',
    buttons: {
      log: '기록하기',
      report: '내 리포트',
      meeting: '모임 자료',
      review: '복습하기',
      tomorrow: '내일까지 쉬기',
      back: '다시 받기',
      privacy: '개인정보',
      help: '쓰는 법',
    },
  },
};
