import type { JsonObject } from '../state/json.ts';
import { isJsonObject } from '../state/json.ts';
import { blockLimits as limits } from './block-limits.ts';
import { codePoints } from './code-points.ts';
import type { Report } from './mistake.ts';
import type { Placed } from './walk-blocks.ts';

/**
 * What is bounded over all blocks of a message, each of which is right by itself: Markdown, the text of tables, charts, plans.
 * The mistake stands where the bound is passed.
 */
export function checkSums(blocks: readonly Placed[], report: Report): void {
  const pass = (size: (block: JsonObject) => number, most: number, message: string, field = '') => {
    let sum = 0;
    for (const { part, pointer } of blocks) {
      const before = sum;
      sum += size(part);
      if (before <= most && sum > most) report(`${pointer}${field}`, message);
    }
  };
  const { markdownInPayload, tableText, chartsInMessage, plansInMessage } = limits;
  pass(
    (block) => (block.type === 'markdown' ? lengthOf(block.text) : 0),
    markdownInPayload.most,
    `all markdown text must be less than ${markdownInPayload.most + 1} characters`,
    '/text',
  );
  pass(
    (block) => (isTable(block) ? textLength(block.rows) : 0),
    tableText.most,
    `all table text must be less than ${tableText.most + 1} characters`,
    '/rows',
  );
  const count = (type: string) => (block: JsonObject) => (block.type === type ? 1 : 0);
  pass(count('data_visualization'), chartsInMessage.most, `no more than ${chartsInMessage.most} charts allowed`);
  pass(count('plan'), plansInMessage.most, 'Cannot have more than 1 plan block');
}

/** The tables that are one too many; Slack refuses them with an error of their own. */
export function tablesTooMany(blocks: readonly Placed[]): readonly Placed[] {
  return blocks.filter(({ part }) => isTable(part)).slice(limits.tablesInMessage.most);
}

/** The sum over every `text` string but Markdown's, which has its own bound, as bolt-js#2867 measured it. */
export function textInMessage(blocks: readonly unknown[]): number {
  return textLength(blocks.filter((block) => !isJsonObject(block) || block.type !== 'markdown'));
}

function isTable({ type }: JsonObject): boolean {
  return type === 'table' || type === 'data_table';
}

/** Blocks have been checked before, so that this goes no deeper than they do. */
function textLength(part: unknown): number {
  if (Array.isArray(part)) return part.reduce((sum: number, item: unknown) => sum + textLength(item), 0);
  if (!isJsonObject(part)) return 0;
  const parts = Object.entries(part).map(([name, value]) => (name === 'text' ? lengthOf(value) : textLength(value)));
  return parts.reduce((sum, one) => sum + one, 0);
}

function lengthOf(value: unknown): number {
  return typeof value === 'string' ? codePoints(value) : textLength(value);
}
