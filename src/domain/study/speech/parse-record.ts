import { findDuration } from '../../notes/parse-duration.ts';
import type { ChapterKey } from '../chapter-key.ts';
import { takeChapter } from './said-chapter.ts';
import { type SaidDay, takeDay } from './said-day.ts';
import {
  type ChapterPart,
  isOnlyConnectors,
  plainChapters,
  readEachPart,
  readParts,
  splitEvenly,
} from './said-several.ts';
import { readStars } from './said-stars.ts';
import { readTime, type TimeQuestion } from './said-time.ts';

/** Why a line cannot be kept as it is, and what is asked back. */
export type RecordQuestion =
  | TimeQuestion
  /** A number without a unit: `9 3`. */
  | { readonly about: 'unit'; readonly number: number }
  /** More chapters than one sitting holds, or a line that does not tell which time is whose. */
  | { readonly about: 'several' }
  /** No chapter is named for a rating. */
  | { readonly about: 'chapter' }
  /** `3 hours ago`, `3시간 전`: when, where how long is asked. */
  | { readonly about: 'ago' };

/** What a member logs in one line. */
export type RecordWords =
  /** `sure`: written as a command; otherwise it is read back first. `chapter` null: none was named. */
  | {
      readonly kind: 'record';
      readonly chapter: ChapterKey | null;
      readonly minutes: number | null;
      readonly halves: number | null;
      /** When it was read; null: the line names no day. */
      readonly day: SaidDay | null;
      readonly sure: boolean;
    }
  /** Several chapters. `split`: one time for all, in even parts, which is read back first. */
  | {
      readonly kind: 'several-records';
      readonly parts: readonly ChapterPart[];
      /** Of each. */
      readonly halves: number | null;
      readonly day: SaidDay | null;
      readonly split: boolean;
      readonly sure: boolean;
    }
  /** `chapter` and `day` as far as they were understood. */
  | {
      readonly kind: 'record-question';
      readonly chapter: ChapterKey | null;
      readonly question: RecordQuestion;
      readonly day: SaidDay | null;
    }
  | { readonly kind: 'undo-record' }
  /** `chapter` null: all of them. */
  | { readonly kind: 'record-history'; readonly chapter: ChapterKey | null };

const filler =
  /^(?:약|대략|총|거의|한|쯤|정도|동안|만에|걸려서|걸렸[가-힣]*|읽음|읽기|읽[었고는]?[가-힣]*|봤[가-힣]*|완독|다|아침에?|저녁에?|밤에?|그리고|했[가-힣]*|이해도[는은]?|난이도|별점?|read|reading|finished|took|for|about|in|total|i|it|the|and|of|rated?)$/iu;
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

function commandedLog(line: string): RecordWords | null {
  if (/^(?:history|내역|보기|목록|보여\s?줘|)$/iu.test(line)) return { kind: 'record-history', chapter: null };
  const { day, rest: undated } = takeDay(line);
  const rest = plainChapters(undated.trim(), true);
  const said = takeChapter(rest, true);
  if (said.chapter === 'several') return several(rest, day, true) ?? asked({ about: 'several' }, null, day);
  const { chapter } = said;
  const left = said.rest.trim();
  if (left === '' && chapter !== null) return { kind: 'record-history', chapter };
  if (ago.test(rest)) return asked({ about: 'ago' }, chapter, day);
  const time = readTime(left);
  if (time === null) {
    const bare = /^(\d{1,3}(?:\.\d)?)$/u.exec(left)?.[1];
    if (bare !== undefined) return asked({ about: 'unit', number: Number(bare) }, chapter, day);
    // `기록 방법이 뭐야`, `log rotation` are questions; a chapter makes it a record.
    return chapter === null ? null : asked({ about: 'time' }, chapter, day);
  }
  if (time.kind === 'question') return asked(time.question, chapter, day);
  if (time.rest.some((word) => !filler.test(word)))
    return chapter === null ? null : asked({ about: 'time' }, chapter, day);
  return { kind: 'record', chapter, minutes: time.minutes, halves: time.halves, day, sure: true };
}

function commandedRating(line: string): RecordWords | null {
  const rest = plainChapters(line, true);
  const said = takeChapter(rest, true);
  const words = said.rest.replace(/^\s*(?:에는|모두|다|은|는|[:：=])\s*/u, '');
  if (said.chapter === 'several') {
    const chapters = readParts(rest);
    const stars = readStars(words);
    if (chapters === null || stars.kind !== 'stars') return asked({ about: 'several' });
    const parts = chapters.map((chapter) => ({ chapter, minutes: null }));
    return { kind: 'several-records', parts, halves: stars.halves, day: null, split: false, sure: false };
  }
  if (said.chapter === null) {
    return readStars(rest).kind === 'stars' ? asked({ about: 'chapter' }) : null;
  }
  const stars = readStars(words);
  if (stars.kind === 'none') return null;
  if (stars.kind !== 'stars') return asked({ about: stars.kind, value: stars.value }, said.chapter);
  return { kind: 'record', chapter: said.chapter, minutes: null, halves: stars.halves, day: null, sure: true };
}

/** A plain sentence: it must name a chapter and a time, and hold nothing else but how the reading went. */
function spoken(line: string): RecordWords | null {
  if (/[?？]$/u.test(line) || !readingVerb.test(line)) return null;
  const { day, rest: undated } = takeDay(line);
  const words = plainChapters(undated.trim(), false);
  const said = takeChapter(words, false);
  if (said.chapter === null) return null;
  const time = readTime(said.rest);
  if (time === null || ago.test(words)) return null;
  if (said.chapter === 'several') return several(words, day, false) ?? asked({ about: 'several' }, null, day);
  if (time.kind === 'question') return asked(time.question, said.chapter, day);
  if (time.rest.some((word) => !filler.test(word))) return null;
  // `9장 2h30m 읽음` is as short as a command, and meant as one.
  const sure = /^\S+\s+\S+(?:\s\S+)?\s+읽음$/u.test(words) && time.halves === null;
  return { kind: 'record', chapter: said.chapter, minutes: time.minutes, halves: time.halves, day, sure };
}

/** Several chapters, each with its time or with one for all. Null: it cannot be told which is whose. */
function several(words: string, day: SaidDay | null, sure: boolean): RecordWords | null {
  const each = readEachPart(words);
  if (each !== null) return { kind: 'several-records', parts: each, halves: null, day, split: false, sure };
  const chapters = readParts(words);
  const time = readTime(takeChapter(words, false).rest);
  if (chapters === null || time?.kind !== 'time') return null;
  if (findDuration(time.rest.join(' ')) !== null) return null;
  if (time.rest.some((word) => !filler.test(word) && !isOnlyConnectors(word))) return null;
  const parts = splitEvenly(chapters, time.minutes);
  if (parts === null) return null;
  return { kind: 'several-records', parts, halves: time.halves, day, split: true, sure: false };
}

function asked(question: RecordQuestion, chapter: ChapterKey | null = null, day: SaidDay | null = null): RecordWords {
  return { kind: 'record-question', chapter, question, day };
}
