import type { Messages } from '../../../messages/messages.ts';
import { type MessageView, remark } from '../blocks.ts';
import { escapeText } from '../escape-text.ts';
import { paragraph } from '../rich-text.ts';
import { exampleButtons } from './example-buttons.ts';

export interface WelcomeContext {
  readonly messages: Messages;
  readonly command: string;
  /** Questions that the library can answer; at most three are offered. */
  readonly examples: readonly string[];
}

/** The first words in a channel: who this is, how to ask, three things to try. */
export function welcomeView({ messages, command, examples }: WelcomeContext): MessageView {
  const { welcome } = messages;
  return {
    text: escapeText(welcome.hello),
    blocks: [paragraph(welcome.hello), remark(welcome.how(command)), ...exampleButtons(examples)],
  };
}
