import { blockLimits as limits } from './block-limits.ts';
import { checkBlocks } from './check-blocks.ts';
import { checkSums, tablesTooMany, textInMessage } from './message-sums.ts';
import { collectMistakes, type Mistake } from './mistake.ts';
import { placedBlocks } from './walk-blocks.ts';

/** Why blocks are refused: Slack's error code and each mistake. */
export type BlockProblem = { readonly error: string; readonly mistakes: readonly Mistake[] };

/** Blocks of a message and where they stand in it. */
export type MessagePart = { readonly blocks: unknown; readonly pointer: string };

/** The blocks of a message: its own, then those of its attachments, which may have none. */
export function partsOf(
  blocks: unknown,
  attachments: readonly { readonly blocks?: unknown }[] = [],
): readonly MessagePart[] {
  const attached = attachments.map((one, index) => ({ blocks: one.blocks, pointer: `/attachments/${index}/blocks` }));
  return [{ blocks, pointer: '/blocks' }, ...attached].filter(
    ({ blocks: some }) => some !== undefined && some !== null,
  );
}

/** Undefined when a message may carry these blocks. */
export function validateMessage(parts: readonly MessagePart[]): BlockProblem | undefined {
  const mistakes = messageMistakes(parts);
  const [first] = mistakes;
  if (first !== undefined) {
    return { error: first.pointer.startsWith('/attachments') ? 'invalid_attachments' : 'invalid_blocks', mistakes };
  }
  const [table] = tablesTooMany(parts.flatMap(placedIn));
  if (table !== undefined) {
    // Slack keeps tables as attachments, and says so (docs.slack.dev/reference/block-kit/blocks/table-block).
    const mistake = { pointer: table.pointer, message: 'only_one_table_allowed', code: 'failed_constraint' } as const;
    return { error: 'invalid_attachments', mistakes: [mistake] };
  }
  const blocks = parts.flatMap((part) => (Array.isArray(part.blocks) ? part.blocks : []));
  return textInMessage(blocks) > limits.textInMessage.most ? { error: 'msg_blocks_too_long', mistakes: [] } : undefined;
}

/** All that Block Kit itself forbids in a message. */
export function messageMistakes(parts: readonly MessagePart[]): readonly Mistake[] {
  const blockIds = new Set<string>();
  const mistakes = collectMistakes((report) => {
    for (const { blocks, pointer } of parts) {
      checkBlocks(blocks, { surface: 'message', pointer, limit: limits.blocksInMessage, blockIds }, report);
    }
  });
  return mistakes.length > 0 ? mistakes : collectMistakes((report) => checkSums(parts.flatMap(placedIn), report));
}

function placedIn({ blocks, pointer }: MessagePart) {
  return Array.isArray(blocks) ? placedBlocks(blocks, pointer) : [];
}
