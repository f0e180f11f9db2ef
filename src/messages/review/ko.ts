import { withParticle } from '../../domain/korean/particle.ts';
import type { ReviewMessages } from './review-messages.ts';

const weekdays = [...'일월화수목금토'];

export const reviewKo: ReviewMessages = {
  review: {
    card: (left) => (left === 0 ? '복습 · 마지막 카드' : `복습 · 이 뒤로 ${left}장`),
    returned: '아까 확신했던 카드가 다시 왔어요.',
    howToType: '답은 ‘직접 쓰기’ 창에만 적어 주세요. 그냥 쓰는 말은 질문으로 읽을게요.',
    buttons: {
      type: '직접 쓰기',
      hint: '힌트',
      unsure: '모르겠어요',
      reveal: '답 보기',
      pass: '다음에 할게요',
      next: '다음 카드',
      undo: '되돌리기',
      guessed: '찍었어요',
      easy: '쉬웠어요',
      sure: '확신했는데 틀렸어요',
      appeal: '내 답도 맞아요',
      known: '알고 있었어요',
      hard: '어렴풋했어요',
      unknown: '몰랐어요',
      start: '복습 시작',
      accept: '이것도 맞아요',
      reject: '아니에요',
    },
    hints: {
      gap: '힌트: 빈칸에 들어갈 말이 답이에요.',
      options: '힌트: 이 가운데 하나예요.',
      fewer: (letters) => `힌트: ${letters}는 아니에요.`,
      noMore: '힌트는 여기까지예요.',
    },
    right: '맞았어요.',
    rightAfterHint: '힌트를 보고 맞혔어요. 조금 더 자주 물어볼게요.',
    wrong: '아직은 달라요. 곧 다시 만나요.',
    yours: (answer) => `내 답: ${answer}`,
    answer: (answer) => `답: ${answer}`,
    judge: '같은 뜻인지 제가 가리기 어려워요. 모범 답과 견주어 보고 골라 주세요.',
    unknown: '괜찮아요. 지금 읽어 두면 다음에는 떠올라요. 곧 다시 물어볼게요.',
    seen: '답을 먼저 봤으니 기록에 넣지 않았어요. 다른 날 다시 물어볼게요.',
    passed: '다른 날 다시 물어볼게요.',
    proof: '근거가 된 줄',
    weekday: (day) => weekdays[day % 7] ?? '',
    day(day) {
      const date = new Date(day * 86_400_000);
      return `${date.getUTCMonth() + 1}/${date.getUTCDate()}(${weekdays[date.getUTCDay()]})`;
    },
    nextTime: (day) => `다음 복습은 ${day}쯤이에요.`,
    noReview: '맞다·아니다 문제라서 복습 기록에는 넣지 않았어요.',
    marked: {
      guessed: '찍은 것으로 적었어요. 곧 다시 물어볼게요.',
      easy: '쉬웠다고 적었어요. 더 나중에 물어볼게요.',
      sure: '10분쯤 뒤에 다시 물어볼게요.',
      enough: '오늘 다시 오는 카드는 벌써 세 장이에요. 내일 물어볼게요.',
    },
    already: '이미 답한 카드예요.',
    undone: '되돌렸어요. 다시 답해 주세요.',
    tooLate: '답한 지 10분이 지나서 되돌릴 수 없어요.',
    gone: '이 카드는 이제 없어요. 문제가 바뀌었거나 빠졌어요.',
    back: '다시 왔어요. 이어서 해 볼까요?',
    paused: (until, command) =>
      `복습을 쉬고 있어요.${until === null ? '' : ` ${until}에 다시 시작해요.`} 바로 이어 가려면 ${command} 복습 재개 라고 써 주세요.`,
    done: (answered) => `오늘 복습을 마쳤어요. ${answered}장을 풀었어요.`,
    nothingToday: '지금은 복습할 카드가 없어요.',
    later: (cards) => `밀린 ${cards}장은 며칠에 나눠서 물어볼게요.`,
    nextDay: (day) => `다음 카드는 ${day}에 나와요.`,
    noItems: '아직 낼 수 있는 문제가 없어요. 문제가 승인되면 시작할 수 있어요.',
    toDirect: '복습은 DM에서 해요. 카드를 보내 뒀어요.',
    notDirect: 'DM을 열 수 없어서 카드를 보내지 못했어요.',
    offer: (cards) => `잊기 전에 다시 볼 카드가 ${cards}장 있어요. 3분이면 돼요.`,
    form: {
      title: '답 쓰기',
      label: '답',
      submit: '답하기',
      nothing: '글로 된 답을 적어 주세요. 모르겠다면 창을 닫고 ‘답 보기’를 눌러 주세요.',
    },
    appeal: {
      sent: '문제를 맡은 사람에게 물어볼게요. 맞다고 하면 기록을 고치고 알려 줄게요.',
      already: '이 답은 이미 한 번 물어봤어요.',
      asked: (name) => `${name}이 자기 답도 맞다고 해요. 맞다면 앞으로 누구에게나 맞는 답이 돼요.`,
      accepted: (answer) => `‘${answer}’도 맞는 답으로 정해졌어요. 복습 기록을 고쳤어요.`,
      rejected: (answer) =>
        `${withParticle(`‘${answer}’`, '은/는')} 이 문제의 답으로 보기 어렵대요. 기록은 그대로 둘게요.`,
      decided: (accepted, others) =>
        `${accepted ? '맞는 답으로 넣었어요.' : '그대로 두었어요.'}${others > 0 ? ` 같은 답을 낸 ${others}명에게도 알렸어요.` : ''}`,
      alreadyDecided: '이미 정해졌어요.',
      notAllowed: '이 문제를 쓴 사람이나 운영자만 정할 수 있어요.',
    },
    wishes: {
      now: (cap, easyDays) =>
        `하루에 ${cap}장까지 물어봐요.${easyDays === '' ? '' : ` ${easyDays}요일에는 가볍게 해요.`}`,
      paused: '지금은 쉬고 있어요.',
      how: (command) =>
        `바꾸려면 ${command} 복습 하루 5장 · ${command} 복습 쉬운 날 토 일 · ${command} 복습 3일 쉬기 · ${command} 복습 재개`,
    },
    progress: {
      title: '내 복습',
      onlyYou: '나에게만 보여요.',
      due: (due, later) =>
        `오늘 복습할 카드는 ${due}장이에요.${later > 0 ? ` 밀린 ${later}장은 며칠에 나눠서 물어봐요.` : ''}`,
      none: '아직 복습한 것이 없어요. 복습이라고 쓰면 시작해요.',
      retention: (known, asked) =>
        `지난 30일 동안 다시 물은 ${asked}번 가운데 ${known}번을 기억했어요(${Math.round((known / asked) * 100)}%).`,
      tooFew: '기억률은 조금 더 쌓이면 보여 줄게요.',
      thisWeek: (done) => (done ? '이번 주에도 했어요.' : '이번 주는 아직이에요. 한 번이면 돼요.'),
      weeks: (kept, window, mercy) =>
        `지난 ${window}주 가운데 ${kept}주를 했어요.${mercy > 0 ? ' 한 주쯤 쉬는 건 괜찮아요.' : ''}`,
      chapter: (chapter, from, to, answers) => `${chapter}장: ${from}–${to}%쯤 기억해요(${answers}문항)`,
      chapterFew: (chapter, answers) => `${chapter}장: 아직 ${answers}문항이라 말하기 일러요`,
    },
  },
};
