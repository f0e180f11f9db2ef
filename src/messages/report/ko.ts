import { withParticle } from '../../domain/korean/particle.ts';
import { person } from '../ko-words.ts';
import type { ReportMessages } from './report-messages.ts';

export const reportKo: ReportMessages = {
  report: {
    title: (book) => `이번 주 스터디: ${book}`,
    none: (command) => `이 채널에는 아직 스터디가 없어요. ${command} study 로 만들 수 있어요.`,
    nothingYet: '아직 보여 드릴 것이 없어요. 기록이 쌓이면 여기에 모여요.',
    onlyYou: '나에게만 보여요.',
    handedIn: (done, members) => `노트를 낸 분: ${members}명 가운데 ${done}명`,
    passed: (count) => `이번 주는 쉬어 가는 분: ${count}명`,
    reading: (total, low, high) => `이번 주에 함께 읽은 시간: ${total} (절반은 ${low}에서 ${high} 사이)`,
    understanding: '장마다 이해도',
    understandingNote: '별은 스스로 매긴 이해도의 가운데 값이고, 범위에는 그룹의 가운데 절반이 들어 있어요.',
    columns: { chapter: '장', felt: '별', half: '범위', known: '문제로 본 것' },
    percent: (share) => `${Math.round(share * 100)}%`,
    understandingAlt: (low, lowStars, high, highStars) =>
      `장마다 이해도. 가장 어려운 곳은 ${low} 별 ${lowStars}개, 가장 편한 곳은 ${high} 별 ${highStars}개.`,
    hardest: '어려웠던 개념',
    hard: (concept, people) => `${concept}: ${people}명`,
    source: (path, line, words) => `${path} ${line}줄: ${words}`,
    questions: (open, answered) => `열린 질문 ${open}개, 이번 주에 답이 달린 질문 ${answered}개`,
    answered: (text) => `답이 달렸어요: ${text}`,
    improved: (chapters) => `별이 올라간 장: ${chapters}`,
    gaps: '물었지만 노트에 없던 것',
    gap: (chapter, concept, people) =>
      `${[chapter, concept].filter((one) => one !== null).join(' ') || '그 밖에'}: ${people}명이 물었어요`,
    way: '우리가 읽은 길',
    wayAlt: (median, chapters, planned) =>
      `우리가 읽은 길. 가운데 값은 ${chapters}개 장 가운데 ${median}개, 계획은 ${planned}개.`,
    wayForecast: (from, to) => `지금 걸음이면 ${from}에서 ${to} 사이에 다 읽어요.`,
    planned: '계획',
    finished: '읽은 장',
    forecast: (low, high) => `이번 범위는 절반 정도가 ${low}에서 ${high} 사이에 읽을 것 같아요.`,
    next: '다음 날짜',
    meetsAt: (chapters, when) => `${chapters} 모임: ${when}`,
    skipped: (chapters) => `${chapters} 모임은 이번에 쉬어요.`,
    deadline: (when) => `노트 마감: ${when}`,
    presenter: (name) => `발표: ${person(name)}`,
    over: '정해 둔 모임을 모두 마쳤어요.',
  },
  ownReport: {
    title: (book) => `내 자리: ${book}`,
    picture: '내 이해도 (장과 주)',
    pictureAlt: (chapter, stars) => `내 이해도. 가장 최근은 ${chapter} 별 ${stars}개.`,
    noRating: '아직 없음',
    columns: { chapter: '장', stars: '내 별', group: '그룹', time: '시간' },
    compared: {
      fits: (chapter, correct, answers) =>
        `${chapter}: 느낌과 결과가 잘 맞아요. 최근 ${answers}문제 가운데 ${correct}개를 맞혔어요.`,
      'felt-more': (chapter, stars, correct, answers) =>
        `${withParticle(chapter, '은/는')} 별 ${stars}개로 느꼈고, ${answers}문제 가운데 ${correct}개를 맞혔어요. 몇 문제만 더 풀어 볼까요?`,
      'felt-less': (chapter, stars, correct, answers) =>
        `${withParticle(chapter, '은/는')} 생각보다 잘하고 있어요. 별은 ${stars}개인데 ${answers}문제 가운데 ${correct}개를 맞혔어요.`,
    },
    tooFew: (chapter, answers, needed) =>
      `${withParticle(chapter, '은/는')} 비교하기에 아직 ${answers}문제뿐이에요. ${needed}문제부터 보여 드려요.`,
    howCompared: '찍어서 맞힐 확률을 빼고, 범위를 넉넉히 두고 비교해요. 나에게만 보여요.',
    forecast: (time) => `내 걸음으로는 이번 범위에 ${time}쯤 걸릴 것 같아요.`,
    nothing: '아직 별이나 시간을 남기지 않았어요. ‘9장 두 시간 읽었고 별 세개반’처럼 적어 보세요.',
  },
  meeting: {
    title: (chapters, when) => `${chapters} 모임 준비, ${when}`,
    none: '앞으로 잡힌 모임이 없어요.',
    questions: '열린 질문',
    taken: (text) => `${text} (맡은 분이 있어요)`,
    difficulties: '노트에 적힌 어려움',
    forgotten: '여러 명이 자꾸 잊는 개념',
    disputed: '느낌이 가장 갈린 곳',
    disputedLine: (chapter, low, high) => `${chapter}: 별 ${low}개에서 ${high}개까지`,
    nothing: '모인 질문이나 어려움이 아직 없어요. 읽은 이야기부터 나눠 보세요.',
    minutesTitle: (chapters) => `${chapters} 모임 기록`,
    minutesHere: '모임 기록의 틀이에요. 복사해서 채워 주세요.',
    minutesSent: 'DM으로 모임 기록의 틀을 보냈어요.',
    minutesFile: {
      attended: '함께한 분',
      presenter: '발표',
      talked: '이야기한 것',
      answers: '나온 답',
      open: '남은 질문',
      decided: '정한 것',
      next: '다음 모임',
    },
  },
  thoughts: {
    back: (chapters) => `${withParticle(chapters, '을/를')} 읽기 전에 이렇게 생각했어요.`,
    ask: '지금은 무엇이 달라졌나요? 나에게만 보여요.',
  },
  consent: {
    give: '내 별을 그룹에 보이기',
    takeBack: '내 별 다시 감추기',
    given: '이제 내 별이 이름과 함께 그룹의 그림에 보여요.',
    takenBack: '이제 내 별은 나만 봐요.',
    about: '동의한 분들의 별만 이름과 함께 보여요. 언제든 거둘 수 있어요.',
    picture: '이해도 (동의한 분들)',
  },
};
