import { describe, expect, it } from 'vitest';
import { foldersOf, openKnowledge } from '../../../src/compose/compose-knowledge.ts';
import { createAnswerOnce } from '../../../src/features/answer/answer-once.ts';

const answer = createAnswerOnce(await openKnowledge(foldersOf({ notesDirs: [], subject: 'kubernetes' })));

/** What the lead must say, and ways in which members put the same question. */
const answered: readonly (readonly [says: RegExp, ...questions: readonly string[]])[] = [
  [/가장 작은 단위/, '파드 그거 뭐하는 애야?', '파드가 대체 뭔가요', '파드 뜻 좀 쉽게 알려줄래?'],
  [/이름과 주소/, '서비스가 하는 일이 뭐예요', '쿠버네티스에서 서비스 역할 알려주세요', '서비스는 무슨 일을 해?'],
  [/address|same name/, 'what does a service do?', "what's the role of a service", 'so what is a service for'],
  [/결정|정하/, '컨트롤 플레인은 무슨 일을 해', '컨트롤 플레인 역할이 뭔데', '마스터 노드가 맡는 일은?'],
  [
    /brain|decides/,
    'what does the control plane do',
    'control plane in short?',
    'can you explain the control plane to me',
  ],
  [/개수|숫자|개/, '레플리카셋은 뭐 하는 거예요?', '레플리카셋이 하는 일', '레플리카셋 왜 있는 거야'],
  [/컨트롤러|버전/, '디플로이먼트 한 줄 요약 부탁', '디플로이먼트가 뭐였죠', '디플로먼트 뭔지 까먹음'],
  [
    /번호|db-0|이름/,
    '스테이트풀셋은 어떤 상황에 어울려?',
    '스테이트풀셋 언제 쓰면 좋아요?',
    '언제 스테이트풀셋 써야 함',
  ],
  [
    /StatefulSet/,
    'when would I reach for a StatefulSet?',
    'when should i pick a statefulset',
    'statefulset use cases pls',
  ],
  [/되풀이|시각/, '크론잡은 어떨 때 쓰나요', '크론잡 쓰는 이유가 뭐야', '크론잡 용도'],
  [/한 번|끝이 있는/, '잡은 언제 써?', '잡 쓰는 경우 알려주세요', '잡이라는 건 뭘 위한 거예요'],
  [/임시|캐시/, 'emptyDir 어디다 써먹어?', 'emptyDir는 무슨 용도예요', '엠프티디르 쓸 만한 상황이 있나'],
  [
    /파드가 (?:그 )?노드|파드와 함께|컨테이너만|emptyDir에 쓴 데이터는 함께/,
    'emptyDir 데이터는 언제 날아가요?',
    'emptyDir 내용 언제까지 남아있어',
    '파드 지우면 emptyDir 어떻게 돼',
  ],
  [
    /removed|evicted|vanish|leaves|gone/,
    'when does emptyDir data go away',
    'when do i lose my emptyDir files',
    'is emptyDir gone once the pod is gone?',
  ],
  [/위험|노출|보안/, 'hostPath 쓰면 안 되는 까닭이 뭐야', 'hostPath 위험한가요?', 'hostPath 왜 별로라고 해?'],
  [/compromised|Avoid|avoid/, 'why is hostPath a bad idea', 'is hostpath dangerous?', 'why shouldnt i use hostPath'],
  [/undo/, '롤백 어떻게 해', '롤백하려면 뭐라고 쳐야 돼?', '롤백은 어떻게 하나요'],
  [/undo/, 'how do I undo a deployment', 'rollback command?'],
  [/kubectl scale|replicas/, '파드 개수 어떻게 늘려요', '스케일 하는 명령어 뭐였더라', '레플리카 수 조절 어떻게 함?'],
  [/kubectl scale|replicas/, 'how do I scale a deployment', 'command to scale up', 'how can i scale to more pods'],
  [/30000/, '노드포트 번호 범위가 어떻게 돼요?', '노드포트 포트 범위 몇 번부터 몇 번', '노드포트는 몇 번 포트를 써'],
  [/30000/, 'what port range does NodePort use', 'which ports can a nodeport have?', 'nodeport port numbers'],
  [
    /ClusterIP|클러스터IP/,
    '서비스 타입 안 적으면 뭐가 돼?',
    '서비스 기본 타입',
    '서비스 만들 때 유형 생략하면 어떻게 되나요',
  ],
  [
    /컨트롤러/,
    '인그레스만 만들면 되는 건가요?',
    '인그레스 컨트롤러 꼭 있어야 해?',
    '인그레스 만들었는데 왜 아무것도 안 돼',
  ],
  [
    /ingress controller/i,
    'do i need an ingress controller',
    'does an ingress work alone',
    'ingress without a controller?',
  ],
  [/은퇴|Gateway/, 'ingress-nginx 이제 못 써?', 'ingress-nginx 은퇴했다던데 언제야', 'ingress nginx 계속 써도 되나요'],
  [/pending/i, '로드밸런서 외부 아이피가 계속 펜딩이에요', 'EXTERNAL-IP가 pending인데 왜 이래'],
  [/신청|짝/, 'pvc가 하는 일이 뭐예요', 'PVC 한마디로?', '퍼시스턴트볼륨클레임 좀 설명해 주실 수 있나요'],
  [
    /Pending|PV가 없/,
    'PVC가 Pending에서 안 넘어가',
    'pvc 왜 pending이에요',
    'PVC 만들었는데 pending 상태로 멈춰 있어요',
  ],
  [/창고|저장 공간/, 'pv는 무엇인가요?', 'PV 뭐임', '퍼시스턴트볼륨 설명 부탁드려요'],
  [/남으|남고|PVC/, '스테이트풀셋 지우면 PVC도 같이 지워지나요', '스테이트풀셋 삭제하면 데이터는 남아?'],
  [
    /PVC/,
    'does deleting a statefulset delete its pvcs',
    'are PVCs kept when I delete the StatefulSet',
    'delete statefulset what about the pvc',
  ],
  [/차트|패키지|한 번에 설치/, '헬름은 왜 써요', '헬름 쓰면 뭐가 좋아?', '헬름이 뭐하는 도구예요'],
  [/helm rollback/, '헬름 롤백 명령 뭐야', '헬름으로 설치한 거 되돌리려면 어떻게 해요'],
  [/chart|install/, 'what is a helm chart', 'whats helm good for', 'why would anyone use helm'],
  [/timeZone|시간대/, '크론잡 시간대 어떻게 바꿔요?', '크론잡이 우리나라 시간으로 안 도는데', '크론잡 한국 시간 설정'],
  [/Allow|Forbid/, '크론잡 겹치면 어떡해?', '크론잡 이전 작업이 아직 도는 중이면?'],
  [/backoffLimit|여섯/, '잡 실패하면 몇 번 재시도해?', '잡은 실패하면 몇 번이나 다시 하나요', '잡 재시도 횟수'],
  [/six|backoffLimit/, 'how many times does a job retry', 'how often is a failed job retried', 'job retry count'],
  [/ttlSeconds|저절로/, '끝난 잡은 알아서 지워지나요', '잡 끝나면 자동으로 없어져?', '완료된 잡 자동 삭제 어떻게 해'],
  [/열 개/, '예전 리비전 몇 개까지 남아?', '롤백용 리비전은 몇 개나 보관돼요', '롤백 리비전 몇 개 저장됨'],
  [/스스로|10분/, '롤아웃 실패하면 자동으로 되돌아가나요'],
  [/25/, '롤아웃 때 파드 몇 개까지 내려가?', 'maxUnavailable 기본값이 몇이에요', '롤아웃 중에 파드 얼마나 더 띄워'],
  [
    /새 파드로|대체|새로|만들어 주|주인|되살/,
    '파드 죽으면 어떻게 되나요',
    '파드가 갑자기 죽으면?',
    '파드 죽었을 때 무슨 일이 생겨',
  ],
  [/Pod/, 'what happens when a pod dies', 'pod crashed, now what', 'what if my pod goes down'],
  [
    /localhost|IP/,
    '같은 파드 안 컨테이너끼리 어떻게 통신해',
    '한 파드에 있는 컨테이너들은 서로 어떻게 말해요',
    '파드 내부 컨테이너끼리 통신하는 법',
  ],
  [/etcd/, 'etcd 백업 안 하면 큰일 나?', 'etcd는 왜 백업해야 돼', 'etcd에 뭐가 들어 있어요'],
  [
    /계속 돌|멈춰도|복구가 멈춰요/,
    '컨트롤 플레인 죽으면 파드도 죽어?',
    '컨트롤 플레인이 멈추면 어떻게 되죠',
    '마스터 노드 꺼지면 무슨 일이 생겨요',
  ],
  [
    /5분/,
    '노드 응답 없으면 파드 언제 옮겨져?',
    '노드가 죽으면 몇 분 뒤에 파드 내보내요',
    '노드가 응답 안 할 때 얼마나 기다려',
  ],
  [
    /DNS|이름/,
    '서비스 디스커버리 어떻게 동작해요',
    '서비스 디스커버리가 왜 필요하죠',
    '파드끼리 이름으로 찾아가는 거 뭐라고 해?',
  ],
  [
    /헤드리스|None|특정 파드|db-0|하나씩 골라/,
    '헤드리스 서비스는 언제 필요해',
    '헤드리스 서비스 왜 쓰는 거야?',
    '헤드리스 svc 만드는 이유',
  ],
  [
    /CNAME|도메인|밖에 있는 것을/,
    '익스터널네임 뭐 하는 타입이야',
    'externalname은 무슨 역할?',
    '익스터널네임 쓰는 때가 언제예요',
  ],
  [/YAML|원하는 상태|바라는 모습/, '매니페스트에는 뭘 적어?', '매니페스트 뭐예요 쉽게', '야믈 파일이 뭐 하는 거죠'],
  [
    /kubectl diff/,
    '매니페스트 적용 전에 뭐가 바뀌는지 미리 볼 수 있어요?',
    '매니페스트 적용하면 뭐가 바뀔지 미리 확인하고 싶어',
    'kubectl diff는 언제 써요',
  ],
  [
    /kind|minikube|k3s/,
    '집에서 쿠버네티스 연습하려면 뭐 써?',
    '내 노트북에서 클러스터 만들 수 있나요',
    '연습용 클러스터 뭘로 만들어',
  ],
  [
    /Docker|도커/,
    '서버 하나뿐인데 쿠버네티스 써야 해?',
    '서버 한 대면 도커만으로 충분한가요',
    '한 대짜리 서버에 쿠버네티스 오바야?',
  ],
  [/사라져|사라지|볼륨을 쓰지/, '볼륨 안 쓰면 데이터 어떻게 돼', '컨테이너 안에 쓴 파일은 재시작하면 남아있어?'],
  [
    /volumeMounts|디렉터리/,
    '볼륨 붙였는데 컨테이너에 안 보여요',
    'volumeMounts 빼먹으면 어떻게 돼?',
    '볼륨을 컨테이너에 붙이려면',
  ],
  [
    /Pending|자원/,
    '파드 늘렸는데 Pending이에요',
    '스케일 했더니 새 파드가 pending에 멈춤',
    '파드 개수 늘려도 안 뜨고 펜딩만 떠',
  ],
  [
    /label|selector/i,
    'why does my service not reach any pod',
    'service selector wrong what happens',
    'service labels do not match, what happens',
  ],
];

/** Names that the lead must put side by side. */
const compared: readonly (readonly [one: string, other: string, ...questions: readonly string[]])[] = [
  [
    '노드포트',
    '로드밸런서',
    '노드포트랑 로드밸런서 뭐가 다른가요',
    '노드포트 로드밸런서 중에 뭐가 나아?',
    '노드포트 vs LB 뭐가 달라',
  ],
  [
    '파드',
    '디플로이먼트',
    '파드하고 디플로이먼트 다름?',
    '파드 vs 디플로이먼트',
    '파드와 디플로이먼트는 무슨 관계예요',
  ],
  ['잡', '크론잡', '잡 크론잡 비교 좀', '잡이랑 크론잡은 어떻게 달라요', '잡하고 크론잡 중에 뭘 써야 해'],
  ['Job', 'CronJob', 'job or cronjob, which one?', 'how is a CronJob different from a Job', 'job versus cronjob'],
  [
    'Deployment',
    'StatefulSet',
    'deployment vs statefulset',
    'should I use a Deployment or a StatefulSet',
    'relationship between deployment and statefulset',
  ],
  ['롤아웃', '롤백', '롤아웃 롤백 다른 점이 뭐죠', '롤아웃이랑 롤백 차이', '롤아웃과 롤백 비교해 주세요'],
  [
    '인그레스',
    '서비스',
    '인그레스랑 서비스는 뭐가 달라',
    '인그레스 서비스 관계가 어떻게 되나요',
    '인그레스와 서비스 비교',
  ],
  ['볼륨', '퍼시스턴트볼륨', '볼륨이랑 pv 차이 뭐야', '볼륨 vs 퍼시스턴트볼륨', '볼륨하고 PV는 다른 건가요'],
  [
    '헬름',
    '매니페스트',
    '헬름이랑 매니페스트 뭐가 달라요',
    '헬름 매니페스트 차이점 알려줘',
    '헬름 써야 해 매니페스트 써야 해?',
  ],
];

const declined: readonly string[] = [
  'NodePort와 hostPort 차이',
  'StatefulSet과 DaemonSet 차이',
  '파드와 VM 차이',
  '도커 볼륨과 파드 차이',
  '파드랑 람다 중에 뭐가 나아',
  'ingress vs istio gateway',
  'Service Worker가 뭐야',
  '도커 컴포즈 볼륨이 뭐야',
  '볼륨 조절 어떻게 해',
  '헬름 창시자',
  '헬름 누가 만들었어?',
  'PV 가격',
  '로드밸런서 한 달 요금 얼마야',
  'Deployment의 반대말',
  'Job의 어원',
  'ReplicaSet을 만든 회사',
  'Service가 아닌 리소스',
  '서비스 말고 다른 거',
  'not service',
  '파드는 메모리를 몇 기가까지 쓸 수 있어?',
  'how much memory does a pod need',
  '노드 하나에 파드 몇 개까지 올라가?',
  '노드포트 초당 몇 건까지 처리해',
  '파드에 센트리 붙이는 법',
  '서비스를 린커드랑 같이 쓰려면',
  'how do I use pulumi with a deployment',
  '데몬셋 언제 써?',
  '컨피그맵이 뭐예요',
  '준호님은 9장 읽는 데 얼마나 걸렸어?',
  '민지가 어려웠던 부분은?',
  '지훈씨 이해도 몇 점이야',
  '수빈은 9장 다 읽고 뭐가 궁금했대?',
  'how long did Minsu take to read chapter 9',
  '유진님이 헬름에 대해 뭐라고 썼어?',
  '오늘 저녁 뭐 먹지',
  '제주도 여행 코스 추천',
];

const leadOf = (question: string) => {
  const given = answer(question, 'ko');
  return given.kind === 'answered'
    ? given.lead.map(({ label, text }) => `${label ?? ''} ${text}`).join('\n')
    : 'declined';
};

describe('composeAnswer, everyday wording over the shipped knowledge', () => {
  it.each(answered.flatMap(([says, ...questions]) => questions.map((question) => [question, says] as const)))(
    '"%s" is answered with %s',
    (question, says) => {
      expect(leadOf(question)).toMatch(says);
    },
  );

  it.each(
    compared.flatMap(([one, other, ...questions]) => questions.map((question) => [question, one, other] as const)),
  )('"%s" tells %s and %s apart', (question, one, other) => {
    const given = answer(question, 'ko');
    const labels = given.kind === 'answered' ? given.lead.map(({ label }) => label) : [];
    expect(labels).toEqual(expect.arrayContaining([one, other]));
  });

  it.each(declined)('"%s" is declined', (question) => {
    expect(leadOf(question)).toBe('declined');
  });
});
