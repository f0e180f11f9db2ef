import type { Messages } from '../../../messages/messages.ts';
import type { MessageView } from '../blocks.ts';
import { escapeText } from '../escape-text.ts';
import { paragraph } from '../rich-text.ts';
import { exampleButtons } from './example-buttons.ts';

/** Asks for words when there were none, with questions to press. */
export function emptyView(messages: Messages, examples: readonly string[] = []): MessageView {
  return { text: escapeText(messages.empty), blocks: [paragraph(messages.empty), ...exampleButtons(examples)] };
}
