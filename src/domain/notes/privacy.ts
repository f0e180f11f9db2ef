/** Whether a note may be shown to others; `unclear` is treated as private, and somebody should look. */
export type Privacy = 'public' | 'private' | 'unclear';

const key = String.raw`["']?(?:private|비공개)["']?\s*[:：]`;
/** A line that sets the mark, however deep. */
const markLine = new RegExp(String.raw`^\s*${key}`, 'iu');
/** The mark anywhere in lines that YAML does not understand: `- private: true`, `{author: 하늘, private: true}`. */
const markAnywhere = new RegExp(String.raw`(?:^|[{,])[\s-]*${key}`, 'iu');

const yes = new Set(['true', 'yes', 'y', 'on', '1', 'private', '비공개', '예', '네', '응']);
const no = new Set(['', 'false', 'no', 'n', 'off', '0', 'public', '공개', '아니오', '아니요', '아니', '아뇨']);

/**
 * Reads the mark `private` from front matter that is YAML. A mark that was written but did not arrive among the values
 * (nested, twice, swallowed by the line before it) is unclear.
 */
export function privacyOf(values: Readonly<Record<string, unknown>>, lines: readonly string[]): Privacy {
  const marks = Object.entries(values).filter(([name]) => /^(?:private|비공개)$/iu.test(name.trim()));
  const found = marks.map(([, value]) => readMark(value));
  if (found.includes('private')) return 'private';
  const written = lines.filter((line) => markLine.test(line)).length;
  return found.includes('unclear') || written > marks.length ? 'unclear' : 'public';
}

/** Reads lines that stand where front matter stands but are not YAML: a mark in them is unclear, whatever its value. */
export function privacyOfUnreadable(lines: readonly string[]): Privacy {
  return lines.some((line) => markAnywhere.test(line.slice(0, 2_000))) ? 'unclear' : 'public';
}

function readMark(value: unknown): Privacy {
  if (value === null || value === undefined) return 'public';
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return 'unclear';
  const word = String(value).normalize('NFKC').trim().toLowerCase();
  if (yes.has(word)) return 'private';
  return no.has(word) ? 'public' : 'unclear';
}
