import type { Block } from '../notes/section.ts';
import { type Lexicon, lookupForm } from '../retrieval/lexicon.ts';
import { type CodeLine, codeLines } from './code-lines.ts';
import type { Draft } from './draft.ts';
import { gapMark } from './item-problems.ts';
import { fence } from './stem-parts.ts';
import type { StemWords } from './stem-words.ts';

/** What a phone shows at once, in code points and lines. */
const limits = { shortest: 2, longest: 20, length: 450 } as const;
const mostWrong = 3;
/** Fewer other words in a place make it a coin. */
const fewestOthers = 2;

/**
 * A whole block of settings or commands with one word left out: a value first, else a key that many blocks share. Others' words in the
 * same place give the wrong options.
 */
export function draftFromBlock(
  block: Block,
  given: {
    readonly conceptId: string | undefined;
    readonly others: readonly Block[];
    readonly lexicon: Lexicon;
    readonly words: StemWords;
  },
): readonly Draft[] {
  const { text, kind } = block;
  const lines = kind === 'code' ? codeLines(block) : [];
  const height = text.split('\n').length;
  const isFit = height >= limits.shortest && height <= limits.longest && [...text].length <= limits.length;
  if (lines.length === 0 || !isFit || text.includes(gapMark) || text.includes(fence)) return [];
  const known = linesOf(given.others);
  const value = lines
    .map((line) => ({ line, wrong: othersInPlace(line, { known, lexicon: given.lexicon, text }) }))
    .filter(({ line, wrong }) => wrong.length >= fewestOthers && !isSaidElsewhere(line.value, line, text))
    .toSorted((a, b) => Number(isNamed(b.line.value, given.lexicon)) - Number(isNamed(a.line.value, given.lexicon)))[0];
  if (value === undefined) return [];
  const { line, wrong } = value;
  const conceptId = given.lexicon.names.get(lookupForm(line.value)) ?? given.conceptId;
  if (conceptId === undefined) return [];
  const shown = text.split('\n').map((one, at) => (at === line.at ? `${line.before}${gapMark}${line.after}` : one));
  return [
    {
      kind: 'block',
      words: {
        ...{ kind: 'choice', stem: given.words.fillBlock(shown.join('\n')), answer: line.value },
        ...{ wrong: wrong.slice(0, mostWrong), accepted: [], explanation: '' },
      },
      ...{ conceptId, block },
    },
  ];
}

/**
 * The words that stand in the same place of other blocks again and again, the most frequent first. None for a name of somebody's own:
 * it stands in several places, as in what it names and in what selects that.
 */
function othersInPlace(
  line: CodeLine,
  { known, lexicon, text }: { readonly known: readonly CodeLine[]; readonly lexicon: Lexicon; readonly text: string },
): readonly string[] {
  const stands = known.some(({ value, place }) => value === line.value && place !== line.place);
  if (stands && line.isSetting && !isNamed(line.value, lexicon)) return [];
  const times = Map.groupBy(
    known.filter(({ place }) => place === line.place),
    ({ value }) => value,
  );
  const repeated = [...times].filter(([, some]) => some.length > 1).toSorted(([, a], [, b]) => b.length - a.length);
  const others = repeated.map(([value]) => value).filter((value) => value !== line.value && !text.includes(value));
  return others.filter((value) => isLike(value, line.value));
}

/** Numbers beside numbers, words beside words. */
function isLike(a: string, b: string): boolean {
  return /^\d/.test(a) === /^\d/.test(b) && /[A-Z]/.test(a) === /[A-Z]/.test(b);
}

/** The block would give its own answer away. */
function isSaidElsewhere(value: string, { at }: CodeLine, text: string): boolean {
  const rest = text.split('\n').filter((_, line) => line !== at);
  return rest.join('\n').toLowerCase().includes(value.toLowerCase());
}

function isNamed(value: string, lexicon: Lexicon): boolean {
  return lexicon.names.has(lookupForm(value));
}

const read = new WeakMap<readonly Block[], readonly CodeLine[]>();

/** Every line that could be asked about, read once for the same blocks. */
function linesOf(blocks: readonly Block[]): readonly CodeLine[] {
  const before = read.get(blocks);
  if (before !== undefined) return before;
  const all = blocks.filter(({ kind }) => kind === 'code').flatMap(codeLines);
  read.set(blocks, all);
  return all;
}
