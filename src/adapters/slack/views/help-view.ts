import type { RichTextElement } from '@slack/types';
import type { VerbHelp } from '../../../messages/guide/guide-messages.ts';
import type { Messages } from '../../../messages/messages.ts';
import { type MessageView, remark } from '../blocks.ts';
import { escapeText } from '../escape-text.ts';
import { bullets, line, richText, words } from '../rich-text.ts';
import { type Verb, verbs } from '../slack-request.ts';

/** How to use the tutor: everything in short, or one verb with all its forms. */
export function helpView(
  { verb }: { readonly verb: Verb | null },
  { messages, command }: { readonly messages: Messages; readonly command: string },
): MessageView {
  const { help } = messages;
  if (verb !== null) {
    const { about, usage } = help.verbs[verb];
    return {
      text: escapeText(about),
      blocks: [richText(line(words(about)), bullets(usage.map((form) => [typed(command, form)])))],
    };
  }
  const rows = verbs.map((name) => row(command, help.verbs[name]));
  return {
    text: escapeText(help.overview),
    blocks: [
      richText(line(words(`${help.overview} ${help.anyWords}`)), bullets(rows)),
      remark(help.study(command)),
      remark(help.schedules(command)),
      remark(messages.manifest.help),
      remark(help.inThreads),
      remark(help.privately),
    ],
  };
}

function row(command: string, { usage, about }: VerbHelp): readonly RichTextElement[] {
  return [typed(command, usage[0] ?? ''), words(`  ${about}`)];
}

function typed(command: string, form: string): RichTextElement {
  return words(`${command} ${form}`.trim(), { code: true });
}
