import { findDuration } from '../../notes/parse-duration.ts';
import { readStars } from './said-stars.ts';

/** A day of reading; more in one sitting is a slip. */
const mostMinutes = 24 * 60;

/** What is asked back about a time or stars. */
export type TimeQuestion =
  /** `2~3시간`: minutes to choose from. */
  | { readonly about: 'range'; readonly choices: readonly number[] }
  /** None that can be a reading time. */
  | { readonly about: 'time' }
  | { readonly about: 'outside' | 'between'; readonly value: string };

/** How long a line says that somebody read, and how well they understood, or what to ask back. */
export type SaidTime =
  | {
      readonly kind: 'time';
      readonly minutes: number;
      readonly halves: number | null;
      readonly rest: readonly string[];
    }
  | {
      readonly kind: 'question';
      readonly question: TimeQuestion;
    };

/** Reads a time and stars behind it; `rest` holds all other words. Null: there is no time. */
export function readTime(text: string): SaidTime | null {
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
