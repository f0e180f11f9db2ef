import type { ChapterKey } from '../chapter-key.ts';
import { type MeetingWords, parseMeeting } from './parse-meeting.ts';
import { takeChapter } from './said-chapter.ts';

/** What a member wants of the study and its week, besides logging. */
export type StudyRequest =
  | MeetingWords
  | { readonly kind: 'set-up-study' }
  | { readonly kind: 'show-week' | 'join-study' | 'leave-study' }
  | { readonly kind: 'sync-notes' }
  /** `chapter` null: that of this week. */
  | { readonly kind: 'write-note'; readonly chapter: ChapterKey | null }
  | { readonly kind: 'pass-week' | 'take-pass-back' | 'presented' };

const requests: readonly (readonly [RegExp, Exclude<StudyRequest['kind'], MeetingWords['kind'] | 'write-note'>])[] = [
  [/^(?:study|스터디)(?:\s*(?:설정|만들기|만들어\s?줘|set\s*up|setup|settings?|edit))?$/iu, 'set-up-study'],
  [/^(?:(?:study|스터디)\s*)?(?:week|this week|이번\s*주(?:차)?(?:\s*(?:카드|일정|보기|보여\s?줘))?)$/iu, 'show-week'],
  [/^(?:(?:study|스터디)\s*)(?:join|참여(?:할게요|하기|합니다)?|들어갈게요)$/iu, 'join-study'],
  [/^(?:(?:study|스터디)\s*)(?:leave|그만(?:둘게요|할게요|두기)?|나갈게요|탈퇴)$/iu, 'leave-study'],
  [
    /^(?:(?:이번\s*주(?:는|차)?\s*)?패스(?:할게요|합니다|할래요|하겠습니다)?|pass(?:\s+this\s+week)?|i\s+pass(?:\s+this\s+week)?)$/iu,
    'pass-week',
  ],
  [/^(?:패스\s*(?:취소|안\s*할게요)|undo\s+pass|pass\s+undo)$/iu, 'take-pass-back'],
  [/^(?:sync|동기화)$/iu, 'sync-notes'],
  [/^(?:발표\s*(?:했어요|했습니다|완료|끝)|presented|i\s+presented)$/iu, 'presented'],
];

/** Reads a wish about the study: its set-up, its week, taking part, passing, one meeting; null for everything else. */
export function parseStudy(text: string): StudyRequest | null {
  const words = text
    .normalize('NFKC')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[.!~]+$/u, '');
  const note = /^(?:note|노트(?:\s*쓰기)?)(?:\s+(\S.*))?$/iu.exec(words);
  if (note !== null) {
    const said = takeChapter(note[1] ?? '', true);
    if (said.rest.trim() === '' && said.chapter !== 'several') return { kind: 'write-note', chapter: said.chapter };
  }
  const kind = requests.find(([pattern]) => pattern.test(words))?.[1];
  return kind === undefined ? parseMeeting(text) : { kind };
}
