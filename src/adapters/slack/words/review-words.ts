import type { WishChange } from '../../../features/review/change-review-wishes.ts';
import { withoutTail } from './request-tone.ts';

/** What concerns a member's reviews. */
export type ReviewWords =
  | { readonly kind: 'review' }
  | { readonly kind: 'review-progress' }
  | { readonly kind: 'review-wish'; readonly change: WishChange };

const please =
  '(?:\\s?(?:좀|해\\s?줘(?:요)?|해\\s?주세요|부탁해요?|할래요?|할게요?|하자|해요?|하기|시작(?:해\\s?줘|할래요?|할게요?|하자|해요?)?|ㄱㄱ|고고|please))*';
const start = new RegExp(
  `^(?:복습${please}|(?:start\\s+(?:a\\s+|the\\s+|my\\s+)?)?review(?:\\s+(?:me|please|now|start|ㄱㄱ))?)$`,
  'iu',
);
const progress =
  /^(?:(?:my\s+|show\s+(?:my\s+)?)?progress|(?:내\s*)?(?:진도|복습\s*현황|기억)(?:\s*(?:보여\s?줘(?:요)?|보여\s?주세요|알려\s?줘|어때\??))?)$/iu;
const settings = /^(?:복습\s*설정|review\s+settings?)$/iu;
const cap =
  /^(?:복습\s*(?:은|을)?\s*하루(?:에)?\s*(\d{1,3})\s*(?:장|개|문제)?(?:씩|만|까지)?|복습\s*(?:한도|제한)\s*(\d{1,3})\s*(?:장|개)?|review\s+(?:limit|cap)\s+(\d{1,3})|review\s+(\d{1,3})\s+(?:cards?\s+)?(?:a|per)\s+day)(?:\s*(?:해\s?줘|해\s?주세요|로\s*(?:해\s?줘|바꿔\s?줘)|please))?$/iu;
const easy = /^(?:복습\s*쉬운\s*날\s*(.+)|review\s+(?:easy|light)\s+days?\s+(.+))$/iu;
const pause =
  /^(?:복습\s*(?:(\d{1,3})\s*(일|주)\s*(?:동안|만|간)?\s*)?(?:쉬기|쉬어|쉴래요?|쉴게요?|쉬고\s*싶어요?|일시\s*정지|멈춤|중지)|review\s+(?:pause|off)(?:\s+(?:for\s+)?(\d{1,3})\s*(days?|weeks?))?|pause\s+(?:my\s+)?reviews?(?:\s+(?:for\s+)?(\d{1,3})\s*(days?|weeks?))?)$/iu;
const resume =
  /^(?:복습\s*(?:재개(?:해\s?줘)?|다시\s*(?:시작|할래요?|하기|켜\s?줘))|review\s+(?:resume|on|continue)|resume\s+(?:my\s+)?reviews?)$/iu;

const weekdays: readonly (readonly [RegExp, number])[] = [
  [/^(?:일(?:요일)?|sun(?:day)?s?)$/i, 0],
  [/^(?:월(?:요일)?|mon(?:day)?s?)$/i, 1],
  [/^(?:화(?:요일)?|tue(?:s|sday)?s?)$/i, 2],
  [/^(?:수(?:요일)?|wed(?:nesday)?s?)$/i, 3],
  [/^(?:목(?:요일)?|thu(?:r|rs|rsday)?s?)$/i, 4],
  [/^(?:금(?:요일)?|fri(?:day)?s?)$/i, 5],
  [/^(?:토(?:요일)?|sat(?:urday)?s?)$/i, 6],
];

/** Reads what concerns reviews; null for everything else. Nothing around these words is guessed at. */
export function reviewWords(text: string): ReviewWords | null {
  const said = withoutTail(text.trim().replace(/\s+/g, ' '));
  if (progress.test(said)) return { kind: 'review-progress' };
  if (!/복습|review/iu.test(said)) return null;
  // `ㄱㄱ` is no tail.
  if (start.test(said) || start.test(text.trim())) return { kind: 'review' };
  const change = wishChange(said);
  return change === null ? null : { kind: 'review-wish', change };
}

function wishChange(said: string): WishChange | null {
  if (settings.test(said)) return { kind: 'show' };
  if (resume.test(said)) return { kind: 'resume' };
  const cards = cap.exec(said);
  if (cards !== null) return { kind: 'cap', cards: Number(cards.slice(1).find((part) => part !== undefined)) };
  const paused = pause.exec(said);
  if (paused !== null) {
    const [count, unit] = [paused[1] ?? paused[3] ?? paused[5], paused[2] ?? paused[4] ?? paused[6]];
    const factor = /^(?:주|week)/i.test(unit ?? '') ? 7 : 1;
    return { kind: 'pause', days: count === undefined ? null : Number(count) * factor };
  }
  const days = easy.exec(said);
  return days === null ? null : easyDays(days[1] ?? days[2] ?? '');
}

/** Null when one of the words is no day of the week. */
function easyDays(words: string): WishChange | null {
  if (/^(?:없음|없애기|none|off)$/i.test(words)) return { kind: 'easy-days', days: [] };
  if (/^(?:주말|weekends?)$/i.test(words)) return { kind: 'easy-days', days: [0, 6] };
  // `토일` without a blank means two days.
  const parts = words
    .replaceAll(/(?<=[일월화수목금토])(?=[일월화수목금토](?!요일)(?:[\s,·]|$))/gu, ' ')
    .split(/[\s,·&]+|\band\b/u);
  const days = parts.filter((part) => part !== '').map((part) => weekdays.find(([pattern]) => pattern.test(part))?.[1]);
  const known = days.filter((day) => day !== undefined);
  return known.length === 0 || known.length < days.length ? null : { kind: 'easy-days', days: known };
}
