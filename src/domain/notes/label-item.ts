import { blankUnsaid } from './hidden-words.ts';
import { recogniseHeading, type TemplateKind } from './recognise-heading.ts';
import type { Block, SectionKind } from './section.ts';

/** A list item or line that stands for a heading of the template: `- **어려웠던 부분 & 이유**:`, maybe with a value. */
export interface LabelItem {
  readonly kind: TemplateKind;
  readonly heading: string;
  /** What follows the colon on the same line. */
  readonly value: Block | null;
}

const parts: ReadonlySet<SectionKind> = new Set(['difficulties', 'understanding', 'insights']);

/** Reads a block of the template's last part as one of its labels; null when it is the member's own words. */
export function labelItem(block: Block, within: SectionKind): LabelItem | null {
  if (!parts.has(within) || block.depth > 0 || (block.kind !== 'item' && block.kind !== 'paragraph')) return null;
  const colon = block.text.search(/[:：]/u);
  const heading = (colon < 0 ? block.text : block.text.slice(0, colon)).trim();
  const kind = recogniseHeading(heading);
  if (kind === null || !parts.has(kind)) return null;
  const text = colon < 0 ? '' : block.text.slice(colon + 1).trim();
  const at = blankUnsaid(block.source).search(/[:：]/u);
  const source = at < 0 ? '' : block.source.slice(at + 1).replace(/^(?:\s|\*\*|__)+/u, '');
  if (text === '' || source === '') return { kind, heading, value: null };
  return { kind, heading, value: { ...block, kind: 'item', text, source, depth: 0, term: null } };
}
