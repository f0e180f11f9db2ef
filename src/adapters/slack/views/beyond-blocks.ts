import type { KnownBlock, RichTextBlock } from '@slack/types';
import type { Beyond } from '../../../domain/grounding/beyond.ts';
import type { Messages } from '../../../messages/messages.ts';
import { remark } from '../blocks.ts';
import { bullets, line, richText, words } from '../rich-text.ts';

/** What a model knows beyond the notes, under a heading of its own that says so; nothing where nobody asked for it. */
export function beyondBlocks(beyond: Beyond | undefined, { beyond: said }: Messages): readonly KnownBlock[] {
  if (beyond === undefined) return [];
  if (beyond.kind !== 'written') return [remark(said[beyond.kind])];
  return [grownBeyond(beyond.texts, 0, said), remark(said.unchecked)];
}

/** What came of it since so many texts were shown: the heading once, above the first. */
export function grownBeyond(texts: readonly string[], shown: number, { heading }: Messages['beyond']): RichTextBlock {
  const more = bullets(texts.slice(shown).map((text) => [words(text)]));
  return shown > 0 ? richText(more) : richText(line(words(heading, { bold: true })), more);
}
