import type { KnownBlock, RichTextBlock, TaskCardBlock } from '@slack/types';
import { z } from 'zod';
import { withIds } from '../blocks/with-ids.ts';
import type { Message } from '../state/message.ts';

/** What may be appended to a stream (docs.slack.dev/messaging/sending-and-scheduling-messages#text-streaming). */
export const chunkShape = z.discriminatedUnion('type', [
  z.object({ type: z.literal('markdown_text'), text: z.string() }),
  z.looseObject({
    type: z.literal('task_update'),
    id: z.string(),
    title: z.string(),
    status: z.enum(['pending', 'in_progress', 'complete', 'error']),
    details: z.string().optional(),
    output: z.string().optional(),
    sources: z.array(z.object({ type: z.literal('url'), url: z.string(), text: z.string() })).optional(),
  }),
  z.object({ type: z.literal('plan_update'), title: z.string() }),
  z.object({ type: z.literal('blocks'), blocks: z.array(z.looseObject({ type: z.string() })).max(50) }),
]);

export type StreamPiece = {
  readonly markdown_text?: string | undefined;
  readonly chunks?: readonly z.output<typeof chunkShape>[] | undefined;
};

type Grown = Pick<Message, 'text' | 'blocks'>;

/** The content of a streamed message after one more piece: text grows, a task with a known id is replaced. */
export function addChunks(old: Grown, piece: StreamPiece): Grown {
  let grown = piece.markdown_text === undefined ? old : addText(old, piece.markdown_text);
  for (const chunk of piece.chunks ?? []) {
    if (chunk.type === 'markdown_text') grown = addText(grown, chunk.text);
    else if (chunk.type === 'task_update') grown = { ...grown, blocks: withTask(grown.blocks, taskCard(chunk)) };
    else if (chunk.type === 'blocks')
      // The validator has looked at the blocks before.
      grown = { ...grown, blocks: [...grown.blocks, ...withIds(chunk.blocks as KnownBlock[])] };
    else grown = { ...grown, blocks: withPlan(grown.blocks, chunk.title) };
  }
  return grown;
}

/** Text joins the Markdown block at the end, or starts one. */
function addText({ text, blocks }: Grown, more: string): Grown {
  if (more === '') return { text, blocks };
  const last = blocks.at(-1);
  const joined: readonly KnownBlock[] =
    last?.type === 'markdown'
      ? [...blocks.slice(0, -1), { ...last, text: last.text + more }]
      : [...blocks, { type: 'markdown', block_id: `text-${blocks.length}`, text: more }];
  return { text: text + more, blocks: joined };
}

function withTask(blocks: readonly KnownBlock[], card: TaskCardBlock): readonly KnownBlock[] {
  const known = blocks.some((block) => block.type === 'task_card' && block.task_id === card.task_id);
  if (!known) return [...blocks, card];
  return blocks.map((block) => (block.type === 'task_card' && block.task_id === card.task_id ? card : block));
}

function withPlan(blocks: readonly KnownBlock[], title: string): readonly KnownBlock[] {
  const rest = blocks.filter((block) => block.type !== 'plan');
  return [{ type: 'plan', block_id: 'plan', title }, ...rest];
}

function taskCard(task: Extract<z.output<typeof chunkShape>, { type: 'task_update' }>): TaskCardBlock {
  return {
    type: 'task_card',
    block_id: `task-${task.id}`,
    task_id: task.id,
    title: task.title,
    status: task.status,
    ...(task.details === undefined ? {} : { details: words(task.details) }),
    ...(task.output === undefined ? {} : { output: words(task.output) }),
    ...(task.sources === undefined ? {} : { sources: task.sources }),
  };
}

function words(text: string): RichTextBlock {
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }] };
}
