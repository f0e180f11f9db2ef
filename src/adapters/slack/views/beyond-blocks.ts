import type { KnownBlock } from '@slack/types';
import type { Beyond } from '../../../domain/grounding/beyond.ts';
import type { Messages } from '../../../messages/messages.ts';
import { remark } from '../blocks.ts';
import { bullets, line, richText, words } from '../rich-text.ts';

/** What a model knows beyond the notes, under a heading of its own that says so; nothing where nobody asked for it. */
export function beyondBlocks(beyond: Beyond | undefined, { beyond: said }: Messages): readonly KnownBlock[] {
  if (beyond === undefined) return [];
  if (beyond.kind !== 'written') return [remark(said[beyond.kind])];
  return [
    richText(line(words(said.heading, { bold: true })), bullets(beyond.texts.map((text) => [words(text)]))),
    remark(said.unchecked),
  ];
}
