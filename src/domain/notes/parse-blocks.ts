import type { BlockContent, DefinitionContent, List, Nodes, RootContent, Table } from 'mdast';
import { blockTerm } from './block-term.ts';
import { saidLines } from './hidden-words.ts';
import { htmlBlocks } from './html-blocks.ts';
import type { PlacedNode } from './parse-markdown.ts';
import { plainText } from './plain-text.ts';
import { saidExtent } from './said-extent.ts';
import type { Block } from './section.ts';
import type { SourceText } from './source-text.ts';

interface Place {
  readonly linesBefore: number;
  readonly depth: number;
  readonly quoted: boolean;
  readonly source: SourceText;
}

/** The quotable blocks of one node that is no heading, in order. */
export function parseBlocks(placed: PlacedNode, depth: number, source: SourceText): readonly Block[] {
  return blocksOf(placed.node, { linesBefore: placed.linesBefore, depth, quoted: false, source });
}

function blocksOf(node: RootContent | BlockContent | DefinitionContent, place: Place): readonly Block[] {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return textBlock(node, place.quoted ? 'quote' : 'paragraph', place);
    case 'blockquote':
      return node.children.flatMap((child) => blocksOf(child, { ...place, quoted: true }));
    case 'list':
      return listBlocks(node, place);
    case 'table':
      return tableBlocks(node, place);
    case 'html':
      return htmlBlocks(node.value, place.source.linesOf(node, place.linesBefore).startLine, place.source.lineAt);
    case 'footnoteDefinition':
      return node.children.flatMap((child) => blocksOf(child, place));
    default:
      return [];
  }
}

function textBlock(node: Nodes, kind: Block['kind'], place: Place): readonly Block[] {
  const text = plainText(node);
  const extent = saidExtent(node);
  const source = place.source.sourceOf(extent, place.linesBefore);
  if (text === '' || source === '') return [];
  const lines = place.source.linesOf(extent, place.linesBefore);
  const depth = kind === 'item' ? place.depth : 0;
  const term = blockTerm(saidLines(source).join('\n'), text);
  return [{ kind, text, source, lines, depth, term, cells: null, language: null }];
}

function listBlocks(list: List, place: Place): readonly Block[] {
  return list.children.flatMap((item) =>
    item.children.flatMap((child, index) => {
      if (child.type === 'list') return listBlocks(child, { ...place, depth: place.depth + 1 });
      const own = index === 0 && (child.type === 'paragraph' || child.type === 'heading');
      return own ? textBlock(child, 'item', place) : blocksOf(child, place);
    }),
  );
}

function tableBlocks(table: Table, place: Place): readonly Block[] {
  const rows = table.children.map((row) => ({ row, values: row.children.map((cell) => plainText(cell)) }));
  const columns = rows[0]?.values ?? [];
  // A table with nothing but its header still says something.
  const body = rows.length > 1 ? rows.slice(1) : rows;
  return body.flatMap(({ row, values }) => {
    const source = place.source.sourceOf(row, place.linesBefore);
    if (source === '' || values.every((value) => value === '')) return [];
    const cells = values.map((value, index) => ({ column: columns[index] ?? '', value }));
    const term = values[0] === '' ? null : (values[0] ?? null);
    const lines = place.source.linesOf(row, place.linesBefore);
    const text = values.filter((value) => value !== '').join(' | ');
    return [{ kind: 'table-row' as const, text, source, lines, depth: 0, term, cells, language: null }];
  });
}
