import { findDuration } from '../../notes/parse-duration.ts';
import type { ChapterKey } from '../chapter-key.ts';
import { takeChapter } from './said-chapter.ts';
import { readStars } from './said-stars.ts';

/** Why a line cannot be kept as it is, and what is asked back. */
export type RecordQuestion =
  /** `2~3시간`: minutes to choose from. */
  | { readonly about: 'range'; readonly choices: readonly number[] }
  /** A number without a unit: `9 3`. */
  | { readonly about: 'unit'; readonly number: number }
  /** More than one chapter at once. */
  | { readonly about: 'several' }
  /** No chapter is named for a rating. */
  | { readonly about: 'chapter' }
  /** No time, or one that cannot be a reading time. */
  | { readonly about: 'time' }
  /** `3 hours ago`, `3시간 전`: when, where how long is asked. */
  | { readonly about: 'ago' }
  | { readonly about: 'outside' | 'between'; readonly value: string };

/** What a member logs in one line. */
export type RecordWords =
  /** `sure`: written as a command; otherwise it is read back first. `chapter` null: none was named. */
  | {
      readonly kind: 'record';
      readonly chapter: ChapterKey | null;
      readonly minutes: number | null;
      readonly halves: number | null;
      readonly sure: boolean;
    }
  /** `chapter` as far as it was understood. */
  | { readonly kind: 'record-question'; readonly chapter: ChapterKey | null; readonly question: RecordQuestion }
  | { readonly kind: 'undo-record' }
  /** `chapter` null: all of them. */
  | { readonly kind: 'record-history'; readonly chapter: ChapterKey | null };

/** A day of reading; more in one sitting is a slip. */
const mostMinutes = 24 * 60;

const filler =
  /^(?:약|대략|총|거의|한|쯤|정도|동안|만에|걸려서|걸렸[가-힣]*|읽음|읽기|읽[었고는]?[가-힣]*|봤[가-힣]*|완독|다|오늘|어제|아침에?|저녁에?|밤에?|그리고|했[가-힣]*|이해도[는은]?|난이도|별점?|read|reading|finished|took|for|about|in|total|today|yesterday|i|it|the|and|of|rated?)$/iu;
const readingVerb = /읽음|읽었|읽고|봤[어고음]|완독|걸렸|\bread\b|\bfinished\b/iu;
/** Asking for what stands, in the words of the button that shows it. */
const ownRecords =
  /^(?:내|나의|제|독서)\s*(?:독서\s*)?기록(?:을|은|이|도)?(?:\s*(?:좀\s*)?(?:보여\s?줘요?|보기|알려\s?줘요?|볼래요?))?\??$|^(?:show\s+(?:me\s+)?)?my\s+(?:reading\s+)?(?:logs?|records?)\??$/iu;
const ago = /\bago\b|시간\s*전|분\s*전/iu;

/** Korean says two numbers at once where it is not sure. */
const approximate: readonly (readonly [RegExp, string])[] = [
  [/(?<![가-힣])한두\s*(?=시간)/u, '1~2'],
  [/(?<![가-힣])두세\s*(?=시간)/u, '2~3'],
  [/(?<![가-힣])서너\s*(?=시간)/u, '3~4'],
];

/** Reads a line about reading time or understanding; null when it is about something else. Never throws. */
export function parseRecord(text: string): RecordWords | null {
  const written = text
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[.!~]+$/u, '');
  const words = approximate.reduce((line, [word, range]) => line.replace(word, range), written);
  if (words.length > 200) return null;
  if (/^(?:기록\s*취소|평가\s*취소|방금\s*(?:거|것)?\s*취소|undo(?:\s+log)?|log\s+undo|rate\s+undo)$/iu.test(words))
    return { kind: 'undo-record' };
  if (ownRecords.test(words)) return { kind: 'record-history', chapter: null };
  const logged = /^(?:log|기록)(?:\s+|\s*[:,]\s*|$)(.*)$/iu.exec(words)?.[1];
  if (logged !== undefined) return commandedLog(logged);
  const rated = /^(?:rate|평가|이해도)(?:\s+|\s*[:,]\s*)(.+)$/iu.exec(words)?.[1];
  if (rated !== undefined) return commandedRating(rated);
  return spoken(words);
}

function commandedLog(rest: string): RecordWords | null {
  if (/^(?:history|내역|보기|목록|보여\s?줘|)$/iu.test(rest)) return { kind: 'record-history', chapter: null };
  const said = takeChapter(rest, true);
  if (said.chapter === 'several') return asked({ about: 'several' });
  const { chapter } = said;
  const left = said.rest.trim();
  if (left === '' && chapter !== null) return { kind: 'record-history', chapter };
  if (ago.test(rest)) return asked({ about: 'ago' }, chapter);
  const time = readTime(left);
  if (time === null) {
    const bare = /^(\d{1,3}(?:\.\d)?)$/u.exec(left)?.[1];
    if (bare !== undefined) return asked({ about: 'unit', number: Number(bare) }, chapter);
    // `기록 방법이 뭐야`, `log rotation` are questions; a chapter makes it a record.
    return chapter === null ? null : asked({ about: 'time' }, chapter);
  }
  if (time.kind === 'question') return asked(time.question, chapter);
  if (time.rest.some((word) => !filler.test(word))) return chapter === null ? null : asked({ about: 'time' }, chapter);
  return { kind: 'record', chapter, minutes: time.minutes, halves: time.halves, sure: true };
}

function commandedRating(rest: string): RecordWords | null {
  const said = takeChapter(rest, true);
  if (said.chapter === 'several') return asked({ about: 'several' });
  if (said.chapter === null) {
    return readStars(rest).kind === 'stars' ? asked({ about: 'chapter' }) : null;
  }
  const stars = readStars(said.rest.replace(/^\s*[은는:：=]\s*/u, ''));
  if (stars.kind === 'none') return null;
  if (stars.kind !== 'stars') return asked({ about: stars.kind, value: stars.value }, said.chapter);
  return { kind: 'record', chapter: said.chapter, minutes: null, halves: stars.halves, sure: true };
}

/** A plain sentence: it must name a chapter and a time, and hold nothing else but how the reading went. */
function spoken(words: string): RecordWords | null {
  if (/[?？]$/u.test(words) || !readingVerb.test(words)) return null;
  const said = takeChapter(words, false);
  if (said.chapter === null) return null;
  const time = readTime(said.rest);
  if (time === null || ago.test(words)) return null;
  if (said.chapter === 'several') return asked({ about: 'several' });
  if (time.kind === 'question') return asked(time.question, said.chapter);
  if (time.rest.some((word) => !filler.test(word))) return null;
  // `9장 2h30m 읽음` is as short as a command, and meant as one.
  const sure = /^\S+\s+\S+(?:\s\S+)?\s+읽음$/u.test(words) && time.halves === null;
  return { kind: 'record', chapter: said.chapter, minutes: time.minutes, halves: time.halves, sure };
}

type SaidTime =
  | {
      readonly kind: 'time';
      readonly minutes: number;
      readonly halves: number | null;
      readonly rest: readonly string[];
    }
  | {
      readonly kind: 'question';
      readonly question: Extract<RecordQuestion, { readonly about: 'range' | 'time' | 'outside' | 'between' }>;
    };

function readTime(text: string): SaidTime | null {
  const found = findDuration(text);
  if (found === null) return null;
  if (found.range !== null) {
    const { least, most } = found.range;
    if (least >= most || most > mostMinutes) return { kind: 'question', question: { about: 'time' } };
    return { kind: 'question', question: { about: 'range', choices: [least, found.minutes, most] } };
  }
  if (found.minutes === 0 || found.minutes > mostMinutes) return { kind: 'question', question: { about: 'time' } };
  const [behind, starWords] = takeStars(found.after);
  const stars = starWords === null ? null : readStars(starWords);
  if (stars !== null && (stars.kind === 'outside' || stars.kind === 'between'))
    return { kind: 'question', question: { about: stars.kind, value: stars.value } };
  const rest = `${found.before} ${behind}`.split(/[\s,·:]+/u).filter((word) => word !== '');
  return { kind: 'time', minutes: found.minutes, halves: stars?.kind === 'stars' ? stars.halves : null, rest };
}

/** `읽었고 별 세개반` → the words without the stars, and the stars. */
function takeStars(text: string): readonly [string, string | null] {
  const match =
    /(?:이해도[는은]?|별점?|stars?|rated?)\s*(?:it\s*)?[:：]?\s*(\S(?:.*\S)?)\s*$|((?:⭐|★|🌟)\S*.*)$|(?:^|\s)(\d(?:\.\d)?\s*(?:점|stars?)\s*반?)\s*$/iu.exec(
      text,
    );
  if (match === null) return [text, null];
  const stars = (match[1] ?? match[2] ?? match[3] ?? '').replace(/(?:이에요|예요|이요|요|줬[가-힣]*|입니다)$/u, '');
  return [text.slice(0, match.index), stars.trim()];
}

function asked(question: RecordQuestion, chapter: ChapterKey | null = null): RecordWords {
  return { kind: 'record-question', chapter, question };
}
