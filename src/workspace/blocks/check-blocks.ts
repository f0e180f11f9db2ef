import { isJsonObject } from '../state/json.ts';
import { blockRules } from './block-rules.ts';
import { blockSurfaces, elementSurfaces, type Surface } from './block-surfaces.ts';
import { isInteractive } from './element-types.ts';
import { collectMistakes, forward, quoted, type Report } from './mistake.ts';
import { byType } from './object-rule.ts';
import { list, type Most, type Rule } from './rule.ts';
import { type Placed, placedBlocks, placedElements, withChildren } from './walk-blocks.ts';

/** Where a list of blocks stands. */
export type BlockPlace = {
  /** Null when it is not known where they will be shown. */
  readonly surface: Surface | null;
  /** JSON pointer of the list. */
  readonly pointer: string;
  readonly limit: Most;
  /** Every `block_id` met so far; grows in place. */
  readonly blockIds: Set<string>;
};

/** Checks how many blocks there are, each by its rule and its surface, and that ids are unique. */
export function checkBlocks(blocks: unknown, place: BlockPlace, report: Report): void {
  list(blockOn(place.surface), { ...place.limit, least: 0 })(blocks, place.pointer, report);
  if (!Array.isArray(blocks)) return;
  for (const placed of placedBlocks(blocks.slice(0, place.limit.most), place.pointer)) {
    checkId('block_id', placed, place.blockIds, report);
    const actionIds = new Set<string>();
    for (const element of placedElements(placed)) {
      if (isInteractive(element.part.type)) checkId('action_id', element, actionIds, report);
    }
  }
}

/** A block that may stand there, and whose own parts may. */
function blockOn(surface: Surface | null): Rule {
  const anyBlock = byType(blockRules);
  return (block, pointer, report) => {
    if (isJsonObject(block) && isMisplaced(blockSurfaces, block.type, surface)) {
      return refuseType(block.type, pointer, report);
    }
    const mistakes = collectMistakes((note) => anyBlock(block, pointer, note));
    forward(mistakes, report);
    if (mistakes.length > 0 || !isJsonObject(block)) return;
    for (const placed of withChildren({ part: block, pointer })) checkParts(placed, surface, report);
  };
}

function checkParts(placed: Placed, surface: Surface | null, report: Report): void {
  const { part: block, pointer } = placed;
  if (isMisplaced(blockSurfaces, block.type, surface)) refuseType(block.type, pointer, report);
  // docs.slack.dev/reference/block-kit/block-elements/select-menu-element: only menus in input blocks in modals.
  const mayRespond = block.type === 'input' && (surface === 'modal' || surface === null);
  for (const { part: element, pointer: at } of placedElements(placed)) {
    if (isMisplaced(elementSurfaces, element.type, surface)) refuseType(element.type, at, report);
    if (element.response_url_enabled === true && !mayRespond) {
      report(`${at}/response_url_enabled`, 'must be false outside of input blocks in modals');
    }
  }
}

function isMisplaced(table: Readonly<Record<string, readonly Surface[]>>, type: unknown, surface: Surface | null) {
  if (surface === null || typeof type !== 'string' || !Object.hasOwn(table, type)) return false;
  return table[type]?.includes(surface) !== true;
}

function refuseType(type: unknown, pointer: string, report: Report): void {
  const got = quoted(String(type));
  report(`${pointer}/type`, `unsupported type: ${got}`, { constraint: { type: 'enum', got } });
}

function checkId(name: 'block_id' | 'action_id', { part, pointer }: Placed, seen: Set<string>, report: Report): void {
  const given = part[name];
  if (typeof given !== 'string') return;
  if (seen.has(given)) report(`${pointer}/${name}`, `${name} "${quoted(given)}" already exists`);
  seen.add(given);
}
