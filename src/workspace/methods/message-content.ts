import type { KnownBlock, MessageAttachment } from '@slack/types';
import { z } from 'zod';
import { blockLimits as limits } from '../blocks/block-limits.ts';
import { codePoints } from '../blocks/code-points.ts';
import { partsOf, validateMessage } from '../blocks/validate-message.ts';
import { withIds } from '../blocks/with-ids.ts';
import type { JsonObject } from '../state/json.ts';
import { blockError } from './block-error.ts';
import { json, slackError } from './method.ts';
import { readMetadata } from './read-metadata.ts';

/** `text` is cut off here (docs.slack.dev/reference/methods/chat.postMessage). */
const textLimit = 40_000;

/** The arguments that say what stands in a message. */
export const contentShape = {
  text: z.coerce.string().optional(),
  markdown_text: z.string().optional(),
  blocks: json(z.unknown()).optional(),
  attachments: json(z.array(z.looseObject({}))).optional(),
  metadata: json(z.unknown()).optional(),
};

type ContentArguments = z.output<z.ZodObject<typeof contentShape>>;

export type MessageContent = {
  readonly text: string;
  readonly blocks: readonly KnownBlock[];
  readonly attachments: readonly MessageAttachment[];
  readonly metadata: JsonObject | null;
};

/** Checks and completes what an app wants to say: Slack's error, or the content with every block and element named. */
export function readContent(
  args: ContentArguments,
):
  | { readonly kind: 'content'; readonly content: MessageContent }
  | { readonly kind: 'error'; readonly answer: JsonObject } {
  const refused = (answer: JsonObject) => ({ kind: 'error', answer }) as const;
  const error = (code: string) => refused(slackError(code));
  if (args.markdown_text !== undefined) {
    if (args.text !== undefined || args.blocks !== undefined) return error('markdown_text_conflict');
    if (codePoints(args.markdown_text) > limits.markdownInPayload.most) return error('msg_too_long');
  }
  const blocks =
    args.markdown_text === undefined ? (args.blocks ?? []) : [{ type: 'markdown', text: args.markdown_text }];
  if (!Array.isArray(blocks)) return error('invalid_blocks_format');
  const attachments = args.attachments ?? [];
  if (attachments.length > limits.attachmentsInMessage.most) return error('too_many_attachments');
  const problem = validateMessage(partsOf(blocks, attachments));
  if (problem !== undefined) return refused(blockError(problem));
  const metadata = readMetadata(args.metadata);
  if (metadata.kind === 'error') return error(metadata.error);
  const text = args.text ?? '';
  if (text === '' && blocks.length === 0 && attachments.length === 0) return error('no_text');
  return {
    kind: 'content',
    content: {
      text: [...text].length > textLimit ? [...text].slice(0, textLimit).join('') : text,
      // The validator has just shown that these are blocks of Slack's types.
      blocks: withIds(blocks as KnownBlock[]),
      attachments: attachments.map(named),
      metadata: metadata.value,
    },
  };
}

/** An attachment with its blocks and their elements named; the validator has looked at the blocks before. */
function named(attachment: Readonly<Record<string, unknown>>): MessageAttachment {
  const { blocks } = attachment;
  return Array.isArray(blocks) ? { ...attachment, blocks: [...withIds(blocks as KnownBlock[])] } : attachment;
}
