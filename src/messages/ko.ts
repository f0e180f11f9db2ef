import { withParticle } from '../domain/korean/particle.ts';
import { clockParts } from './date-time.ts';
import { fieldsKo } from './fields/ko.ts';
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
    schedules: (command) =>
      `일정: ${command} get cronjobs, describe cronjob 이름, apply, 또는 ‘매주 월요일 아침 9시에 …라고 알려줘’. 알림: ${command} why, 알림 설정.`,
    privately: '끝에 ‘나만’이나 --private 를 붙이면 나에게만 보여요.',
    verbs: {
      explain: { usage: ['explain 주제', '주제 설명 좀', ...fieldsKo.usage], about: '주제를 노트의 말로 설명해요.' },
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
    samplesOnly: '지금 있는 노트는 예시예요.',
    howTitle: '이렇게 물어보세요',
    how: (command) =>
      `채널에서는 ${command} explain 주제처럼 쓰고, 스레드에서는 저를 멘션하고, DM에서는 그냥 물어보세요.`,
    tryTitle: '눌러서 물어보기',
    youAre: (author) => `노트의 ‘${author}’ 작성자와 이어져 있어요.`,
    whoAreYou: (command) => `노트를 쓰셨다면 ${command} iam 이름 으로 알려 주세요.`,
  },
  ownNotes: '그룹의 노트로 답하게 하려면 .env 파일의 NOTES_DIR에 노트 폴더를 적고 다시 시작해 주세요.',
  fields: fieldsKo,
  schedule: {
    wrong: {
      'open-quote': () => '따옴표가 닫히지 않았어요.',
      'unknown-verb': (given) => `‘${given}’라는 동사는 없어요. 바꾸는 일은 짐작으로 하지 않으니 정확히 적어 주세요.`,
      'unknown-resource': (given, known) => `‘${given}’라는 리소스는 없어요. 쓸 수 있는 것: ${known.join(', ')}`,
      'missing-resource': (_, known) => `무엇을 볼지 적어 주세요: ${known.join(', ')}`,
      'missing-name': () => '이름을 적어 주세요. 예: describe cronjob weekly-reminder',
      'extra-word': (given) => `‘${given}’는 여기 쓸 수 없어요.`,
      'unknown-flag': (given) => `‘${given}’라는 옵션은 없어요.`,
      'missing-flag': (given) => `${given} 옵션에 값을 적어 주세요.`,
      'wrong-value': (given, known) => `‘${given}’는 쓸 수 없어요. 쓸 수 있는 것: ${known.join(', ')}`,
    },
    maybe: (guess) => `혹시 ‘${guess}’를 쓰려고 했나요?`,
    none: (resource) => `아직 ${resource}가 없어요.`,
    notFound: (resource, name) => `${resource} "${name}"는 없어요. 이름을 확인해 주세요.`,
    exists: (resource, name) => `${resource} "${name}"는 이미 있어요. 다른 이름을 쓰거나 apply로 바꿔 주세요.`,
    invalid: '매니페스트에 고칠 곳이 있어요. 아무것도 바꾸지 않았어요.',
    tooMany: (limit) => `일정은 ${limit}개까지 만들 수 있어요. 쓰지 않는 것을 지워 주세요.`,
    changedMeanwhile: (name) => `${name}을 다른 분이 방금 바꿨어요. 다시 보고 적용해 주세요.`,
    editorHere: '매니페스트를 붙여 넣거나 편집기에서 적어 주세요.',
    applied: {
      created: (name) => `cronjob/${name} 만들었어요.`,
      configured: (name) => `cronjob/${name} 바꿨어요.`,
      unchanged: (name) => `cronjob/${name} 달라진 것이 없어요.`,
      suspended: (name) => `cronjob/${name} 멈췄어요.`,
      resumed: (name) => `cronjob/${name} 다시 켰어요.`,
    },
    wouldApply: (name) => `cronjob/${name}에 적용하면 이렇게 돼요. 아직 바꾸지 않았어요.`,
    deleted: (object) => `${object} 지웠어요.`,
    started: (run) => `job/${run} 시작했어요.`,
    wouldStart: (run) => `job/${run} 시작할 수 있어요. 아직 시작하지 않았어요.`,
    next: (dates) => `다음: ${dates.join(', ')}`,
    suspendedNow: '지금은 멈춰 있어요. 다시 켜면 이때 시작해요.',
    noChange: '달라진 것이 없어요.',
    warning: {
      skipped: (when, safer) =>
        `${when} 무렵에는 시계가 앞으로 가서 이 시각이 없어요. 그날은 건너뛰어요.${safer === null ? '' : ` 안전한 시각: ${safer}`}`,
      doubled: (when, safer) =>
        `${when} 무렵에는 시계가 뒤로 가서 이 시각이 두 번 와요. 두 번 시작해요.${safer === null ? '' : ` 안전한 시각: ${safer}`}`,
      neverStarts: '이 일정은 한 번도 시작하지 않아요.',
      tooOften: (seconds) => `${seconds}초마다는 너무 잦아요. 1분에 한 번만 시작해요.`,
      shortDeadline: (seconds) => `시작 기한 ${seconds}초는 짧아서 놓칠 수 있어요. 60초 이상을 권해요.`,
    },
    proposal: '이렇게 만들까요?',
    asks: {
      'half-of-day': '오전인가요, 오후인가요?',
      midnight: '자정은 어느 날 밤인가요?',
      time: '몇 시에 할지 알려 주세요.',
      days: '한 번인가요, 매주인가요? ‘매주 월요일 오전 9시’처럼 적어 주세요.',
      weekday: '무슨 요일인지 알려 주세요.',
      text: '무엇을 알릴지 적어 주세요.',
    },
    choice: (dates) => dates.slice(0, 2).join(', '),
    unavailable: (task) => `${task} 작업은 아직 일정으로 돌릴 수 없어요.`,
    needsChannel: '어느 채널인지 #채널 로 적어 주세요.',
    buttons: {
      create: '만들기',
      edit: '고치기',
      preview: '나에게 미리 보기',
      resume: '다시 켜기',
      suspend: '멈추기',
      runNow: '지금 한 번 실행',
      describe: '자세히',
      apply: '적용',
      cancel: '닫기',
      open: '편집기 열기',
    },
    editor: { title: '일정 매니페스트', label: 'YAML', confirm: '달라지는 곳', done: '적용했어요' },
    preview: (name) => `${name} 미리 보기예요. 나에게만 보여요.`,
    nothingToSay: '이 작업은 아무 말도 하지 않아요.',
    failed: (run, reason, detail) => `job/${run} 실패했어요 (${reason}).${detail === null ? '' : ` ${detail}`}`,
  },
  reminders: {
    snoozed: (about, until) =>
      `${about === null ? '알림' : `${about} 알림`}을 ${until === null ? '돌아왔다고 말할 때' : until}까지 쉴게요.`,
    askHowLong: '언제까지 쉴까요?',
    choices: { hour: '한 시간', tomorrow: '내일까지', 'next-week': '다음 주까지', 'until-back': '돌아올 때까지' },
    back: '다시 알려 드릴게요.',
    nothingYet: '아직 보낼 알림이 없었어요.',
    channelNow: (limit, hours) =>
      `이 채널에는 스스로 올리는 글이 ${limit === null ? '한도 없이' : `한 주에 ${limit}개까지`}, 조용한 시간은 ${hours ?? '없음'}이에요.`,
    why: ({ state, cronJob, because }, when, until) => {
      const reasons: Readonly<Record<string, string>> = {
        'quiet-hours': '조용한 시간이어서',
        snoozed: '알림을 쉬고 있어서',
        vacation: '휴가 중이어서',
        holiday: '공휴일이어서',
        done: '이미 마쳐서',
        'weekly-limit': '이번 주에 올린 글이 많아서',
        'quiet-channel': '채널이 조용히 모드여서',
      };
      const reason = because === null ? '' : `${reasons[because] ?? because} `;
      switch (state) {
        case 'sent':
          return `${when}: ${cronJob} 알림을 보냈어요.`;
        case 'held':
          return `${when}: ${reason}${cronJob} 알림을 ${until}로 미뤘어요.`;
        case 'dropped':
          return `${when}: ${reason}${cronJob} 알림을 보내지 않았어요.`;
        case 'failed':
          return `${when}: ${cronJob} 알림을 보내지 못했어요 (${because ?? '알 수 없는 까닭'}).`;
        case 'waiting':
          return `${when}: ${cronJob} 알림을 보내고 있어요.`;
      }
    },
    settings: {
      title: '알림 설정',
      open: '알림 설정',
      quietFrom: '조용한 시간 시작',
      quietTo: '조용한 시간 끝',
      noQuiet: '시작과 끝이 같으면 조용한 시간이 없어요.',
      vacationFrom: '휴가 첫날',
      vacationTo: '휴가 마지막 날',
      holidays: '공휴일',
      noHolidays: '공휴일에도 받기',
      koreanHolidays: '한국 공휴일에는 쉬기',
      save: '저장',
      saved: '저장했어요.',
      wrongDates: '마지막 날이 첫날보다 빨라요.',
      now: '알림을 받는 시간과 쉬는 날을 정해요.',
    },
  },
  welcome: {
    hello: '안녕하세요, 스터디 노트에서 답을 찾아 드리는 튜터예요.',
    samples: '지금은 함께 들어 있는 예시 노트로 답해요.',
    how: (command) => `‘${command} explain 주제’처럼 쓰거나 저를 멘션해서 물어보세요.`,
    howDirect: '궁금한 것을 여기에 그냥 물어보세요.',
    press: '아래 질문을 눌러 봐도 좋아요.',
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
