import { isoDate } from './iso-date.ts';
import type { ChapterRef } from './note.ts';
import { chaptersOf, findChapters } from './parse-chapter.ts';

/** What folder and file names tell about a note. */
export interface PathIdentity {
  readonly author: string | null;
  readonly book: string | null;
  readonly date: string | null;
  readonly chapters: readonly ChapterRef[];
}

/** Words of file names that are nobody's name. Words of the subject come as `notNames`. */
const generic = new Set(
  (
    'note notes concepts concept questions topics topic study studies chapter chapters chap ch summary readme template index main draft final copy docs doc md ' +
    'book books reading group team week day part section session review log sample samples example test tmp src new old ' +
    'readings members member archive weekly daily my our the and of in to on for ko kr en korean english wiki blog til ' +
    'backend frontend devops infra dev server cloud linux docker kubernetes kube java spring python javascript ' +
    'data database network security algorithm intro introduction preface appendix ' +
    '노트 스터디 정리 요약 챕터 책 독서 기록 발표 자료 공유 과제 숙제 복습 예습 회의 회고 후기 감상 질문 답변 템플릿 예시 샘플 모임 그룹 멤버 ' +
    '개인 팀 조 주차 일차 부록 서문 초안 최종 수정본 백엔드 프론트엔드 프론트 데브옵스 인프라 개발 개발자 서버 클라우드 리눅스 도커 쿠버네티스 자바 스프링 ' +
    '파이썬 데이터 네트워크 보안 알고리즘 목차 전체 내용 학습 공부 이해도 문서 메모 위키 블로그 참고 링크 실습 이론 개념'
  ).split(' '),
);

/** Reads names such as `민지/9장.md`, `ch09-민지.md`, `2026-10-12_하늘_chapter-9.md`. A name that is unclear stays null. */
export function identityFromPath(path: string, notNames: ReadonlySet<string>): PathIdentity {
  const segments = path
    .normalize('NFC')
    .replace(/\.(?:md|markdown)$/iu, '')
    .split('/')
    .slice(-8);
  const names = segments.map((segment, index) => nameIn(segment, index === segments.length - 1, notNames));
  const authorAt = bestName(names);
  const date = segments.map((segment) => dateIn(segment)).findLast((found) => found !== null) ?? null;
  const book = segments.slice(0, -1).find((segment, index) => index !== authorAt && isTitle(segment)) ?? null;
  return {
    author: names[authorAt] ?? null,
    book: book === null ? null : book.replace(/_/gu, ' ').trim(),
    date,
    chapters:
      segments
        .map((segment, index) => chaptersIn(segment, index === segments.length - 1))
        .findLast((found) => found.length > 0) ?? [],
  };
}

/** The innermost folder that is a name, else the file's name: a file is more often called after its subject. */
function bestName(names: readonly (string | null)[]): number {
  const folder = names.slice(0, -1).findLastIndex((name) => name !== null);
  return folder >= 0 ? folder : names.length - 1;
}

function nameIn(segment: string, isFile: boolean, notNames: ReadonlySet<string>): string | null {
  let rest = segment.replace(/20\d{2}[-._]?\d{2}[-._]?\d{2}/gu, ' ');
  for (const { start, end } of findChapters(rest).toReversed()) rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  const tokens = rest.split(/[\s_.,()[\]-]+/u).filter((token) => token !== '');
  if (tokens.some((token) => /\d/u.test(token) && !/^\d{1,3}$/u.test(token))) return null;
  const named = tokens.filter((token) => !/^\d+$/u.test(token) && !generic.has(token.toLowerCase()));
  const unknown = named.filter((token) => !notNames.has(token.toLowerCase()));
  const name = unknown.length === 1 ? unknown[0] : undefined;
  if (name === undefined) return null;
  if (/^[가-힣]{2,4}$/u.test(name)) return name.length > 2 ? name.replace(/님$/u, '') : name;
  // `cluster-administration` is a subject: a name in Latin letters stands alone, beside chapter and date only.
  const isAlone = isFile ? named.length === 1 : tokens.length === 1;
  return isAlone && /^[a-z]{2,20}$/iu.test(name) ? name : null;
}

function dateIn(segment: string): string | null {
  const match = /(?<!\d)(20\d{2})[-._]?(\d{2})[-._]?(\d{2})(?!\d)/u.exec(segment);
  return match === null ? null : isoDate(match[1] ?? '', match[2] ?? '', match[3] ?? '');
}

function chaptersIn(segment: string, isFile: boolean): readonly ChapterRef[] {
  const found = findChapters(segment.replace(/20\d{2}[-._]?\d{2}[-._]?\d{2}/gu, ' '));
  if (found.length > 0) return found.flatMap(({ ref }) => chaptersOf(ref));
  const bare = isFile ? /^0*(\d{1,2})$/u.exec(segment)?.[1] : undefined;
  return bare === undefined ? [] : [{ kind: 'chapter', number: bare, label: segment }];
}

/** A folder of several words, without number: most likely the book. */
function isTitle(segment: string): boolean {
  const tokens = segment.split(/[\s_]+/u).filter((token) => token !== '');
  return tokens.length >= 2 && !/\d/u.test(segment) && tokens.some((token) => !generic.has(token.toLowerCase()));
}
