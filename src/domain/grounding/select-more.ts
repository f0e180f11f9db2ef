import type { Locale } from '../locale.ts';
import { localeOf } from '../locale.ts';
import { blockWordsOf } from './block-words.ts';
import type { Part } from './draft.ts';

/** More statements than this are a page and no answer. */
const most = 6;

/** Two blocks that share this much of the shorter one's words say the same. */
const same = 0.6;

/** What stands behind "more": in the answer's language where there is any, nothing that has been said, the best few. */
export function selectMore(said: readonly Part[], more: readonly Part[], locale: Locale): readonly Part[] {
  const inLanguage = more.filter(({ block, words }) => localeOf(words ?? block.text, locale) === locale);
  const chosen: Part[] = [];
  for (const part of inLanguage.length > 0 ? inLanguage : more) {
    if (chosen.length === most) break;
    if (![...said, ...chosen].some((other) => other.block === part.block || saysTheSame(other, part)))
      chosen.push(part);
  }
  return chosen;
}

function saysTheSame(one: Part, other: Part): boolean {
  const a = blockWordsOf(one.words ?? one.block.text).stems;
  const b = blockWordsOf(other.words ?? other.block.text).stems;
  const [shorter, longer] = a.size < b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const stem of shorter) if (longer.has(stem)) shared += 1;
  return shorter.size > 0 && shared / shorter.size >= same;
}
