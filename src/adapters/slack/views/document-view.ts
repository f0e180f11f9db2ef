import type { KnownBlock } from '@slack/types';
import type { DocumentPart, MessageDocument } from '../../../domain/progress/document.ts';
import { header, type MessageView, remark } from '../blocks.ts';
import { escapeText } from '../escape-text.ts';
import { bullets, paragraph, preformatted, richText, words } from '../rich-text.ts';
import { shorten } from '../shorten.ts';

/** Ids of the files that pictures were uploaded as; a picture without one is left out, since its numbers stand beside it. */
export type PictureFiles = ReadonlyMap<DocumentPart, string>;

/** Slack takes 50 blocks and 11,340 characters a message; a report is far shorter, and one that is not is cut. */
const mostBlocks = 46;
const mostText = 9_000;
const altLimit = 2_000;

/** Something longer as one message. Slack takes one table a message: further ones are left to words. */
export function documentView(document: MessageDocument, pictures: PictureFiles = new Map()): MessageView {
  let left = mostText;
  let hasTable = false;
  const blocks = document.parts.flatMap((part): readonly KnownBlock[] => {
    if (part.kind === 'table') {
      if (hasTable) return [];
      hasTable = true;
    }
    left -= lengthOf(part);
    return left < 0 ? [] : blocksOf(part, pictures);
  });
  return { text: escapeText(document.title), blocks: blocks.slice(0, mostBlocks) };
}

function blocksOf(part: DocumentPart, pictures: PictureFiles): readonly KnownBlock[] {
  switch (part.kind) {
    case 'heading':
      return [header(part.text)];
    case 'text':
      return [paragraph(part.text)];
    case 'remark':
      return [remark(part.text)];
    case 'lines':
      return [richText(bullets(part.lines.map((line) => [words(line)])))];
    case 'code':
      return [richText(preformatted(part.text))];
    case 'table':
      return [{ type: 'table', rows: part.rows.map((row) => row.map((text) => ({ type: 'raw_text', text }))) }];
    case 'picture': {
      const id = pictures.get(part);
      if (id === undefined) return [];
      // Its title is drawn in it, so that it also stands alone.
      return [{ type: 'image', slack_file: { id }, alt_text: shorten(part.alt, altLimit) }];
    }
  }
}

function lengthOf(part: DocumentPart): number {
  if (part.kind === 'lines') return part.lines.join('').length;
  if (part.kind === 'table') return part.rows.flat().join('').length;
  return part.kind === 'picture' ? part.alt.length : part.text.length;
}
