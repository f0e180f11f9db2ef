import { chapterEntries, linesOfBlock } from './chapter-entries.ts';
import type { NoteProblem, SelfRating } from './note.ts';
import { parseChapter } from './parse-chapter.ts';
import { parseRating } from './parse-rating.ts';
import type { Block, Section } from './section.ts';

export interface SelfRatings {
  readonly ratings: readonly SelfRating[];
  readonly problems: readonly NoteProblem[];
}

/** Reads how well the member rates the own understanding, per chapter, from the sections on understanding. */
export function selfRatingsOf(sections: readonly Section[], lines: readonly string[]): SelfRatings {
  const ratings: SelfRating[] = [];
  const problems: NoteProblem[] = [];
  for (const section of sections) {
    if (section.kind !== 'understanding') continue;
    for (const block of section.blocks.flatMap(linesOfBlock)) {
      for (const entry of chapterEntries(block, lines[block.lines.startLine - 1] ?? '')) {
        const line = block.lines.startLine;
        const value = entry.chapter === null ? afterLabel(entry.value) : entry.value;
        const rating = parseRating(value);
        if (rating === null) {
          problems.push(...problemOf(block, value, line, entry.chapter !== null));
          continue;
        }
        const chapter = entry.chapter ?? parseChapter(section.heading ?? '');
        ratings.push({ text: block.text, lines: block.lines, chapter, points: rating.points });
        if (rating.points === null) problems.push(notFilledIn(block, line));
        if (rating.mismatch) problems.push(mismatch(rating.stars, rating.points, line));
      }
    }
  }
  return { ratings, problems };
}

/** `이해도: 4` → `4`, but `⭐ 3:5`-like texts stay whole. */
function afterLabel(text: string): string {
  return text.replace(/^[^\d:：⭐★🌟☆✩]{1,40}[:：]\s*/u, '');
}

function problemOf(block: Block, value: string, line: number, hasChapter: boolean): readonly NoteProblem[] {
  if (hasChapter && !/[\p{L}\p{N}]/u.test(value)) return [notFilledIn(block, line)];
  if (!/\d\s*(?:점|\/)|[⭐★🌟]|^\s*\d+(?:\.\d+)?\s*$/u.test(value)) return [];
  const message = `The rating "${value.slice(0, 40)}" is not on a scale of 0 to 5; write it as ⭐⭐⭐½☆ (3.5/5).`;
  return [{ line, severity: 'warning', code: 'rating-unreadable', message }];
}

function notFilledIn(block: Block, line: number): NoteProblem {
  const message = `The rating "${block.text.slice(0, 40)}" is not filled in; write it as ⭐⭐⭐½☆ (3.5/5).`;
  return { line, severity: 'info', code: 'not-filled-in', message };
}

function mismatch(stars: number | null, points: number | null, line: number): NoteProblem {
  const message = `${stars} stars stand beside ${points}/5; the number counts. Make both say the same.`;
  return { line, severity: 'warning', code: 'rating-mismatch', message };
}
