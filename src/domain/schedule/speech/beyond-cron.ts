import type { Locale } from '../../locale.ts';

/**
 * What a schedule has no words for. `nth`: the second Thursday or the last day of a month. `too-often`: every hour or so.
 * `before-meeting`: so long before a meeting, wherever it is moved to.
 */
export type BeyondCron = 'nth' | 'too-often' | 'before-meeting';

const day = '(?:day|weekday|week|(?:sun|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?)(?:day)?)';

const patterns: Readonly<Record<Locale, readonly (readonly [RegExp, BeyondCron])[]>> = {
  ko: [
    [/모임.*(?:하루|이틀|사흘|\d+\s*일|(?:한|두|세|\d+)\s*시간)\s*전/, 'before-meeting'],
    [/(?:첫|둘|셋|넷|다섯)(?:째|번째)|[1-5]\s*(?:번째|째\s*주)|(?:첫|마지막)\s*(?:주|[일월화수목금토]요일)/, 'nth'],
    [/마지막\s*날|말일|매월\s*말|월말(?:에|마다)/, 'nth'],
    [
      /매\s*시간|매\s*분|\d+\s*분\s*(?:마다|에\s*한\s*번)|(?:한|두|세|네|\d+)\s*시간\s*(?:마다|에\s*한\s*번)/,
      'too-often',
    ],
  ],
  en: [
    [/\bbefore\s+(?:the|each|every|our)\s+meeting\b/i, 'before-meeting'],
    [new RegExp(`\\b(?:first|second|third|fourth|fifth|last|[1-5](?:st|nd|rd|th))\\s+${day}\\b`, 'i'), 'nth'],
    [/\b(?:every|each)\s+(?:(?:\d+|few|couple\s+of)\s+)?(?:hours?|minutes?)\b|\bhourly\b/i, 'too-often'],
  ],
};

const once: Readonly<Record<Locale, RegExp>> = {
  ko: /내일|모레|글피|오늘|(?:이번|다음)\s*주|\d{1,2}\s*\/\s*\d{1,2}|\d{1,2}\s*월\s*\d{1,2}\s*일/,
  en: /\b(?:tomorrow|today|tonight)\b|\b(?:next|this)\s+(?:week|[a-z]+day)\b|\b\d{1,2}\/\d{1,2}\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\s+\d{1,2}\b/i,
};

/** What of a request no schedule can say; null where nothing speaks against one. */
export function beyondCron(text: string, locale: Locale): BeyondCron | null {
  return patterns[locale].find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/** Whether a day is named that does not come again. */
export function isOnce(text: string, locale: Locale): boolean {
  return once[locale].test(text);
}

/** Words of tasks, and of somebody who asks for one, wants it to end, or sets a bound to it. */
interface BoundWords {
  readonly task: RegExp;
  readonly question: RegExp;
  readonly stop: RegExp;
  readonly bounds: RegExp;
}

const boundWords: Readonly<Record<Locale, BoundWords>> = {
  ko: {
    task: /퀴즈|알림|알려|리마인드|백업|리포트|보고서|공지/,
    question: /[?？]|어때|했어|됐어|뭐야|뭐\s*해/,
    stop: /지워|삭제|취소|그만|하지\s*마|말아|중단|멈춰|꺼\s*줘|끄/,
    bounds: /빼고|제외|말고|부터|까지|동안/,
  },
  en: {
    task: /\b(?:quiz(?:zes)?|remind(?:ers?|ing)?|back(?:\s|-)?up|report)\b/i,
    question: /\?|^\s*(?:what|when|why|how|did|do|does)\b/i,
    stop: /\b(?:cancel|delete|remove|stop|don'?t|do not|never|no longer)\b/i,
    bounds: /\b(?:except|unless|until|till|starting|from|instead)\b/i,
  },
};

/** `stop`: a schedule is to end. `bounds`: one is to begin or end on a day, or to leave days out. Asked of what recurs. */
export function boundOf(text: string, locale: Locale): 'stop' | 'bounds' | null {
  const words = boundWords[locale];
  if (!words.task.test(text) || words.question.test(text)) return null;
  if (words.stop.test(text)) return 'stop';
  return words.bounds.test(text) ? 'bounds' : null;
}
