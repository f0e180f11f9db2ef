import type { Block, Section } from '../notes/section.ts';
import { type Lexicon, lookupForm } from '../retrieval/lexicon.ts';

/** One value of a comparison: `NodePort` has `노드 IP와 포트` as its `주소`. */
export interface ComparedValue {
  readonly conceptId: string;
  /** The compared thing as the table writes it. */
  readonly name: string;
  readonly attribute: string;
  readonly value: string;
  /** The row that says so. */
  readonly block: Block;
}

/** A table that compares things the cards know, whichever way it lies. */
export interface ComparedTable {
  readonly attributes: readonly string[];
  readonly values: readonly ComparedValue[];
}

/** The comparison tables of a section; things are compared from two on. */
export function comparedTables(section: Section, lexicon: Lexicon): readonly ComparedTable[] {
  const rows = section.blocks.filter(({ kind, cells }) => kind === 'table-row' && cells !== null);
  const byHead = Map.groupBy(rows, ({ cells }) => (cells ?? []).map(({ column }) => column).join('|'));
  return [...byHead.values()].flatMap((table) => readTable(table, lexicon) ?? []);
}

function readTable(rows: readonly Block[], lexicon: Lexicon): ComparedTable | null {
  const conceptOf = (name: string) => lexicon.names.get(lookupForm(name));
  const columns = (rows[0]?.cells ?? []).slice(1).map(({ column }) => column);
  const heads = rows.map(({ cells }) => cells?.[0]?.value ?? '');
  const areRows = heads.filter((head) => conceptOf(head) !== undefined).length >= 2;
  const areColumns = columns.filter((column) => conceptOf(column) !== undefined).length >= 2;
  if (!areRows && !areColumns) return null;
  const values = rows.flatMap((block) => {
    const [head, ...cells] = block.cells ?? [];
    return cells.flatMap(({ column, value }): ComparedValue[] => {
      const [name, attribute] = areRows ? [head?.value ?? '', column] : [column, head?.value ?? ''];
      const conceptId = conceptOf(name);
      const isThere = conceptId !== undefined && value.trim() !== '' && attribute.trim() !== '';
      return isThere ? [{ conceptId, name, attribute, value: value.trim(), block }] : [];
    });
  });
  return { attributes: [...new Set(values.map(({ attribute }) => attribute))], values };
}
