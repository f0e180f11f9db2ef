import { lettersOf } from '../../retrieval/verb-form.ts';

/**
 * Words of daily use that answers take for one another. They are apart from those of a search, because there a near miss costs a
 * line too many, and here it would let a wrong answer pass: only what says the same in every sentence stands in a group.
 */
const groups = `
바뀌 바뀐 바꿔 변하 변해 변경 달라지 달라져 달라진 change changes changed changing vary varies different new
예전 이전 옛 지난 old previous earlier former prior
고정 변하지 stable fixed constant static
저장소 저장 공간 스토리지 storage
요청 신청 달라 request requests requested ask asks asking claim
나누 나눠 분산 분배 흩 balance balances balancing spread spreads distribute distributes distributed
교체 갈아 바꿔 replace replaces replaced replacing swap
조금씩 하나씩 차례 점진 순차 서서히 gradual gradually stepwise
유지 지키 맞추 맞춰 keep keeps kept maintain maintains maintained
관리 다루 manage manages managed control controls
만들 만든 생성 만드 create creates created creating make makes made
지우 지워 지운 삭제 제거 없애 없어지 없어져 없어진 사라 사라지 delete deletes deleted deleting remove removed removes gone disappear disappears lost lose
남 남는 남아 남고 남은 보존 살아남 stay stays stayed remain remains remained survive survives persist persists
멈추 멈춰 멈춘 중단 중지 정지 stop stops stopped
돌 돌아 돌고 도는 돌지 돌다 돈다 돌아요 실행 작동 동작 run runs running
따라가 따라오 옮겨 이동 follow follows move moves moved
접근 접속 닿 들어오 reach reached reachable access accessible accessed
보내 전달 send sends sent forward route routes
고르 골라 고른 선택 선별 choose chooses chosen select selects selected pick picks
정하 정해 정한 결정 decide decides decided
찾 찾는 찾아 find finds found resolve resolves resolved lookup
이름 네임 name names named
경로 패스 path paths
호스트 도메인 host hosts hostname hostnames domain domains
비 비어 빈 empty
주소 아이피 address addresses ip ips
듣 듣는 리슨 수신 listen listens listening
개수 갯수 수 숫자 number count counts
여러 복수 다수 multiple several many
서로 each other
목표 원하는 원하 바라는 바람직 희망 desired wanted target
상태 state states
순서 차례 order ordered
기록 이력 히스토리 history log
되돌 되돌리 되돌아 롤백 복귀 rollback revert reverts undo back
늘리 늘려 늘어 키우 키워 커지 증가 확장 grow grows increase increases expand larger bigger
줄이 줄여 줄어 작아 감소 축소 shrink shrinks reduce decrease smaller
처음 최초 first initial initially
설치 install installs installed installing installation
붙 붙이 붙어 마운트 연결 attach attaches attached mount mounts mounted
성공 완료 success successes succeed succeeds succeeded complete completes completed
시작 started start starts begin begins
`;

const groupOf = new Map<string, string>();
for (const [at, line] of groups.trim().split('\n').entries()) {
  for (const word of line.split(' ')) groupOf.set(word, `~${at}`);
}
const hangul = [...groupOf]
  .filter(([word]) => /[가-힣]/u.test(word))
  .map(([word, key]) => [lettersOf(word), key] as const);

/** Letters of a Hangul root that are enough to know it inside another form. */
const shortestRoot = 5;

/** The keys of a meaning with those of the everyday group that any of its words belongs to. */
export function everydayKeys(keys: readonly string[]): readonly string[] {
  const found = keys.flatMap((key) => {
    const whole = groupOf.get(key);
    if (whole !== undefined) return [whole];
    if (!/^[가-힣]/u.test(key)) return [];
    const letters = lettersOf(key);
    return hangul.flatMap(([root, group]) => (root.length >= shortestRoot && letters.startsWith(root) ? [group] : []));
  });
  return [...new Set([...keys, ...found])];
}
