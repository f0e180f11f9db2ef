import type { Block } from '../notes/section.ts';
import { normalise } from '../retrieval/normalise.ts';
import type { Passage } from '../retrieval/passage.ts';
import type { Citation } from './citation.ts';
import { mayAnswer } from './may-answer.ts';
import { cite } from './quotation.ts';
import { splitSentences } from './split-sentences.ts';

/** One sentence that a model may rest a claim on. */
export interface NumberedSentence {
  /** `S2.3`: the third sentence of the second passage; only good within one request. */
  readonly id: string;
  readonly passage: Passage;
  readonly block: Block;
  /** Its words, without marks, invisible and bidirectional characters, on one line (code keeps its lines). */
  readonly text: string;
  readonly citation: Citation;
}

/** Sentences given to a model at most, and their characters together: about 3,500 tokens of Korean. */
const mostSentences = 120;
const mostCharacters = 6_500;
/** One sentence longer than this is a table or a wall of text; it is given in part and cited whole. */
const longestSentence = 600;

/** Numbers the sentences of passages, best passage first, as many as there is room for. */
export function numberSentences(passages: readonly Passage[]): readonly NumberedSentence[] {
  const numbered: NumberedSentence[] = [];
  let left = mostCharacters;
  passages.filter(mayAnswer).forEach((passage, index) => {
    let position = 0;
    for (const block of passage.blocks) {
      for (const { text, citation } of sentencesOf(passage, block)) {
        if (numbered.length >= mostSentences || text.length > left) return;
        position += 1;
        left -= text.length;
        numbered.push({ id: `S${index + 1}.${position}`, passage, block, text, citation });
      }
    }
  });
  return numbered;
}

/** A block's sentences with their own source where both split alike, else the block as one. */
function sentencesOf(
  passage: Passage,
  block: Block,
): readonly { readonly text: string; readonly citation: Citation }[] {
  const whole = { text: shown(block.text, block.kind === 'code'), citation: cite(passage, block, block.source) };
  if (whole.text === '') return [];
  if (block.kind === 'code' || block.kind === 'table-row') return [whole];
  const texts = splitSentences(block.text);
  const sources = splitSentences(block.source);
  if (texts.length < 2 || texts.length !== sources.length) return [whole];
  return texts.flatMap(({ text }, i) => {
    const source = sources[i];
    const words = shown(text, false);
    return source === undefined || words === ''
      ? []
      : [{ text: words, citation: citeSentence(passage, block, source) }];
  });
}

function citeSentence(
  passage: Passage,
  block: Block,
  source: { readonly text: string; readonly start: number },
): Citation {
  const before = block.source.slice(0, source.start).split('\n').length - 1;
  const startLine = Math.min(block.lines.startLine + before, block.lines.endLine);
  const endLine = Math.min(startLine + source.text.split('\n').length - 1, block.lines.endLine);
  return { ...cite(passage, block, source.text), startLine, endLine };
}

function shown(text: string, keepLines: boolean): string {
  const clean = keepLines ? text.split('\n').map(normalise).join('\n') : normalise(text);
  return [...clean].slice(0, longestSentence).join('');
}
