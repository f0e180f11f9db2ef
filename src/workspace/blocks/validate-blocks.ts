import { isJsonObject, type JsonObject } from '../state/json.ts';
import { blockLimits as limits } from './block-limits.ts';
import { blockRules } from './block-rules.ts';
import { blockSurfaces, type Surface } from './block-surfaces.ts';
import { isInteractive } from './element-types.ts';
import { byType, type Report } from './rule.ts';

/** Why blocks are refused: Slack's error code and one sentence for each mistake, with its JSON pointer. */
export type BlockProblem = { readonly error: string; readonly messages: readonly string[] };

/** Undefined when a message may carry these blocks. Messages are as in Slack's `errors`, without the `[ERROR]` mark. */
export function validateMessageBlocks(blocks: readonly unknown[]): BlockProblem | undefined {
  const messages: string[] = [];
  const report: Report = (pointer, message) => messages.push(`${message} [json-pointer:${pointer}]`);
  if (blocks.length > limits.blocksInMessage.most) {
    report('/blocks', `no more than ${limits.blocksInMessage.most} items allowed`);
  }
  checkBlocks(blocks, 'message', '/blocks', report);
  const ofType = (type: string) => blocks.filter(isJsonObject).filter((block) => block.type === type);
  if (ofType('table').length > limits.tablesInMessage.most) report('/blocks', 'only_one_table_allowed');
  const markdown = ofType('markdown').reduce((sum, block) => sum + lengthOf(block.text), 0);
  if (markdown > limits.markdownInPayload.most) {
    report('/blocks', `all markdown text must be less than ${limits.markdownInPayload.most + 1} characters`);
  }
  if (messages.length > 0) return { error: 'invalid_blocks', messages };
  // Markdown blocks have their own sum.
  const other = blocks.filter((block) => !isJsonObject(block) || block.type !== 'markdown');
  return textLength(other) > limits.textInMessage.most ? { error: 'msg_blocks_too_long', messages: [] } : undefined;
}

/** Checks each block by its rule and surface, and that ids are unique. */
export function checkBlocks(blocks: readonly unknown[], surface: Surface, pointer: string, report: Report): void {
  const anyBlock = byType(blockRules);
  const blockIds = new Set<unknown>();
  blocks.forEach((block, index) => {
    const at = `${pointer}/${index}`;
    if (isJsonObject(block) && isMisplaced(block.type, surface)) {
      report(`${at}/type`, `unsupported type: ${String(block.type)}`);
      return;
    }
    anyBlock(block, at, report);
    if (!isJsonObject(block)) return;
    checkId(block.block_id, blockIds, 'block_id', at, report);
    checkActionIds(block, at, report);
    checkTableText(block, at, report);
  });
}

function isMisplaced(type: unknown, surface: Surface): boolean {
  return typeof type === 'string' && !(blockSurfaces[type]?.includes(surface) ?? true);
}

function checkId(given: unknown, seen: Set<unknown>, name: string, pointer: string, report: Report): void {
  if (given === undefined) return;
  if (seen.has(given)) report(pointer, `${name} "${String(given)}" already exists`);
  seen.add(given);
}

/** An `action_id` is unique within its block. */
function checkActionIds(block: JsonObject, pointer: string, report: Report): void {
  const elements = Array.isArray(block.elements) ? block.elements : [];
  const seen = new Set<unknown>();
  elements.forEach((element, index) => {
    if (!isJsonObject(element) || !isInteractive(element.type)) return;
    checkId(element.action_id, seen, 'action_id', `${pointer}/elements/${index}`, report);
  });
}

function checkTableText(block: JsonObject, pointer: string, report: Report): void {
  if (block.type !== 'table' && block.type !== 'data_table') return;
  if (textLength(block.rows) > limits.tableText.most) {
    report(`${pointer}/rows`, `all cells must be less than ${limits.tableText.most + 1} characters`);
  }
}

/** The sum over every `text` string in a tree, as bolt-js#2867 measured it. */
function textLength(part: unknown): number {
  if (Array.isArray(part)) return part.reduce((sum: number, item: unknown) => sum + textLength(item), 0);
  if (!isJsonObject(part)) return 0;
  const parts = Object.entries(part).map(([name, value]) => (name === 'text' ? lengthOf(value) : textLength(value)));
  return parts.reduce((sum, one) => sum + one, 0);
}

function lengthOf(value: unknown): number {
  return typeof value === 'string' ? [...value].length : textLength(value);
}
