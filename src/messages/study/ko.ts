import { withParticle } from '../../domain/korean/particle.ts';
import { monthDay } from '../ko-words.ts';
import type { StudyMessages } from './study-messages.ts';

export const studyKo: StudyMessages = {
  study: {
    chapter: chapterName,
    stars: (points) => `별 ${points}개`,
    day: dayName,
    record: {
      kept: (chapter, what, day) => `${readOn(day)}${chapter} ${withParticle(what, '을/를')} 적어 두었어요.`,
      keptBefore: '이미 적어 둔 기록이에요.',
      total: (minutes) => `지금까지 모두 ${withParticle(minutes, '이에요/예요')}.`,
      noteSays: (value) => `노트에는 ${withParticle(value, '이라고/라고')} 적혀 있어요. 나중에 적은 쪽을 따라요.`,
      lineSaid: (value) => `한 줄 기록에는 ${withParticle(value, '이라고/라고')} 남아 있어요. 나중에 적은 쪽을 따라요.`,
      readBack: (chapter, what, day) => `${readOn(day)}${chapter} ${withParticle(what, '으로/로')} 적을까요?`,
      part: (chapter, what) => `${chapter} ${what}`,
      keptSeveral: (list, day) => `${readOn(day)}${withParticle(list, '을/를')} 적어 두었어요.`,
      readBackSeveral: (list, day) => `${readOn(day)}${withParticle(list, '으로/로')} 적을까요?`,
      readBackSplit: (total, list, day) =>
        `${readOn(day)}${withParticle(total, '을/를')} 똑같이 나누어 ${withParticle(list, '으로/로')} 적을까요? 장마다 다르면 ‘기록 9장 1시간, 10장 2시간’처럼 적어 주세요.`,
      right: '맞아요',
      correct: '고치기',
      undo: '취소',
      undone: (what) => `${what} 기록을 취소했어요.`,
      nothingToUndo: '취소할 기록이 없어요.',
      history: '내 기록',
      noHistory: '아직 적어 둔 기록이 없어요.',
      takenBack: '취소함',
      fromNote: '노트',
      onlyYou: 'Slack에서는 나에게만 보여요.',
      ask: {
        range: '어느 쪽으로 적을까요?',
        unit: (number) => `${withParticle(number, '이/가')} 시간인가요, 분인가요?`,
        hours: (number) => `${number}시간`,
        minutes: (number) => `${number}분`,
        several: '어느 장에 몇 시간인지 나누기 어려워요. ‘기록 9장 1시간, 10장 2시간’처럼 열두 장까지 적어 주세요.',
        chapter: '몇 장인가요?',
        noChapter: '몇 장인지도 함께 적어 주세요. 예: 기록 9장 3시간',
        time: '읽은 시간을 알아듣지 못했어요. 3시간 반, 90분, 2h30m처럼 하루 안의 시간으로 적어 주세요.',
        ago: '언제 읽었는지가 아니라 얼마나 읽었는지를 적어 주세요. 예: 기록 9장 3시간',
        whichDay: '어느 날 읽으셨나요?',
        oneDay: '어느 날 읽었는지 하루를 골라 적어 주세요. 예: 기록 어제 9장 2시간, 기록 11/24 9장 2시간',
        noDay: '달력에 없는 날이에요. 11/24나 11월 24일처럼 적어 주세요.',
        future: (day) => `${withParticle(day, '은/는')} 아직 오지 않았어요. 읽은 뒤에 적어 주세요.`,
        longAgo: (day) =>
          `${withParticle(day, '은/는')} 한 해도 더 지난 날이에요. 오래전에 읽은 시간은 노트에 적어 주세요.`,
        outside: (value) => `별점은 0에서 5까지예요. ‘${value}’ 대신 3.5처럼 적어 주세요.`,
        between: (value) => `별점은 반 개씩 적을 수 있어요. ‘${value}’ 대신 3.5나 4처럼 적어 주세요.`,
        unknownChapter: (chapter, known) => `이 스터디에는 ${withParticle(chapter, '이/가')} 없어요. 읽는 장: ${known}`,
      },
      form: {
        title: '기록 고치기',
        chapter: '장',
        minutes: '읽은 시간',
        day: '읽은 날',
        stars: '이해도',
        save: '적기',
        noStars: '적지 않기',
        wrongChapter: '9장, 서문, 부록 A처럼 이 스터디에서 읽는 장 하나를 적어 주세요.',
        wrongTime: '3시간 반, 90분, 2h30m처럼 적어 주세요.',
        wrongDay: '오늘이나 지난 한 해 안의 날을 골라 주세요.',
      },
    },
  },
};

function chapterName(key: string): string {
  if (key === 'preface') return '서문';
  if (key.startsWith('appendix')) return key.replace('appendix', '부록');
  return /^\d/.test(key) ? `${key}장` : key;
}

function dayName(on: string): string {
  return `${monthDay(on)}(${'일월화수목금토'[new Date(`${on}T00:00:00Z`).getUTCDay()]})`;
}

function readOn(day: string | null): string {
  return day === null ? '' : `${day}에 읽은 `;
}
