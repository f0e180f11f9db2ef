import { recogniseHeading } from './recognise-heading.ts';
import { maybeStruck } from './retract.ts';
import type { ScannedLine } from './scan-lines.ts';

/** Longer bold lines are emphasised sentences. */
const longestHeading = 60;

/**
 * The words of a bold line that stands for a heading (`**서비스**`, `__서비스:__`); null when it is none: a sentence, a
 * line in the middle of a paragraph, one with struck words, or one that nothing follows (unless it is a heading of the template).
 */
export function boldHeading(lines: readonly string[], index: number, before: ScannedLine | undefined): string | null {
  const match = /^ {0,3}(?:\*\*|__)(?!\s)([^*_]+(?:_[^*_]+)*)(?:\*\*|__)\s*[:：]?\s*$/u.exec(
    lines[index]?.slice(0, 200) ?? '',
  );
  const words = match?.[1]?.trim() ?? '';
  if (words === '' || words.length > longestHeading || maybeStruck.test(words)) return null;
  const recognised = recogniseHeading(words) !== null;
  if (!recognised && (/[.!。…,]$/u.test(words) || /[다요죠음함됨임]$/u.test(words.length > 15 ? words : '')))
    return null;
  const previous = index === 0 ? '' : (lines[index - 1] ?? '');
  const inParagraph =
    before?.kind === 'text' && previous.trim() !== '' && !/^\s*(?:[-*+•|]|\d{1,9}[.)])\s?/u.test(previous);
  if (inParagraph && !recognised) return null;
  return recognised || hasText(lines, index + 1) ? words : null;
}

/** Whether text other than a heading or a rule follows within a few lines. */
function hasText(lines: readonly string[], from: number): boolean {
  const next = lines.slice(from, from + 4).find((line) => line.trim() !== '');
  return (
    next !== undefined &&
    !/^(?: {0,3}#|\s*(?:\*\*|__)[^*_]+(?:\*\*|__)\s*[:：]?\s*$|[\s*_-]+$)/u.test(next.slice(0, 200))
  );
}
