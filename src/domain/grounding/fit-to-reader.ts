import type { Card } from '../concepts/concept.ts';
import { type Locale, localeOf } from '../locale.ts';
import { passagesOf } from '../retrieval/build-passages.ts';
import type { Library } from '../retrieval/library.ts';
import { normalise } from '../retrieval/normalise.ts';
import type { Asked } from './asked.ts';
import { leadRoom } from './assemble-answer.ts';
import { type Draft, type Part, partOf } from './draft.ts';
import type { Familiarity } from './familiarity.ts';
import { splitSentences } from './split-sentences.ts';
import { spokenLength } from './spoken-length.ts';

/**
 * The answer about one thing for whoever reads it: to somebody new the card's definition comes first and one more sentence of
 * the card last; to somebody sure only what was asked is said at first sight. Nothing is lost: what gives way stands behind "more".
 */
export function fitToReader(draft: Draft, familiarity: Familiarity | null, asked: Asked, library: Library): Draft {
  if (familiarity === null || familiarity === 'some') return draft;
  const { lead, more } = draft;
  if (familiarity === 'sure') return { lead: lead.slice(0, 1), more: [...lead.slice(1), ...more] };
  const [topic, ...others] = asked.concepts;
  const card = library.quoteCards ? library.cards.find(({ concept }) => concept.id === topic) : undefined;
  if (card === undefined || others.length > 0) return draft;
  const [definition, next] = basicsOf(card, asked.locale);
  const before = definition === undefined || asked.wantsDefinition || says(lead, definition) ? [] : [definition];
  const after = next === undefined || says(lead, next) ? [] : [next];
  // What was asked is never pushed out of sight by what was not.
  if (lengthOf([...before, ...lead]) > leadRoom) return { lead, more: [...before, ...after, ...more] };
  return { lead: [...before, ...lead, ...after], more };
}

/** What the card's thing is, in one sentence, and the next that the card says of it. */
function basicsOf(card: Card, locale: Locale): readonly Part[] {
  const sources = passagesOf(card).flatMap((passage) => passage.blocks.map((block) => ({ passage, block })));
  const inLanguage = sources.filter(({ block }) => localeOf(block.text, locale) === locale);
  const definition = inLanguage.find(({ block }) => block.kind === 'paragraph');
  const next = inLanguage.find(({ block }) => block.kind === 'item');
  return [definition, next].flatMap((source) => {
    const [first] = source === undefined ? [] : splitSentences(normalise(source.block.text));
    return source === undefined || first === undefined ? [] : [{ ...partOf(source), words: first.text }];
  });
}

function says(parts: readonly Part[], { block }: Part): boolean {
  return parts.some((part) => part.block === block);
}

function lengthOf(parts: readonly Part[]): number {
  return parts.reduce((sum, { words, block }) => sum + spokenLength(words ?? block.text), 0);
}
