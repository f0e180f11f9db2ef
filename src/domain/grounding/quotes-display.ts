import type { Part } from './draft.ts';

/**
 * Whether everything that is shown stands in what is quoted: each run of letters and digits, in its order. Of a table row the
 * names of its columns stand in the table's head, and are left out of the comparison.
 */
export function quotesDisplay(part: Part, shown: string, quote: string): boolean {
  if (part.words === null) return isWithin(shown, quote);
  const columns = part.block.cells?.map(({ column }) => `${column}: `) ?? [];
  return shown.split(' / ').every((piece) => {
    const column = columns.find((name) => piece.startsWith(name));
    return isWithin(piece.slice(column?.length ?? 0), quote);
  });
}

function isWithin(shown: string, quote: string): boolean {
  const held = fold(quote);
  let from = 0;
  for (const [run] of fold(shown).matchAll(/[\p{L}\p{N}]+/gu)) {
    const at = held.indexOf(run, from);
    if (at < 0) return false;
    from = at + run.length;
  }
  return true;
}

/** Without what the shown text leaves out inside a word: marks (`**name**의`, `a\\_b`) and the targets of links. */
const fold = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\]\([^)\s]*\)/gu, '')
    .replace(/[*`\\_~[\]]/g, '');
