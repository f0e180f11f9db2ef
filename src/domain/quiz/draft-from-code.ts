import type { Block } from '../notes/section.ts';
import type { Draft } from './draft.ts';
import { gapMark } from './item-problems.ts';
import { mayDraft } from './may-draft.ts';
import type { StemWords } from './stem-words.ts';

/** A statement of this length around the code says what the code is for. */
const leastContext = 12;
const mostWrong = 3;

/** The part of a code that is worth knowing: the verb of a command, the value of a setting. */
interface Blank {
  readonly prefix: string;
  readonly value: string;
  readonly rest: string;
}

/** The ways in which a code may be blanked, the most particular first. */
function blanksOf(code: string): readonly Blank[] {
  const commands = [/^([a-z]+ [a-z]+ )([a-z][a-z-]+)((?: .*)?)$/u, /^([a-z]+ )([a-z][a-z-]+)((?: .*)?)$/u];
  const settings = [/^([A-Za-z][\w.]*:\s*)([A-Za-z0-9][\w/.-]*)()$/u];
  return [...commands, ...settings].flatMap((shape) => {
    const [whole, prefix = '', value = '', rest = ''] = shape.exec(code) ?? [];
    return whole === undefined ? [] : [{ prefix, value, rest }];
  });
}

/** The code pieces of a block's own characters. */
function codesIn({ source }: Block): readonly string[] {
  return [...source.matchAll(/`([^`\n]{4,80})`/gu)].map(([, code = '']) => code.trim());
}

/**
 * A command or a setting inside a statement, with its telling part left out. Others that begin alike give the wrong options;
 * where there are too few the answer is typed.
 */
export function draftFromCode(
  block: Block,
  given: { readonly conceptId: string; readonly others: readonly Block[]; readonly words: StemWords },
): readonly Draft[] {
  const codes = codesIn(block);
  const [code] = codes;
  if (code === undefined || codes.length > 1) return [];
  const statement = block.source.replaceAll(/\*\*/gu, '');
  const around = statement.replace(/`[^`]*`/gu, '').trim();
  if ([...around].length < leastContext || !mayDraft(statement)) return [];
  const alike = given.others.flatMap(codesIn).flatMap(blanksOf);
  const othersOf = (blank: Blank) => {
    const found = alike.filter(({ prefix, value }) => prefix === blank.prefix && value !== blank.value);
    return [...new Set(found.map(({ value }) => value))].filter((one) => !around.includes(one));
  };
  const blanks = blanksOf(code).map((one) => ({ ...one, wrong: othersOf(one) }));
  // A word in whose place few others stand is a name of somebody's own, unless a setting says it.
  const blank = blanks.find(({ wrong: found, prefix }) => found.length >= 2 || prefix.includes(':'));
  if (blank === undefined) return [];
  const { wrong } = blank;
  const shown = statement.replace(code, `${blank.prefix}${gapMark}${blank.rest}`);
  const { conceptId, words } = given;
  const { value } = blank;
  const isChoice = wrong.length >= 2;
  return [
    {
      kind: 'code',
      words: {
        kind: isChoice ? 'choice' : 'gap',
        stem: words.fill(shown),
        answer: value,
        wrong: isChoice ? wrong.slice(0, mostWrong) : [],
        accepted: [],
        explanation: '',
      },
      ...{ conceptId, block },
    },
  ];
}
