import type { PrivacyMessages } from './privacy-messages.ts';

export const privacyKo: PrivacyMessages = {
  privacy: {
    title: '내 기록과 개인정보',
    parts: ({ days, usesModel, command }) => [
      {
        heading: '무엇을 저장하나요',
        lines: [
          `저에게 한 질문과 답, 도움이 됐는지 남긴 의견. ${days}일이 지나면 지워요.`,
          '스터디 참여, 참석, 발표 차례, 읽은 시간, 별점, 퀴즈 답과 복습 기록.',
          '노트의 어느 작성자인지, 알림을 받는 시간과 쉬는 날.',
        ],
      },
      {
        heading: '누가 볼 수 있나요',
        lines: [
          '별점, 읽은 시간, 퀴즈 답, 복습 기록, DM에서 한 질문은 나만 봐요.',
          '그룹에는 다섯 명 이상 모였을 때만 가운데 값과 범위로 보여요. 순위는 없어요.',
          '내가 동의하면 그때만 내 별점이 이름과 함께 보이고, 언제든 거둘 수 있어요.',
          '참석과 발표, 공개로 한 질문은 채널의 모두가 봐요.',
          '운영자는 여기에 더해 모델 사용량과, 알림이 누구에게 갔는지를 볼 수 있어요. 그 밖에는 다른 분들과 같아요.',
          '운영자가 노트를 파일로 내보내면 읽은 시간과 별점이 내 노트에 함께 적혀요.',
          '서버를 돌리는 분은 데이터베이스 파일을 열 수 있어요. 익명 질문도 그 파일에는 누가 했는지 남아요.',
        ],
      },
      {
        heading: '모델에는 무엇이 가나요',
        lines: usesModel
          ? [
              '질문과 서술형 답, 관련된 노트 문장이 가요. 노트를 내면 어긋나는 문장이 있는지 보려고 그 문장들도 가요. 이름, 별점, 시간, 퀴즈 성적은 가지 않아요. DM에서 한 질문에는 그 장을 얼마나 아는지 별점으로 고른 세 단어(new, some, sure) 가운데 하나가 함께 가요.',
            ]
          : ['모델을 쓰지 않아서 아무것도 밖으로 나가지 않아요.'],
      },
      {
        heading: '무엇을 할 수 있나요',
        lines: [`${command} export: 저장된 내 기록을 파일로 받아요.`, `${command} forget: 저장된 내 기록을 지워요.`],
      },
    ],
    topics: {
      questions: '질문과 답',
      opinions: '답에 남긴 의견',
      conversations: '대화의 자리',
      identity: '작성자와 역할',
      reminders: '알림',
      spending: '모델 사용량',
      study: '스터디 참여',
      notes: '노트 초안과 감사',
      reading: '읽은 시간과 별점',
      review: '복습',
      quiz: '퀴즈',
      mentions: '나를 가리키는 다른 기록',
    },
    export: {
      button: '내 기록 받기',
      here: '저장된 기록 전부예요. 하나는 읽기 쉬운 글이고, 하나는 프로그램이 읽는 JSON이에요.',
      sent: 'DM으로 파일 두 개를 보냈어요.',
      failed: '파일을 보내지 못했어요. 잠시 뒤에 다시 해 주세요.',
      title: '튜터에 저장된 내 기록',
      madeAt: (when) => `${when}에 만들었어요.`,
      nothing: '저장된 기록이 없어요.',
      rows: (count) => `${count}건`,
      noteFiles: '그룹의 노트 폴더에 있는 내 노트 파일',
      noNoteFiles: '노트의 작성자와 이어져 있지 않아서, 어떤 노트 파일이 내 것인지 몰라요.',
    },
    forget: {
      button: '내 기록 지우기',
      ask: '저장된 내 기록을 모두 지울까요? 되돌릴 수 없어요. 스터디에서도 빠져요.',
      count: (topic, rows) => `${topic} ${rows}건`,
      nothing: '저장된 기록이 없어서 지울 것도 없어요.',
      stays: '이것은 남아요',
      noteFiles: (paths, others) =>
        `노트 파일: ${paths.join(', ')}${others > 0 ? ` 외 ${others}개` : ''}. 그룹의 파일이라서 폴더나 Git에서 직접 지워야 해요.`,
      staysElsewhere: [
        '노트 파일에 쓴 시간과 별점, 질문은 노트를 지우기 전까지 노트에 있어요.',
        'Slack에 올린 메시지는 Slack에 있어요.',
        '데이터베이스 백업에는 다음 백업들이 바꿀 때까지 있어요.',
      ],
      confirm: '모두 지우기',
      sure: {
        title: '정말 지울까요?',
        text: '저장된 내 기록이 모두 사라지고 되돌릴 수 없어요.',
        yes: '지우기',
        no: '그만두기',
      },
      done: '저장된 내 기록을 모두 지웠어요.',
      wasNothing: '이미 지워져서 남은 기록이 없어요.',
    },
  },
};
