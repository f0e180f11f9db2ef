import type { Messages } from '../../../messages/messages.ts';
import { actionIds } from '../action-ids.ts';
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
  const { welcome, ownNotes } = messages;
  // Whoever presses sees the answer at once, and each of the three questions can be gone on with by itself.
  const examples = exampleButtons(context.examples, actionIds.askAnew);
  const hello = samplesOnly ? `${welcome.hello} ${welcome.samples}` : welcome.hello;
  const how = isDirect ? welcome.howDirect : welcome.how(command);
  return {
    text: escapeText(hello),
    blocks: [
      paragraph(hello),
      paragraph(examples.length > 0 ? `${how} ${welcome.press}` : how),
      ...examples,
      ...(samplesOnly ? [remark(ownNotes)] : []),
    ],
  };
}
