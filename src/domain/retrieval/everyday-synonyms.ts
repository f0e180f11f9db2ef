import { lettersOf } from './verb-form.ts';

/**
 * Everyday Korean words that members and notes use for the same thing. Only words that any subject uses; each is the beginning
 * of all its forms. The names of a subject stand on its cards.
 */
const groups = `
지우 지워 삭제 제거 없애 사라 없어지 없어져 날아가 날라가 날려 날리 날라 잃 유실
죽 꺼지 꺼졌 꺼져 멈추 멈춰 고장 다운 장애 중단 응답하지
줄이 줄일 줄여 축소 감소
늘리 늘릴 늘려 늘어 확장 증가
크기 용량 사이즈
요금 비용 돈 가격 과금
접속 접근 연결 붙
바깥 외부 밖
안쪽 내부
돌리 돌려 돌아가 실행 띄우 띄워 떠 뜨
되돌 돌아오 돌아가 복구 복원 되살 살리 살려 살아나
다시 재시도 재시작
바꾸 바꿔 바뀌 변경 교체 수정
옮기 옮겨 이동 이전
막 금지 방지 차단
고르 골라 선택
만들 생성
넣 붙이 붙여 주입 추가
빼 제외
이어 연결
보관 남기 남겨 남아 남는 남고 남으 유지 보존 저장
매일 날마다 매주 주기 정기 되풀이 반복
동시 한꺼번 병렬
디비 DB 데이터베이스
퍼센트 % 비율
설정값 설정
컴퓨터 머신 서버
별명 별칭
이전 예전 옛날 지난
권장 추천
비슷 유사 닮
나누 나눠 분산 공유
기다리 기다려 대기
처음 최초
저절로 알아서 스스로 자동
own itself automatically automatic
stuck hang hangs halfway progress
shrink shrinks reduce smaller
down crash crashed crashes fails failed dies died stops
delete deleted removed remove gone lost lose deletes
nightly daily schedule scheduled repeated
cheap cheaper expensive price cost costs money
break breaks broken fails fail error errors
reach reachable connects connect connection access
순서 차례
펜딩 pending
아이피 IP
한국 우리나라 서울 seoul korea korean
노트북 랩탑 맥북 컴퓨터 laptop
retry retries retried 재시도 다시
기본 기본값 디폴트 default
겹치 겹쳐 동시 한꺼번
미리보기 미리
옛 예전
`;

const sets: readonly (readonly string[])[] = groups
  .trim()
  .split('\n')
  .map((line) => line.split(' ').map((root) => lettersOf(root.toLowerCase())));

const written: readonly (readonly string[])[] = groups
  .trim()
  .split('\n')
  .map((line) => line.toLowerCase().split(' '));

/** The other words of a word's groups, as they are written. */
export function synonymWordsOf(word: string): readonly string[] {
  const letters = lettersOf(word.toLowerCase());
  return written.filter((_, i) => sets[i]?.some((root) => begins(letters, root))).flat();
}

/** The beginnings of all words that say the same as a word, as letters; none when the word is in no group. */
export function synonymsOf(word: string): readonly string[] {
  const letters = lettersOf(word.toLowerCase());
  return sets.filter((roots) => roots.some((root) => begins(letters, root))).flat();
}

/** Two letters are one syllable, which is a word only when it stands alone (`일`, `막` have three). */
function begins(letters: string, root: string): boolean {
  return root.length <= 3
    ? letters === root || (letters.startsWith(root) && letters.length <= root.length + 4)
    : letters.startsWith(root);
}

/** Whether a word is an everyday one that goes by other words as well. */
export function isEveryday(word: string): boolean {
  return synonymsOf(word).length > 0;
}

/** Whether a word (as letters) is a form of one of these beginnings. */
export function isSynonym(letters: string, roots: readonly string[]): boolean {
  return roots.some((root) => begins(letters, root));
}
