import { withParticle } from '../domain/korean/particle.ts';
import { clockParts } from './date-time.ts';
import type { Messages } from './messages.ts';

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
  answer: {
    asked: (name, question) => `${person(name)}: ${question}`,
    sample: '예시 노트',
    card: '개념 카드',
    openQuestion: '노트에 답 없이 남아 있는 질문이에요.',
    correction: (written, right) =>
      `인용한 노트에는 ${withParticle(written, '이라고/라고')} 적혀 있는데, 개념 카드에서 쓰는 이름은 ${withParticle(right, '이에요/예요')}.`,
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
  notInNotes: {
    'no-match': '노트에서는 답을 찾지 못했어요.',
    'small-talk': '저는 스터디 노트에 있는 내용만 답할 수 있어요.',
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
  quiet: {
    turnedOn: '이제 이 채널에서는 물어본 분에게만 조용히 답할게요.',
    turnedOff: '이제 이 채널에서 모두에게 보이게 답할게요.',
    isOn: (command) => `이 채널은 조용히 모드예요. ${command} quiet off 로 끌 수 있어요.`,
    isOff: (command) => `이 채널은 조용히 모드가 아니에요. ${command} quiet on 으로 켤 수 있어요.`,
    turnOn: '조용히 켜기',
    turnOff: '조용히 끄기',
    threadOn: '이 스레드에서는 저를 멘션할 때만 답할게요.',
    threadOff: '이 스레드에서 멘션 없이 이어서 말해도 답할게요.',
    channelsOnly: '조용히 모드는 채널에서만 바꿀 수 있어요.',
  },
  nearMiss: { offer: '혹시 이렇게 쓰려던 건가요?', askInstead: '그대로 질문하기' },
  claim: {
    asked: (author) => `노트의 ‘${author}’ 작성자로 기억해 둘게요. 운영자가 확인하면 이어져요.`,
    confirmed: (author) => `노트의 ‘${author}’ 작성자로 이어졌어요.`,
    rejected: (author) => `운영자가 ‘${author}’ 작성자가 아니라고 했어요. 이름을 다시 확인해 주세요.`,
    unknownAuthor: (author, known) =>
      `노트에 ‘${author}’ 작성자가 없어요. 노트에 적힌 이름 그대로 알려 주세요.${known.length > 0 ? ` 지금 있는 이름: ${known.join(', ')}` : ''}`,
    taken: (author) => `‘${author}’ 작성자는 이미 다른 분과 이어져 있어요. 운영자에게 말해 주세요.`,
    toOrganiser: (member, author) => `${person(member)}이 노트의 ‘${author}’ 작성자라고 해요. 맞나요?`,
    confirm: '맞아요',
    reject: '아니에요',
    done: (member, author) => `${withParticle(person(member), '을/를')} ‘${author}’ 작성자와 이었어요.`,
    refused: (member, author) => `${person(member)}은 ‘${author}’ 작성자가 아니라고 답했어요.`,
    settled: '이미 정리된 요청이에요.',
  },
  organiser: {
    are: (names) => `운영자는 ${withParticle(people(names), '이에요/예요')}. 워크스페이스 관리자도 운영자예요.`,
    none: '아직 지정한 운영자가 없어요. 워크스페이스 관리자와 채널을 연결한 분이 운영자예요.',
    added: (names) => `이제 ${people(names)}도 운영자예요.`,
    removed: (names) => `이제 ${people(names)}은 운영자가 아니에요.`,
    notAllowed: '운영자만 할 수 있는 일이에요. 운영자에게 부탁해 주세요.',
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
  help: {
    overview: '스터디 노트에서 답을 찾아 드려요.',
    anyWords: '동사 없이 그냥 물어봐도 돼요.',
    inThreads: '스레드에서는 명령어 대신 저를 멘션하거나 이어서 말해 주세요.',
    privately: '끝에 ‘나만’이나 --private 를 붙이면 나에게만 보여요.',
    verbs: {
      explain: { usage: ['explain 주제', '주제 설명 좀'], about: '주제를 노트의 말로 설명해요.' },
      ask: { usage: ['ask 궁금한 것', '질문 궁금한 것'], about: '질문에 노트로 답해요.' },
      search: { usage: ['search 낱말', '검색 낱말'], about: '노트에서 맞는 곳을 찾아요.' },
      quiet: { usage: ['quiet on', 'quiet off', '조용히 켜기'], about: '채널에서 물어본 사람에게만 답하게 해요.' },
      help: { usage: ['help', 'help search', '도움말 질문'], about: '쓰는 법을 알려 줘요.' },
      iam: { usage: ['iam 이름', '나는 이름'], about: '노트의 작성자 이름과 나를 이어요. 운영자가 확인해요.' },
      organiser: {
        usage: ['organiser @멤버', 'organiser remove @멤버', '운영자'],
        about: '운영자를 정하거나 누구인지 봐요. 운영자만 바꿀 수 있어요.',
      },
      hint: { usage: ['hint 주제', '힌트 주제'], about: '답 대신 힌트를 하나씩 줘요.' },
      usage: { usage: ['usage', '사용량'], about: '모델을 얼마나 썼는지 봐요. 운영자만 볼 수 있어요.' },
    },
  },
  home: {
    title: '스터디 노트 튜터',
    knows: (notes, cards) => `노트 ${notes}개와 개념 카드 ${cards}개를 읽고 있어요.`,
    knowsNothing: '아직 읽은 노트가 없어요.',
    authors: (names, others) => `노트를 쓴 분: ${people(names)}${others > 0 ? ` 외 ${others}명` : ''}`,
    samplesOnly: '지금 있는 노트는 예시예요. 그룹의 노트를 쓰려면 NOTES_DIR 에 노트 폴더를 적어 주세요.',
    howTitle: '이렇게 물어보세요',
    how: (command) =>
      `채널에서는 ${command} explain 주제처럼 쓰고, 스레드에서는 저를 멘션하고, DM에서는 그냥 물어보세요.`,
    tryTitle: '눌러서 물어보기',
    youAre: (author) => `노트의 ‘${author}’ 작성자와 이어져 있어요.`,
    whoAreYou: (command) => `노트를 쓰셨다면 ${command} iam 이름 으로 알려 주세요.`,
  },
  welcome: {
    hello: '안녕하세요, 스터디 노트에서 답을 찾아 드리는 튜터예요.',
    how: (command) => `${command} explain 주제처럼 쓰거나 저를 멘션해 주세요. 눌러 봐도 좋아요.`,
  },
  prompts: { title: '이렇게 물어볼 수 있어요' },
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
};

function person(name: string): string {
  return name.endsWith('님') ? name : `${name}님`;
}

function people(names: readonly string[]): string {
  return names.map(person).join(', ');
}

function monthDay(day: string): string {
  const [, month = '', date = ''] = day.split('-');
  return `${Number(month)}월 ${Number(date)}일`;
}
