import type { RichTextBlockElement, RichTextElement } from '@slack/types';
import type { HelpGroup, VerbHelp } from '../../../messages/guide/guide-messages.ts';
import type { Messages } from '../../../messages/messages.ts';
import { type MessageView, remark } from '../blocks.ts';
import { escapeText } from '../escape-text.ts';
import { bullets, line, richText, words } from '../rich-text.ts';
import type { Verb } from '../slack-request.ts';

type Help = Messages['help'];

/** Which verbs stand together; a verb in no group would be known to nobody. */
const groupOf: Readonly<Record<Verb, HelpGroup>> = {
  explain: 'asking',
  ask: 'asking',
  search: 'asking',
  hint: 'asking',
  quiet: 'asking',
  help: 'asking',
  quiz: 'remembering',
  review: 'remembering',
  report: 'study',
  meeting: 'study',
  iam: 'mine',
  privacy: 'mine',
  export: 'mine',
  forget: 'mine',
  organiser: 'organisers',
  usage: 'organisers',
};

const groups: readonly HelpGroup[] = ['asking', 'remembering', 'study', 'schedules', 'mine', 'organisers'];

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
  return {
    text: escapeText(help.overview),
    blocks: [
      richText(line(words(`${help.overview} ${help.anyWords}`))),
      ...groups.map((group) => richText(...groupLines(group, help, command))),
      remark(messages.manifest.help),
      remark(`${help.inThreads} ${help.privately}`),
    ],
  };
}

function groupLines(group: HelpGroup, help: Help, command: string): readonly RichTextBlockElement[] {
  const verbs = (Object.keys(groupOf) as Verb[]).filter((verb) => groupOf[verb] === group);
  const more = group === 'study' || group === 'schedules' ? help.more[group] : [];
  const rows = [...more, ...verbs.map((verb) => help.verbs[verb])];
  return [line(words(help.groups[group], { bold: true })), bullets(rows.map((row) => shown(command, row)))];
}

function shown(command: string, { usage, about }: VerbHelp): readonly RichTextElement[] {
  return [typed(command, usage[0] ?? ''), words(`  ${about}`)];
}

function typed(command: string, form: string): RichTextElement {
  return words(`${command} ${form}`.trim(), { code: true });
}
