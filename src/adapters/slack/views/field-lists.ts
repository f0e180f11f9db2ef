import type { KnownBlock } from '@slack/types';
import type { Answer } from '../../../domain/grounding/answer.ts';
import type { TopicFields } from '../../../features/fields/join-topic.ts';
import type { FieldTree } from '../../../features/fields/list-fields.ts';
import type { FieldsFound } from '../../../features/fields/search-fields.ts';
import type { Messages } from '../../../messages/messages.ts';
import { actionIds } from '../action-ids.ts';
import { button, buttons, type MessageView, plain, remark } from '../blocks.ts';
import { fieldValue } from '../button-value.ts';
import { escapeText } from '../escape-text.ts';
import { line, paragraph, preformatted, richText, words } from '../rich-text.ts';
import { shorten } from '../shorten.ts';
import { ownLinesBlocks } from './own-lines.ts';

/** Code points of a tree in one message, below what Slack takes of one piece of text. */
const treeLimit = 2800;

/** Everything below a field, as `kubectl` would print it; what does not fit is counted. */
export function fieldTreeView(tree: Extract<FieldTree, { kind: 'tree' }>, { fields: said }: Messages): MessageView {
  const all = tree.lines.map(({ name, type, required, depth }) => {
    return `${'  '.repeat(depth)}${name}\t<${type}>${required ? ' *' : ''}`.replace('\t', '  ');
  });
  const shown: string[] = [];
  let length = 0;
  for (const text of all) {
    length += [...text].length + 1;
    if (length > treeLimit) break;
    shown.push(text);
  }
  const left = all.length - shown.length;
  const text = shown.length === 0 ? '-' : shown.join('\n');
  return {
    text: escapeText(tree.path),
    blocks: [
      richText(line(words(`${tree.path} (${tree.version})`, { bold: true })), preformatted(text)),
      ...(left > 0 ? [remark(said.cut(left))] : []),
      ...buttons(button(actionIds.openField, said.browse, fieldValue(tree.version, tree.path))),
    ],
  };
}

/** Fields that words found, each with a button that opens it. */
export function fieldsFoundView({ words: asked, found }: FieldsFound, messages: Messages): MessageView {
  const said = messages.fields;
  const sentence =
    found.length === 0 ? said.nothingFound(shorten(asked, 80)) : said.found(shorten(asked, 80), found.length);
  return {
    text: escapeText(sentence),
    blocks: [
      paragraph(sentence),
      ...found.map(({ path, type, excerpt, version }, at) => ({
        type: 'section' as const,
        text: plain(`${path} (${type})\n${shorten(excerpt, 160)}`, 400),
        accessory: button(actionIds.openField, path.split('.').at(-1) ?? path, fieldValue(version, path), at),
      })),
    ],
  };
}

/** What stands under the explanation of a topic: lines of the group and of cards that it lacks, and the topic's fields. */
export function topicFieldsBlocks(
  { field, lines }: TopicFields,
  answer: Answer,
  messages: Messages,
): readonly KnownBlock[] {
  const said = messages.fields;
  const lead = answer.kind === 'answered' ? answer.lead : [];
  const origins = lead.map(({ citation }) =>
    answer.kind === 'answered' ? answer.citations[citation]?.origin : undefined,
  );
  const missing = lines.filter(({ citation }) => !origins.includes(citation.origin));
  return [
    ...ownLinesBlocks(missing, messages).map((block) =>
      // Two rows of buttons with one action id each would be told apart by nothing.
      block.type === 'actions' ? { ...block, block_id: 'topic-lines' } : block,
    ),
    remark(said.fieldsOf(field.object, field.version, field.highlights)),
    ...buttons(button(actionIds.openField, said.browse, fieldValue(field.version, field.path), 0)),
  ];
}
