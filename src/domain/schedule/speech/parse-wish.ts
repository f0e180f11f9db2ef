import { localeOf } from '../../locale.ts';
import type { SnoozeChoice } from '../reminders/snooze.ts';

/** What a member wants of the reminders that come to them. */
export type ReminderWish =
  /** `choice` null: it was not said for how long, and must be asked. `about` null: all reminders. */
  | { readonly kind: 'snooze'; readonly choice: SnoozeChoice | null; readonly about: string | null }
  /** Back again. */
  | { readonly kind: 'wake' }
  /** Why a reminder came, or did not. */
  | { readonly kind: 'why' }
  | { readonly kind: 'not-understood' };

/** Longer sentences are no wishes. */
const longestWish = 200;

interface Wording {
  readonly why: RegExp;
  readonly wake: RegExp;
  /** The whole request to be left in peace; the group is what it is about. */
  readonly snooze: RegExp;
  readonly choices: readonly (readonly [RegExp, SnoozeChoice])[];
  /** Any other bound: nothing is guessed then. */
  readonly otherBound: RegExp;
}

const korean: Wording = {
  why: /왜.*(?:알림|리마인드|메시지).*(?:왔|와|안|못)|(?:알림|리마인드).*왜.*(?:왔|와|안|못)|(?=.*왜).*(?:퀴즈|리포트|보고서)(?:가|는|도)?\s*(?:왜\s*)?(?:안|못)\s*(?:왔|와|올라)/,
  wake: /^(?:나\s*)?(?:돌아왔어요?|복귀했어요?)[.!~]*$|알림.*다시\s*(?:켜|보내)\s*(?:줘요?|주세요)[.!~]*$/,
  snooze:
    /^(.*?)\s*(?:알림|리마인드)(?:을|를|은|는)?\s*(?:좀\s*)?(?:꺼\s*(?:줘요?|주세요|두세요|둬)|멈춰\s*(?:줘요?|주세요)|쉬게\s*해\s*(?:줘요?|주세요)|보내지\s*(?:마요?|말아\s*(?:줘요?|주세요)))[.!~]*$/,
  choices: [
    [/(?:한|1)\s*시간\s*(?:동안|만|쯤)?/, 'hour'],
    [/내일\s*까지(?:만)?/, 'tomorrow'],
    [/다음\s*주\s*까지(?:만)?/, 'next-week'],
    [/(?:내가\s*)?(?:돌아올|복귀할|다시\s*켤)\s*때\s*까지/, 'until-back'],
  ],
  otherBound: /부터|까지|동안|시간|분|일|주|달|개월/,
};

const english: Wording = {
  why: /\bwhy\b.*\b(?:remind(?:er|ers|ed)?|message)\b|\bwhy\s+(?:was|is|were)\s+there\s+no\s+(?:quiz|report)\b|\bwhy\b.*\b(?:quiz|report)\b.*\b(?:come|posted|sent)\b/i,
  wake: /^(?:i(?:'m|\s+am)\s+)?back[.!]*$|\b(?:turn|switch)\b.*\breminders?\b.*\bback\s+on\b|\bunmute\b.*\breminders?\b/i,
  snooze:
    /^(?:please\s+)?(?:snooze|mute|pause|turn\s+off|switch\s+off)\s+(?:the\s+|my\s+|all\s+)*(.*?)\s*(?:reminders?|notifications?)[.!]*$/i,
  choices: [
    [/\b(?:for\s+)?(?:an|one|1)\s+hour\b/i, 'hour'],
    [/\b(?:until|till)\s+tomorrow\b/i, 'tomorrow'],
    [/\b(?:until|till)\s+next\s+week\b/i, 'next-week'],
    [/\b(?:until|till)\s+i(?:'m|\s+am|\s+come|\s+get)\s+back\b/i, 'until-back'],
  ],
  otherBound: /\b(?:until|till|from|for|hours?|days?|weeks?|months?)\b/i,
};

/** Reads `복습 알림 내일까지 꺼줘`, `왜 알림 안 왔어?`, `mute review reminders for an hour`. Verbs count only as they are spelled here. */
export function parseWish(sentence: string): ReminderWish {
  const text = sentence.replace(/\s+/g, ' ').replaceAll('’', "'").trim();
  if (text === '' || text.length > longestWish) return { kind: 'not-understood' };
  const words = localeOf(text, 'en') === 'ko' ? korean : english;
  if (words.why.test(text)) return { kind: 'why' };
  if (words.wake.test(text)) return { kind: 'wake' };
  const said = words.choices.find(([pattern]) => pattern.test(text));
  const bare = (said === undefined ? text : text.replace(said[0], ' ')).replace(/\s+/g, ' ').trim();
  const match = words.snooze.exec(bare);
  if (match === null) return { kind: 'not-understood' };
  const about = match[1]?.trim() ?? '';
  if (words.otherBound.test(about)) return { kind: 'not-understood' };
  return { kind: 'snooze', choice: said?.[1] ?? null, about: about === '' ? null : about };
}
