import { fieldsKo } from '../fields/ko.ts';
import { people } from '../ko-words.ts';
import type { GuideMessages } from './guide-messages.ts';

export const guideKo: GuideMessages = {
  help: {
    overview: '스터디 노트에서 답을 찾아 드려요.',
    anyWords: '동사 없이 그냥 물어봐도 돼요.',
    inThreads: '스레드에서는 명령어 대신 저를 멘션하거나 이어서 말해 주세요.',
    groups: {
      asking: '물어보기',
      remembering: '기억하기',
      study: '스터디',
      schedules: '일정과 알림',
      mine: '내 것',
      organisers: '운영자가 하는 일',
    },
    more: {
      study: [
        { usage: ['study'], about: '스터디를 만들어요. ‘이번 주’라고 쓰면 이번 주를 보여 줘요.' },
        { usage: ['기록 9장 3시간'], about: '읽은 시간을 적어 둬요. ‘평가 9장 3.5’는 별점을 적어요.' },
        { usage: ['note 9'], about: '노트를 써요. DM에 파일을 끌어다 놓아도 돼요.' },
        { usage: ['질문 추가 …'], about: '그룹에 물어봐요. ‘익명질문 …’은 이름 없이 물어봐요.' },
        { usage: ['이번주 패스할게요'], about: '이번 주를 쉬어요.' },
      ],
      schedules: [
        { usage: ['매주 월요일 아침 9시에 …라고 알려줘'], about: '일정을 만들어 보여 주고 먼저 물어봐요.' },
        { usage: ['get cronjobs'], about: '일정을 봐요. describe, create, apply, suspend, resume, delete도 돼요.' },
        { usage: ['왜 알림 안 왔어?'], about: '알림이 왜 왔는지, 왜 안 왔는지 알려 줘요.' },
        { usage: ['알림 설정'], about: '내 알림과 조용한 시간을 정해요.' },
      ],
    },
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
      review: {
        usage: ['review', '복습 ㄱㄱ', '복습 설정', '복습 3일 쉬기', 'progress'],
        about: '잊을 즈음에 카드를 한 장씩 DM으로 물어봐요. 얼마나 기억하는지는 나에게만 보여 줘요.',
      },
      quiz: {
        usage: ['quiz 주제 3', '퀴즈 9장 5문제', 'quiz close', 'quiz add', 'quiz drafts'],
        about: '함께 푸는 퀴즈를 올려요. 문제를 쓰거나 승인할 수도 있어요.',
      },
      privacy: { usage: ['privacy', '개인정보'], about: '무엇을 저장하고 누가 보는지 알려 줘요.' },
      export: { usage: ['export', '내 기록 보내줘'], about: '저장된 내 기록을 파일로 보내 드려요.' },
      forget: { usage: ['forget', '내 기록 지워줘'], about: '저장된 내 기록을 지워요. 먼저 확인을 받아요.' },
      report: {
        usage: ['report', '리포트', '내 리포트'],
        about: '스터디가 어디쯤인지, 또는 나는 어디쯤인지 보여 줘요.',
      },
      meeting: {
        usage: ['meeting', '모임 자료', '회의록'],
        about: '다음 모임에서 이야기할 것을 모으고, 기록의 틀을 줘요.',
      },
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
  welcome: {
    hello: '안녕하세요, 스터디 노트에서 답을 찾아 드리는 튜터예요.',
    samples: '지금은 함께 들어 있는 예시 노트로 답해요.',
    how: (command) => `‘${command} explain 주제’처럼 쓰거나 저를 멘션해서 물어보세요.`,
    howDirect: '궁금한 것을 여기에 그냥 물어보세요.',
    press: '아래 질문을 눌러 봐도 좋아요.',
  },
  prompts: { title: '이렇게 물어볼 수 있어요' },
};
