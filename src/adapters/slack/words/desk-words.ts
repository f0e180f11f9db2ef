import type { DeskWords } from '../desk-request.ts';

const mine = String.raw`(?:내|제)\s*(?:기록|데이터|정보)`;
const please = String.raw`(?:\s?(?:줘|줘요|주세요|좀|보여줘|보여\s?주세요))*`;
const line = (words: string) => new RegExp(`^(?:${words})${please}$`, 'iu');

const patterns: readonly (readonly [RegExp, DeskWords])[] = [
  [
    line(String.raw`export(?:\s+(?:me|my\s+data))?|내보내기|${mine}(?:을|를)?\s*(?:내보내기|받기|보내)`),
    { kind: 'export' },
  ],
  [
    line(String.raw`forget(?:\s+(?:me|my\s+data))?|${mine}(?:을|를)?\s*(?:지우기|삭제|지워|삭제해)`),
    { kind: 'forget' },
  ],
  [line(String.raw`privacy|개인\s?정보|프라이버시`), { kind: 'privacy' }],
  [line(String.raw`(?:my\s+report|report\s+me|내\s*(?:리포트|보고서|자리))`), { kind: 'report', own: true }],
  [line(String.raw`report|(?:주간\s*)?(?:리포트|보고서)`), { kind: 'report', own: false }],
  [line(String.raw`(?:meeting\s+)?minutes|회의록|모임\s*기록`), { kind: 'meeting', minutes: true }],
  [line(String.raw`meeting|모임\s*(?:자료|준비)`), { kind: 'meeting', minutes: false }],
];

/** Reads what concerns a member's own desk; null for everything else, also for questions that begin alike (`export 명령이 뭐야`). */
export function deskWords(text: string): DeskWords | null {
  const said = text
    .trim()
    .replace(/[.?!~]+$/u, '')
    .replace(/\s+/gu, ' ');
  return patterns.find(([pattern]) => pattern.test(said))?.[1] ?? null;
}
