import type { KnownBlock } from '@slack/types';
import type { Passage } from '../../../domain/retrieval/passage.ts';
import type { Hit } from '../../../domain/retrieval/search-result.ts';
import type { Messages } from '../../../messages/messages.ts';
import { actionIds } from '../action-ids.ts';
import { button, fitsValue, type MessageView, plain } from '../blocks.ts';
import { escapeText } from '../escape-text.ts';
import { paragraph } from '../rich-text.ts';
import { shorten } from '../shorten.ts';
import { sourceLabel } from './source-label.ts';

/** How many places are listed; further ones are rarely looked at and would fill the channel. */
const mostHits = 5;

/** Places that match words, best first; a press opens the section. */
export function searchView(
  { words, hits }: { readonly words: string; readonly hits: readonly Hit[] },
  messages: Messages,
): MessageView {
  const shown = hits.slice(0, mostHits);
  const asked = shorten(words, 200);
  const said = shown.length === 0 ? messages.search.nothing(asked) : messages.search.found(asked, shown.length);
  return {
    text: escapeText(said),
    blocks: [paragraph(said), ...shown.map(({ passage }, index) => place(passage, index, messages))],
  };
}

function place(passage: Passage, index: number, messages: Messages): KnownBlock {
  const { headingPath, path, blocks, lines, id } = passage;
  const heading = shorten(headingPath.at(-1) ?? path, 120);
  const snippet = shorten(
    blocks
      .map(({ text }) => text)
      .join(' ')
      .replace(/\s+/g, ' '),
    160,
  );
  const label = sourceLabel({ ...passage, ...lines }, messages);
  const text = plain(snippet === '' ? heading : `${heading}\n${snippet}`, 400);
  return fitsValue(id)
    ? { type: 'section', text, accessory: button(actionIds.openPassage, label, id, index) }
    : { type: 'section', text };
}
