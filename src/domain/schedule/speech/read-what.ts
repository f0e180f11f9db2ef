import type { Locale } from '../../locale.ts';

/** What is asked for: a task by its name, and a reminder's words. */
export interface SaidWhat {
  readonly task: string;
  readonly text: string | null;
  /** What a quiz is about, and how many questions it has. */
  readonly settings: Readonly<Record<string, string | number>>;
}

/** Somebody wants less, not more, or sets bounds that a schedule has no words for: nothing is proposed then. */
const declined: Readonly<Record<Locale, RegExp>> = {
  ko: /지워|삭제|취소|꺼\s*줘|끄|그만|하지\s*마|말아|말고|중단|멈춰|빼고|제외|\?|어때|했어|됐어|뭐야|동안|(?:\d\s*[일월년]|다음\s*[주달]|이번\s*[주달]|내일|모레|오늘|연말|월말)\s*(?:부터|까지)|(?:^|\s)(?:부터|까지)(?=\s|$)/,
  en: /\b(?:cancel|delete|remove|stop|don'?t|do not|never|no longer|except|unless|instead)\b|\b(?:until|till|starting|from)\s+(?:next|this|tomorrow|today|now|\d|[a-z]+day|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|^\s*(?:what|when|why|how|did|do|does)\b|\?/i,
};

/** Words by which tasks are known; a reminder is known by its verb. */
const taskWords: Readonly<Record<Locale, readonly (readonly [RegExp, string])[]>> = {
  ko: [
    [/퀴즈/, 'quiz'],
    [/백업/, 'backup'],
    [/복습/, 'review'],
    [/리포트|보고서/, 'report'],
  ],
  en: [
    [/\bquiz(?:zes)?\b/i, 'quiz'],
    [/\bback(?:\s?up|-up)\b/i, 'backup'],
    [/\breview\b/i, 'review'],
    [/\breport\b/i, 'report'],
  ],
};

const koreanReminder =
  /\s*(?:알림\s*(?:보내|해|올려|설정해)?|알려|리마인드\s*(?:해)?|공지\s*(?:해|올려)?|상기시켜)\s*(?:줘요?|주세요|줄래|달라|요|부탁해요?|부탁드려요)?\s*[.!~]*$/;
const koreanTask = /\s*(?:을|를)?\s*(?:올려|보내|내|해|만들어|돌려|시작해)\s*(?:줘요?|주세요|줄래)\s*[.!~]*$/;
const englishReminder =
  /\b(?:please\s+)?(?:remind|tell|nudge|notify)\s+(?:us|me|everyone|everybody|the\s+(?:group|channel|team))\b\s*(?:to|about|that|of)?\s*/i;
const englishTask = /\b(?:please\s+)?(?:post|send|run|make|start|create|do)\b\s*(?:us\s+)?(?:the|a|an|our)?\s*/i;

/** `볼륨 퀴즈 10문제`: a topic of a word or two, and no more. */
const shortQuiz: Readonly<Record<Locale, RegExp>> = {
  ko: /^(?:\S+\s+){0,2}퀴즈(?:\s*\d{1,2}\s*(?:문제|문항))?[\s.!]*$/,
  en: /^(?:an?\s+)?(?:\S+\s+){0,2}quiz[\s.!]*$/i,
};

/**
 * Reads what is to happen from the words that days and times have left. A verb counts only as it is spelled here.
 * @returns null when nothing that can be done is asked for
 */
export function readWhat(rest: string, locale: Locale): SaidWhat | null {
  const words = rest.replace(/\s+/g, ' ').trim();
  if (declined[locale].test(words)) return null;
  const reminder = locale === 'ko' ? koreanReminder : englishReminder;
  if (reminder.test(words)) return { task: 'reminder', text: tidy(words.replace(reminder, ' '), locale), settings: {} };
  const verb = locale === 'ko' ? koreanTask : englishTask;
  const named = taskWords[locale].find(([pattern]) => pattern.test(words));
  // `back up every day at 4 am`, `매주 월요일 오전 9시 퀴즈`: the task's own word and nothing else.
  const verbless =
    named !== undefined && (/^[\s,.!]*$/.test(words.replace(named[0], '')) || shortQuiz[locale].test(words));
  if (named === undefined || !(verbless || verb.test(words))) return null;
  const left = words.replace(named[0], ' ').replace(verb, ' ');
  return { task: named[1], text: null, settings: named[1] === 'quiz' ? quizSettings(left, locale) : {} };
}

/** `매주 월요일 아침 9시에 알려줘 물 마시기`: what is to be said stands after the verb. */
export function readWhatAfterwards(rest: string, locale: Locale): SaidWhat | null {
  const words = rest.replace(/\s+/g, ' ').trim();
  const said =
    locale === 'ko' ? /^(?:에\s*)?(?:알림|알려)\s*(?:줘요?|주세요)\s*[:,]?\s+(\S.*)$/.exec(words)?.[1] : undefined;
  if (said === undefined || declined[locale].test(words)) return null;
  return { task: 'reminder', text: tidy(said, locale), settings: {} };
}

/** Whether something is asked for, whenever. */
export function asksFor(text: string, locale: Locale): boolean {
  return readWhat(text, locale) !== null || readWhatAfterwards(text, locale) !== null;
}

/** What is left around the word for a quiz: a topic or a chapter, and how many questions. */
function quizSettings(left: string, locale: Locale): SaidWhat['settings'] {
  const counted = locale === 'ko' ? /(\d{1,2})\s*(?:문제|문항)(?:짜리)?/ : /\b(\d{1,2})[\s-]+questions?\b/i;
  const count = Number(counted.exec(left)?.[1] ?? 0);
  const topic = left
    .replace(counted, ' ')
    .replace(/(?:에\s*대한|에\s*관한|관련)(?=\s|$)|\b(?:with|about|on|the|a|an|our|weekly)\b/gi, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,.·:에-]+(?=\s|$)|^[\s,.·:-]+|[\s,.·:!~-]+$/g, '')
    .trim();
  return { ...(topic === '' ? {} : { topic }), ...(count > 0 ? { count } : {}) };
}

function tidy(text: string, locale: Locale): string | null {
  let tidied = text.replace(/\s+/g, ' ').replace(/^[\s,.·:-]+|[\s,.·:-]+$/g, '');
  if (locale === 'en') tidied = tidied.replace(/^and\s+/i, '');
  if (locale === 'ko') {
    tidied = tidied
      .replace(/^(?:에|에는|마다)\s+/, '')
      // A channel is everybody.
      .replace(/^(?:모두|다들|우리|여러분|전체)(?:에게|한테)?\s+(?=\S)/, '')
      // `복습하라고`, `읽으라고`, `모이자고` say what is to be done; `시작한다고` what is the case.
      .replace(/(?<=[가-힣])(?:으?라고|자고)$/, '기')
      .replace(/(?<=다)고$/, '')
      .replace(/(?<=[가-힣])(?:을|를|에\s*대해)$/, '');
  }
  return tidied === '' ? null : tidied;
}
