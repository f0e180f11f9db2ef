import { lexiconOf } from '../retrieval/lexicon.ts';
import type { Library } from '../retrieval/library.ts';
import type { Answered, Statement, Understanding } from './answer.ts';
import type { Asked } from './asked.ts';
import type { Citation } from './citation.ts';
import { conceptName } from './concept-name.ts';
import type { Draft, Part } from './draft.ts';
import { followCards } from './follow-cards.ts';
import { quoteBlock } from './quotation.ts';
import { foldForQuoting, verifyCitation } from './quote.ts';
import { quotesDisplay } from './quotes-display.ts';
import { selectMore } from './select-more.ts';
import { spokenLength } from './spoken-length.ts';
import { isNotion, suggestNext } from './suggest-next.ts';

/** Room at first sight and behind "more", in Hangul characters: a phone's screen, and what Slack folds without a click. */
export const leadRoom = 250;
export const moreRoom = 1200;

/** Less room than this says nothing. */
const leastRoom = 20;

interface Assembly extends Draft {
  readonly asked: Asked;
  readonly library: Library;
  readonly understanding: Understanding;
}

/** Cuts a draft to its room, cites and verifies every part. Null when nothing is left to lead with. */
export function assembleAnswer({ lead, more, asked, library, understanding }: Assembly): Answered | null {
  const citations: Citation[] = [];
  const said = new Set<string>();
  const spoken: Part[] = [];
  const say = (parts: readonly Part[], room: number): readonly Statement[] => {
    const statements: Statement[] = [];
    let left = room;
    parts.forEach((part, i) => {
      const allowed = roomFor(parts, i, left, statements.length === 0);
      if (left < leastRoom || allowed === 0) return;
      const quotation = quoteBlock(part.passage, part.block, allowed);
      const text = withoutLabel(part.words ?? quotation.text, part);
      const key = foldForQuoting(text);
      if (said.has(key) || spokenLength(text) > left || !isQuoted(library, part, text, quotation.citation)) return;
      said.add(key);
      spoken.push(part);
      left -= spokenLength(text);
      statements.push({ label: part.label, text, citation: addCitation(citations, quotation.citation) });
    });
    return statements;
  };
  const leading = say(lead, leadRoom);
  if (leading.length === 0) return null;
  const following = say(selectMore(spoken, [...lead, ...more], asked.locale), moreRoom);
  const lexicon = lexiconOf(library);
  const topic = asked.concepts.find((conceptId) => isNotion(library, conceptId));
  return {
    kind: 'answered',
    locale: asked.locale,
    ...followCards(library, leading, citations),
    more: following,
    topic: topic === undefined ? null : conceptName(lexicon, topic, asked.locale),
    ...suggestNext(library, asked),
    understanding,
  };
}

/**
 * The room of a part: all that is left for the first; an even share for the sides of a comparison; and for what follows only
 * as much as it needs whole, because half a second thought is worth less than none.
 */
function roomFor(parts: readonly Part[], position: number, left: number, isFirst: boolean): number {
  const part = parts[position];
  if (part === undefined) return 0;
  const sides = parts.slice(position).filter((other) => other.label !== null && other.words === null).length;
  if (part.label !== null && part.words === null) return Math.max(leastRoom, left / Math.max(1, sides));
  return isFirst || spokenLength(part.words ?? part.block.text) <= left ? left : 0;
}

function isQuoted(library: Library, part: Part, text: string, citation: Citation): boolean {
  return verifyCitation(library, citation) && quotesDisplay(part, text, citation.quote);
}

/** The words behind their own lead-in, when the label says it already: `볼륨: 볼륨: …`. */
function withoutLabel(text: string, { label, block }: Part): string {
  if (label === null || block.kind === 'code') return text;
  const leadIn = [label, block.term ?? label].find((name) => name !== '' && text.startsWith(name));
  if (leadIn === undefined) return text;
  const rest = /^\s*(?:\([^)]{0,60}\))?\s*[:：]\s*(?=\S)/u.exec(text.slice(leadIn.length));
  return rest === null ? text : text.slice(leadIn.length + rest[0].length);
}

function addCitation(citations: Citation[], citation: Citation): number {
  const same = citations.findIndex(
    ({ path, startLine, quote }) =>
      path === citation.path && startLine === citation.startLine && quote === citation.quote,
  );
  return same >= 0 ? same : citations.push(citation) - 1;
}
