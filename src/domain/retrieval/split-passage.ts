import type { Block, LineRange } from '../notes/section.ts';
import type { Passage } from './passage.ts';

/** A stretch of a passage that is indexed on its own: what it says, and where. */
export interface Piece {
  readonly lines: LineRange;
  readonly blocks: readonly Pick<Block, 'kind' | 'text' | 'term'>[];
}

/**
 * Characters of a piece. About a screen of text: long enough to hold what belongs together, short enough that one remark in a
 * long section is not drowned by the rest of it.
 */
const pieceLength = 900;

/** A single block, such as a note of one line, is cut when it is longer than this. */
const longestBlock = 1_800;

/** Cuts a passage at the ends of its blocks, and a long block at the ends of its sentences. Most passages are one piece. */
export function splitPassage({ lines, blocks }: Pick<Passage, 'lines' | 'blocks'>): readonly Piece[] {
  const pieces: Piece[] = [];
  let held: Piece['blocks'][number][] = [];
  let length = 0;
  let from = lines.startLine;
  let to = lines.startLine;
  const close = () => {
    if (held.length > 0) pieces.push({ lines: { startLine: from, endLine: to }, blocks: held });
    held = [];
    length = 0;
  };
  for (const block of blocks) {
    for (const text of splitText(block.text)) {
      if (length > 0 && length + text.length > pieceLength) {
        close();
        from = block.lines.startLine;
      }
      held.push({ kind: block.kind, text, term: block.term });
      length += text.length;
      to = block.lines.endLine;
    }
  }
  close();
  // A rest of a line or two stays with what it belongs to.
  const last = pieces.at(-1);
  const before = pieces.at(-2);
  if (last !== undefined && before !== undefined && lengthOf(last) < pieceLength / 4) {
    const joined = {
      lines: { ...before.lines, endLine: last.lines.endLine },
      blocks: [...before.blocks, ...last.blocks],
    };
    pieces.splice(-2, 2, joined);
  }
  return pieces;
}

function lengthOf({ blocks }: Piece): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0);
}

/** Cuts at the last end of a sentence before the limit, else at the last blank, else at the limit. */
function splitText(text: string): readonly string[] {
  if (text.length <= longestBlock) return [text];
  const parts: string[] = [];
  let at = 0;
  while (text.length - at > longestBlock) {
    const window = text.slice(at, at + pieceLength);
    const sentence = Math.max(...['. ', '.\n', '? ', '! ', '。'].map((end) => window.lastIndexOf(end)));
    const blank = window.lastIndexOf(' ');
    const cut = sentence > pieceLength / 3 ? sentence + 1 : blank > pieceLength / 3 ? blank : pieceLength;
    parts.push(text.slice(at, at + cut));
    at += cut;
  }
  parts.push(text.slice(at));
  return parts;
}
