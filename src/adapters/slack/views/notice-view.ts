import type { MessageView } from '../blocks.ts';
import { escapeText } from '../escape-text.ts';
import { paragraph } from '../rich-text.ts';

/** One sentence as a message. */
export function noticeView(sentence: string): MessageView {
  return { text: escapeText(sentence), blocks: [paragraph(sentence)] };
}
