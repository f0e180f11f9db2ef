import { englishStem } from './words.ts';

/**
 * Everyday words in both languages, because English questions are asked of Korean notes. Only words that any book uses; the
 * names of its subject stand on the cards. Each line: English words, then the Korean ones that notes use for them.
 */
const pairs = `
access reach : 접근 접속 액세스
add : 추가
address : 주소
allow permit : 허용
app application : 애플리케이션 앱
automatic automatically : 자동
backup : 백업
before : 전에 이전
benefit advantage pros : 장점 이점
drawback disadvantage cons : 단점
change modify : 변경 수정
check verify : 확인
client : 클라이언트
command : 명령 명령어 커맨드
communicate communication : 통신
complete finish : 완료 종료
concept : 개념
configure configuration setting : 설정 구성
connect connection : 연결
container : 컨테이너
copy replica : 복제 복제본
count number : 개수 수
create make : 생성 만들
data : 데이터
default : 기본 기본값
delete remove : 삭제 제거
deploy : 배포
docker : 도커
cloud : 클라우드
image : 이미지
k8s kubernetes : 쿠버네티스
database db : 데이터베이스 디비
port : 포트
label : 레이블 라벨
selector : 셀렉터
disk : 디스크
range : 범위
node : 노드
maximum max : 최대
minimum min : 최소
revision : 리비전
template : 템플릿
domain : 도메인
empty : 비어 빈
error failure fail : 오류 실패 에러 장애
expand extend extension : 확장
expose : 노출
external outside : 외부 바깥
file : 파일
fixed static : 고정
goal purpose : 목적
group : 그룹 묶음
history : 기록 이력
host : 호스트
identify identity : 식별 신원
increase grow : 늘리
internal inside within : 내부
kind type : 종류 유형 타입
lifetime lifecycle : 수명 생명주기 라이프사이클
limit : 제한
list : 목록
log : 로그
lose lost loss : 유실 손실
machine : 머신 기계
maintain keep preserve : 유지 보존
manage management : 관리
memory : 메모리
method way : 방법 방식
monitor : 모니터링 감시
name : 이름
network : 네트워크
object : 오브젝트 객체
order : 순서
package : 패키지
parallel : 병렬
pause suspend : 일시 중지
permission privilege : 권한
persist persistent durable : 영구 지속
place assign : 배치 할당
policy : 정책
previous old : 이전
process : 과정 프로세스
protect : 보호
reason : 이유
recommend recommended : 권고 권장
recover restore : 복구 복원
repeat : 반복
replace substitute : 대체 교체
request : 요청
resource : 리소스 자원
restart : 재시작
result : 결과
resume : 재개
retry : 재시도
return : 반환
role : 역할
rule : 규칙
run execute : 실행
safe security secure : 보안 안전
save store storage : 저장 스토리지
schedule : 일정 스케줄
select choose : 선택
server : 서버
share : 공유
size capacity : 크기 용량
start begin : 시작
state status : 상태
stop halt : 중지 정지
structure architecture : 구조 구성 아키텍처
success succeed : 성공
syntax grammar : 문법
temporary temporarily : 임시
terminate end : 종료
time : 시간
traffic : 트래픽
update upgrade : 업데이트 갱신
user : 사용자
version : 버전
wait : 대기
write : 쓰기 작성
read : 읽기
`;

const translations = new Map<string, string[]>();
for (const line of pairs.trim().split('\n')) {
  const [english = '', korean = ''] = line.split(' : ');
  for (const word of english.split(' ')) {
    const stem = englishStem(word);
    translations.set(stem, [...(translations.get(stem) ?? []), ...korean.split(' ')]);
  }
}

const byKorean = new Map<string, string[]>();
for (const [english, words] of translations) {
  for (const korean of words) byKorean.set(korean, [...(byKorean.get(korean) ?? []), english]);
}

/** Stems of either language that are everyday names for the same thing as a stem. */
export function alikeOf(stem: string): readonly string[] {
  const korean = translations.get(stem) ?? [];
  return [...korean, ...(byKorean.get(stem) ?? []), ...korean.flatMap((word) => byKorean.get(word) ?? [])];
}

/** Korean words for an everyday English word's stem; none for any other. */
export function translationsOf(stem: string): readonly string[] {
  return translations.get(stem) ?? [];
}
