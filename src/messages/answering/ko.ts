import { withParticle } from '../../domain/korean/particle.ts';
import { monthDay, person } from '../ko-words.ts';
import type { AnsweringMessages } from './answering-messages.ts';

export const answeringKo: AnsweringMessages = {
  answer: {
    asked: (name, question) => `${person(name)}: ${question}`,
    sample: '예시 노트',
    card: '개념 카드',
    openQuestion: '노트에 답 없이 남아 있는 질문이에요.',
    correction: (written, right) =>
      `인용한 노트에는 ${withParticle(written, '이라고/라고')} 적혀 있는데, 개념 카드에서 쓰는 이름은 ${withParticle(right, '이에요/예요')}.`,
    otherClaim: '노트에는 첫 줄처럼 적혀 있는데 개념 카드에는 둘째 줄처럼 나와요. 카드 쪽을 믿어 주세요.',
    cardFirst: (written) =>
      `노트에는 ‘${written}’라고 적혀 있는데 개념 카드와 달라서, 카드에 있는 말을 먼저 보여 드렸어요.`,
    doubt: '노트의 말과 개념 카드의 말이 서로 다르게 읽혀요. 두 문장을 한번 견주어 봐 주세요.',
    more: '더 보기',
    why: '왜 이 답인가요',
    helpful: '도움이 됐어요',
    notHelpful: '아쉬워요',
    goOn: '이어서 보면 좋아요',
    share: '공유하기',
    goOnInDm: 'DM에서 이어가기',
    thanks: '알려 주셔서 고마워요.',
    shared: (name) => `${person(name)}이 공유한 답이에요.`,
    sharedDone: '채널에 공유했어요.',
    goneToDm: 'DM에 답을 옮겨 두었어요. 거기서 이어서 물어보세요.',
    privately: {
      asked: '나에게만 보이는 답이에요.',
      quiet: '이 채널은 조용히 모드라서 나에게만 보여요.',
      notMember: (command) =>
        `제가 이 채널에 없어서 나에게만 보여요. 여기서 /invite 로 초대하면 ${command} 답을 함께 볼 수 있어요.`,
    },
    editedLate: '한 시간이 지난 질문은 고쳐도 예전 답을 바꾸지 않아요. 고친 질문을 새로 물어볼까요?',
    askAnew: '새로 물어보기',
    working: '노트를 찾아보고 있어요',
  },
  model: {
    reading: (notes, passages) => `노트 ${notes}개에서 찾은 ${passages}곳을 읽고 있어요…`,
    stopped: '여기서 멈췄어요.',
    unchecked: '모델이 쓴 말을 노트에서 확인하지 못해서, 노트의 문장을 그대로 보여 드려요.',
    failed: '지금은 모델이 답을 쓰지 못해서, 노트의 문장을 그대로 보여 드려요.',
    overBudget: (day) =>
      `모델 예산을 다 써서 노트의 문장을 그대로 보여 드려요. ${monthDay(day)}부터 다시 모델이 답을 써요.`,
  },
  beyond: {
    heading: '노트 밖 이야기 (노트에 없는 내용이에요)',
    unchecked: '모델이 아는 것을 쓴 말이라 노트로 확인하지 못했어요. 그대로 믿지 말고 찾아보세요.',
    off: '이 그룹에서는 노트에 있는 내용만 답하고 있어요.',
    failed: '노트 밖 이야기는 지금 덧붙이지 못했어요.',
  },
  notInNotes: {
    'no-match': '노트에서는 답을 찾지 못했어요.',
    'small-talk': {
      greeting: '안녕하세요. 노트에서 궁금한 것을 물어보세요. ‘도움말’이라고 쓰면 할 수 있는 일을 모두 보여 드려요.',
      thanks: '도움이 되었다니 다행이에요.',
      self: '스터디 노트에서 답을 찾고, 퀴즈를 내고, 알림을 드리는 튜터예요. ‘도움말’이라고 쓰면 모두 보여 드려요.',
      other: '저는 스터디 노트에 있는 내용만 답할 수 있어요.',
    },
    empty: '무엇이 궁금한지 조금 더 적어 주세요.',
    nearest: '그나마 가까운 제목이에요.',
    askGroup: '그룹에 물어보기',
    askedGroup: '그룹에 물어봤어요.',
  },
  groupQuestion: {
    asks: (name) => `${person(name)}이 그룹에 물어봐요.`,
    please: '노트에는 아직 답이 없어요. 아는 분은 이 스레드에 답해 주세요.',
  },
  source: {
    title: '출처',
    marked: '▶ 표시한 줄을 인용했어요.',
    open: '원본 열기',
    author: (name) => `${person(name)}의 노트`,
  },
  why: {
    title: '왜 이 답인가요',
    question: '질문',
    standalone: '이렇게 이해했어요',
    concepts: '알아본 개념',
    noConcepts: '질문에서 아는 개념을 찾지 못했어요.',
    hits: '찾은 곳과 점수',
    noHits: '맞는 곳이 없었어요.',
    confidence: (percent) => `확신하는 정도는 ${percent}%예요.`,
    modelWrote: '모델이 쓰고 노트로 확인한 답이에요.',
    modelCut: (claims) => `노트로 확인하지 못한 말 ${claims}개는 빼거나 인용으로 바꿨어요.`,
    modelDeclined: '모델도 노트에서 답을 찾지 못했어요.',
    modelFailed: (reason) => `모델의 답은 쓰지 않았어요. 까닭: ${reason}`,
    modelUsed: (tokens) => `토큰은 ${tokens.toLocaleString('en-US')}개를 썼어요.`,
  },
  search: {
    found: (words, count) => `‘${words}’ 검색 결과 ${count}곳이에요.`,
    nothing: (words) => `‘${words}’에 맞는 곳을 찾지 못했어요.`,
  },
  hint: {
    where: (source, heading) => `${source}의 ‘${heading}’ 부분에 있어요. 먼저 떠올려 보세요.`,
    question: (topic, heading) =>
      `‘${heading}’ 부분을 덮어 두고, ${withParticle(topic, '이/가')} 무슨 일을 하고 없으면 무엇이 불편한지 한 문장으로 말해 볼까요?`,
    first: '힌트부터 보기',
    gap: '빈칸에 들어갈 말을 떠올려 보세요.',
    next: '힌트 더 보기',
    answer: '답 보기',
  },
  usage: {
    noModel: '지금은 모델 없이 노트의 문장으로만 답하고 있어요.',
    month: (calls, tokens) => `이번 달에는 모델을 ${calls}번 불러서 토큰 ${tokens.toLocaleString('en-US')}개를 썼어요.`,
    limit: (tokens) => `한 달 예산은 토큰 ${tokens.toLocaleString('en-US')}개예요.`,
    cost: (dollars) => `비용은 $${dollars}예요.`,
    today: '오늘 쓴 분',
    nobody: '오늘은 아직 아무도 쓰지 않았어요.',
    member: (name, calls, tokens) => `${person(name)}: ${calls}번, 토큰 ${tokens.toLocaleString('en-US')}개`,
  },
};
