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
  /** Whether the notes are only those shipped as examples. */
  readonly samplesOnly: boolean;
  readonly isDirect: boolean;
}

/** The first words in a channel or a direct message: who this is, how to ask, whose notes these are, three things to try. */
export function welcomeView(context: WelcomeContext): MessageView {
  const { messages, command, samplesOnly, isDirect } = context;
  const { welcome, home } = messages;
  const examples = exampleButtons(context.examples);
  const how = isDirect ? welcome.howDirect : welcome.how(command);
  return {
    text: escapeText(welcome.hello),
    blocks: [
      paragraph(welcome.hello),
      paragraph(examples.length > 0 ? `${how} ${welcome.press}` : how),
      ...examples,
      ...(samplesOnly ? [remark(home.samplesOnly)] : []),
    ],
  };
}
