import { withParticle } from '../../domain/korean/particle.ts';
import type { NotingMessages } from './noting-messages.ts';

export const notingKo: NotingMessages = {
  noting: {
    kept: (chapters) => `${chapters} 노트를 잘 받았어요.`,
    keptAgain: (chapters) => `${chapters} 노트를 새것으로 바꾸었어요. 전에 있던 노트도 따로 남겨 두었어요.`,
    unchanged: '받아 둔 노트와 똑같아요.',
    understood: '이렇게 읽었어요',
    topics: (count) => `정리한 주제 ${count}개`,
    time: (time) => `읽은 시간 ${time}`,
    stars: (stars) => `이해도 ${stars}`,
    questions: (count) => `남은 질문 ${count}개`,
    difficulties: (count) => `어려웠던 부분 ${count}개`,
    insights: (count) => `깨달음 ${count}개`,
    thoughts: (count) => `읽기 전에 든 생각 ${count}개`,
    missing: (parts) => `아직 없는 곳: ${parts}. 나중에 더해서 다시 보내도 돼요.`,
    carried: (parts) => `전에 적은 것을 이어 두었어요: ${parts}`,
    complete: '빠진 곳이 없어요.',
    parts: {
      before: '읽기 전에 든 생각',
      summary: '내용 정리',
      impressions: '후기',
      questions: '궁금했던 부분',
      time: '독서 시간',
      difficulties: '어려웠던 부분',
      rating: '이해도 별점',
      insights: '깨달음',
    },
    suggests: '이건 어떨까요',
    suggestion: {
      misspelt: (written, right) => `‘${written}’ 대신 ${withParticle(right, '으로/로')} 쓰는 이름 같아요.`,
      former: (written, right) => `‘${written}’ 대신 지금은 ${withParticle(right, '이라고/라고')} 불러요.`,
      version: (written, right) =>
        `${withParticle(written, '은/는')} 이제 쓰지 않는 버전이에요. 지금은 ${withParticle(right, '이에요/예요')}.`,
    },
    apply: (right) => `${withParticle(right, '으로/로')} 바꾸기`,
    applied: (written, right) => `노트에서 ‘${written}’ 대신 ${withParticle(right, '으로/로')} 바꾸었어요.`,
    takeBack: '되돌리기',
    takenBack: (written) => `노트를 바꾸기 전으로 되돌렸어요. 다시 ‘${written}’ 그대로예요.`,
    cannotTakeBack: '그 뒤에 노트가 바뀌어서 되돌리지 못했어요. 노트는 지금 그대로예요.',
    gone: '노트에서 그 말을 찾지 못했어요. 이미 바뀐 것 같아요.',
    forbidden: '내 노트만 고칠 수 있어요.',
    refused: {
      'no-note':
        '스터디 템플릿의 제목을 찾지 못해서 노트로 받지 않았어요. 내용 정리, 독서 과정 기록처럼 템플릿의 제목을 남겨서 다시 보내 주세요.',
      'not-text': '글로 된 파일이 아니에요. 압축이나 그림 말고 Markdown 파일(.md)을 보내 주세요.',
      'too-large': '파일이 5MB를 넘어요. 그림을 빼거나 나누어서 보내 주세요.',
      'needs-chapter':
        '몇 장 노트인지 몰라서 아직 받지 못했어요. 파일 이름을 9장.md처럼 바꾸거나 제목에 9장을 적어서 다시 보내 주세요.',
      'no-folder': '노트를 둘 폴더가 아직 없어서 읽기만 했어요. 운영자가 NOTES_DIR을 정하면 받을 수 있어요.',
      refused: '노트를 파일로 쓰지 못했어요. 운영자에게 알려 주세요.',
      unreadable: '파일을 읽지 못했어요. Markdown 파일 하나만 UTF-8로 다시 보내 주세요.',
    },
    form: {
      title: (chapter) => `${chapter} 노트`,
      minutes: '읽은 시간',
      stars: '이해도',
      difficulties: '어려웠던 부분',
      questions: '궁금했던 부분 (한 줄에 하나씩)',
      insights: '깨달음을 얻은 부분',
      save: '보내기',
      draft: '초안으로 두기',
      summary: '내용 정리는 DM에 파일을 끌어다 놓거나 붙여 넣어 주세요. 여기에는 3,000자까지만 들어가요.',
    },
    draftKept: '초안을 남겨 두었어요. 다시 열면 그대로 있어요.',
    open: (chapter) => `${chapter} 노트를 써 볼까요?`,
    openIt: '노트 쓰기',
    whichChapter: '몇 장 노트인지 함께 적어 주세요. 예: note 9',
    left: (parts) => `이미 적혀 있던 곳은 그대로 두었어요: ${parts}`,
    sync: {
      off: '노트 저장소가 정해져 있지 않아요. 운영자가 NOTES_GIT을 정하면 가져올 수 있어요.',
      changed: '저장소에서 새 노트를 가져왔어요.',
      same: '저장소에 새로 바뀐 노트가 없어요.',
      links: (paths) => `심볼릭 링크는 따라가지 않았어요: ${paths}`,
      conflict: (detail) =>
        `저장소와 여기의 노트가 따로 바뀌어서 아무것도 바꾸지 않았어요. 운영자가 살펴봐 주세요. (${detail})`,
      unreachable: (detail) => `저장소에서 가져오지 못했어요. 지금 있는 노트는 그대로예요. (${detail})`,
    },
    otherAuthor: (author, command) =>
      `이 노트는 ‘${author}’ 작성자의 것으로 보여요. 본인이라면 ${command} iam ${author} 으로 먼저 알려 주세요. 운영자가 확인하면 받을 수 있어요.`,
  },
};
