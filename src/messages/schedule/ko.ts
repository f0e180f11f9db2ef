import { type Particle, withParticle } from '../../domain/korean/particle.ts';
import type { ScheduleMessages } from './schedule-messages.ts';

export const scheduleKo: ScheduleMessages = {
  schedule: {
    wrong: {
      'open-quote': () => '따옴표가 닫히지 않았어요.',
      'unknown-verb': (given) =>
        `‘${given}’${tail(given, '이라는/라는')} 동사는 없어요. 바꾸는 일은 짐작으로 하지 않으니 정확히 적어 주세요.`,
      'unknown-resource': (given, known) =>
        `‘${given}’${tail(given, '이라는/라는')} 리소스는 없어요. 쓸 수 있는 것: ${known.join(', ')}`,
      'missing-resource': (_, known) => `무엇을 볼지 적어 주세요: ${known.join(', ')}`,
      'missing-name': () => '이름을 적어 주세요. 예: describe cronjob weekly-reminder',
      'extra-word': (given) => `‘${given}’${tail(given, '은/는')} 여기 쓸 수 없어요.`,
      'unknown-flag': (given) => `‘${given}’${tail(given, '이라는/라는')} 옵션은 없어요.`,
      'missing-flag': (given) => `${given} 옵션에 값을 적어 주세요.`,
      'wrong-value': (given, known) =>
        `‘${given}’${tail(given, '은/는')} 쓸 수 없어요. 쓸 수 있는 것: ${known.join(', ')}`,
    },
    maybe: (guess) => `혹시 ‘${guess}’${tail(guess, '을/를')} 쓰려고 했나요?`,
    none: (resource) => `아직 ${withParticle(resource, '이/가')} 없어요.`,
    notFound: (resource, name) => `${resource} "${name}"${tail(name, '은/는')} 없어요. 이름을 확인해 주세요.`,
    exists: (resource, name) =>
      `${resource} "${name}"${tail(name, '은/는')} 이미 있어요. ${resource === 'jobs' ? '다른 이름을 써 주세요.' : '다른 이름을 쓰거나 apply로 바꿔 주세요.'}`,
    invalid: '매니페스트에 고칠 곳이 있어요. 아무것도 바꾸지 않았어요.',
    tooMany: (limit) => `일정은 ${limit}개까지 만들 수 있어요. 쓰지 않는 것을 지워 주세요.`,
    changedMeanwhile: (name) => `${withParticle(name, '을/를')} 다른 분이 방금 바꿨어요. 다시 보고 적용해 주세요.`,
    tooLongHere:
      '긴 글은 Slack이 잘라서 전하기도 해요. 매니페스트를 파일로 저장해 튜터에게 보내는 메시지에 붙이고 apply라고 적어 주세요.',
    remedies: {
      is_archived: '보관된 채널이에요. 보관을 취소하거나 다른 채널로 바꿔 주세요.',
      not_in_channel: '튜터가 그 채널에 없어요. /invite로 초대해 주세요.',
      channel_not_found: '그런 채널이 없거나 튜터에게 보이지 않아요. 채널 이름을 확인해 주세요.',
      restricted_action: '그 채널에는 정해진 사람만 글을 쓸 수 있어요.',
      token_revoked: 'Slack이 튜터의 토큰을 거둬들였어요. 앱을 다시 설치하고 새 토큰으로 시작해 주세요.',
    },
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
      shortMonths: (day) => `${day}일이 없는 달에는 시작하지 않아요.`,
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
      nth: 'cron에는 ‘매달 둘째 목요일’이나 ‘말일’을 적을 자리가 없어요. ‘격주 목요일’이나 ‘매월 14일’처럼 적어 주세요.',
      once: '저는 되풀이되는 알림만 맡아요. 한 번만 알리려면 Slack의 /remind를 써 주세요. 되풀이하려면 ‘매주 월요일 오전 9시’처럼 적어 주세요.',
      stop: '일정을 멈추거나 지우는 일은 이름으로만 해요. get cronjobs 로 이름을 보고 suspend cronjob 이름, delete cronjob 이름 으로 적어 주세요.',
      bounds:
        '시작하는 날, 끝나는 날, 빼는 날은 일정에 적을 수 없어요. 먼저 만들고, 쉬는 동안에는 suspend cronjob 이름 으로 멈춰 주세요. 쉬는 날과 조용한 시간은 알림 설정과 채널 설정에서 정해요.',
      'too-often': '그렇게 자주 알리면 아무도 읽지 않아요. ‘매일 오전 9시’처럼 하루에 몇 번까지만 정해 주세요.',
      'before-meeting':
        '모임 전 알림은 meeting-reminders 일정이 맡아요. 모임을 옮기면 알림도 따라가요. 운영자가 resume cronjob meeting-reminders 로 켤 수 있어요.',
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
    writtenThen: {
      quiz: '채널에 퀴즈를 올려요. 문제는 올리는 때에 골라요.',
      report: '스터디가 어디까지 왔는지 그때의 기록으로 써서 올려요.',
      meeting: '모임 전에는 함께 볼 것을, 모임 뒤에는 회의록 틀을 그때의 기록으로 써서 올려요.',
      'meeting-reminder': '모임과 노트 마감이 다가오면 그때의 일정으로 써서 알려요.',
      review: '그날 복습할 것이 있는 분에게만 메시지를 보내요.',
      thanks: '고맙다는 말을 받은 노트가 있는 분에게만 메시지를 보내요.',
    },
    delivering: ({ all, sent, waiting, held, dropped, failed }) => {
      const rest = [
        ...(held > 0 ? [`나중으로 미룬 분 ${held}명`] : []),
        ...(dropped > 0 ? [`보낼 것이 없는 분 ${dropped}명`] : []),
        ...(failed > 0 ? [`보내지 못한 분 ${failed}명`] : []),
      ];
      const begun =
        waiting > 0
          ? `${all}명 중 ${sent}명에게 보냈어요. ${waiting}명 남았어요.`
          : `${all}명 중 ${sent}명에게 다 보냈어요.`;
      return rest.length === 0 ? begun : `${begun} ${rest.join(', ')}이에요.`;
    },
    attached: {
      several: '어느 파일인지 모르겠어요. 매니페스트 파일 하나만 붙이거나 apply -f 이름 으로 적어 주세요.',
      'too-large': '파일이 너무 커요. 매니페스트는 100 KB까지 읽어요.',
      unreadable: '파일을 읽지 못했어요. 앱에 files:read 권한이 있는지 확인하거나, 내용을 apply 뒤에 붙여 넣어 주세요.',
      'not-text': '텍스트 파일이 아니에요. UTF-8로 저장한 YAML을 붙여 주세요.',
    },
    newerShipped: (name) => `새 버전에 cronjob/${name}에서 달라진 곳이 있어요. 적용하기 전에는 아무것도 바뀌지 않아요.`,
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
    suspended: (names, more) =>
      `멈춰 있어서 아무것도 보내지 않는 일정: ${names.join(', ')}${more > 0 ? ` 외 ${more}개` : ''}. 운영자가 resume cronjob ${names[0]} 명령으로 다시 켤 수 있어요.`,
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
      usualHolidays: '자주 쓰는 것',
      wholeCountry: '나라 전체의 공휴일만 알아요. 지역마다 다른 휴일은 휴가로 적어 주세요.',
      koreanHolidays: '한국 공휴일에는 쉬기',
      snooze: '지금부터 쉬기',
      wake: '다시 받기',
      save: '저장',
      saved: '저장했어요.',
      wrongDates: '마지막 날이 첫날보다 빨라요.',
      now: '알림을 받는 시간과 쉬는 날을 정해요.',
    },
    channelSettings: {
      title: '채널 설정',
      open: '채널 설정',
      channel: '채널',
      limit: '스스로 올리는 글',
      noLimit: '한도 없음',
      limitOf: (limit) => `한 주에 ${limit}개까지`,
      emptyStays: '비워 두면 지금 그대로예요. 시작과 끝이 같으면 조용한 시간이 없어요.',
    },
  },
};

/** The particle alone, after a word in quotation marks. */
function tail(word: string, particle: Particle): string {
  return withParticle(word, particle).slice(word.length);
}
