import type { DeskWords } from '../desk-request.ts';

const mine = String.raw`(?:내|제)\s*(?:기록|데이터|정보)`;
const please = String.raw`(?:\s?(?:줘|줘요|주세요|좀))*`;
const patterns: readonly (readonly [RegExp, DeskWords['kind']])[] = [
  [
    new RegExp(
      String.raw`^(?:export(?:\s+(?:me|my\s+data))?|내보내기|${mine}(?:을|를)?\s*(?:내보내기|받기|보내)${please})$`,
      'iu',
    ),
    'export',
  ],
  [
    new RegExp(
      String.raw`^(?:forget(?:\s+(?:me|my\s+data))?|${mine}(?:을|를)?\s*(?:지우기|삭제|지워|삭제해)${please})$`,
      'iu',
    ),
    'forget',
  ],
  [/^(?:privacy|개인\s?정보|프라이버시)$/iu, 'privacy'],
];

/** Reads what concerns a member's own desk; null for everything else, also for questions that begin alike (`export 명령이 뭐야`). */
export function deskWords(text: string): DeskWords | null {
  const said = text
    .trim()
    .replace(/[.?!~]+$/u, '')
    .replace(/\s+/gu, ' ');
  const found = patterns.find(([pattern]) => pattern.test(said));
  return found === undefined ? null : { kind: found[1] };
}
