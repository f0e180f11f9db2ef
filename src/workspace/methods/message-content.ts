import type { KnownBlock, MessageAttachment } from '@slack/types';
import { z } from 'zod';
import { validateMessageBlocks } from '../blocks/validate-blocks.ts';
import { withIds } from '../blocks/with-ids.ts';
import { isJsonObject, type JsonObject } from '../state/json.ts';
import { blockError } from './block-error.ts';
import { json } from './method.ts';

/** `text` is cut off here (docs.slack.dev/reference/methods/chat.postMessage). */
const textLimit = 40_000;
/** `markdown_text` is refused beyond this. */
export const markdownTextLimit = 12_000;

/** The arguments that say what stands in a message. */
export const contentShape = {
  text: z.coerce.string().optional(),
  markdown_text: z.string().optional(),
  blocks: json(z.unknown()).optional(),
  attachments: json(z.array(z.looseObject({})).max(100)).optional(),
  metadata: json(z.looseObject({ event_type: z.string(), event_payload: z.looseObject({}) })).optional(),
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
  const error = (code: string, messages: readonly string[] = []) =>
    ({ kind: 'error', answer: blockError({ error: code, messages }) }) as const;
  if (args.markdown_text !== undefined) {
    if (args.text !== undefined || args.blocks !== undefined) return error('markdown_text_conflict');
    if ([...args.markdown_text].length > markdownTextLimit) return error('msg_too_long');
  }
  const blocks =
    args.markdown_text === undefined ? (args.blocks ?? []) : [{ type: 'markdown', text: args.markdown_text }];
  if (!Array.isArray(blocks)) return error('invalid_blocks_format');
  const problem = validateMessageBlocks(blocks);
  if (problem !== undefined) return error(problem.error, problem.messages);
  const attachments = args.attachments ?? [];
  const inner = attachments.flatMap((one) => (Array.isArray(one.blocks) ? one.blocks : []));
  const innerProblem = validateMessageBlocks(inner);
  if (innerProblem !== undefined) return error('invalid_attachments', innerProblem.messages);
  const text = args.text ?? '';
  if (text === '' && blocks.length === 0 && attachments.length === 0) return error('no_text');
  return {
    kind: 'content',
    content: {
      text: [...text].length > textLimit ? [...text].slice(0, textLimit).join('') : text,
      // The validator has just shown that these are blocks of Slack's types.
      blocks: withIds(blocks as KnownBlock[]),
      attachments: attachments as MessageAttachment[],
      metadata: isJsonObject(args.metadata) ? args.metadata : null,
    },
  };
}
