import type { Lexicon } from '../../retrieval/lexicon.ts';
import type { Meaning } from '../../retrieval/meaning-keys.ts';
import { type Clause, clauseOf, clausesOf } from './clauses.ts';

/** Words that change nothing of what an answer says, whatever it says. */
const harmless = new Set(
  (
    '이미 그냥 기본 기본적 원래 당연 당연히 아마 보통 항상 바로 새로 따로 함께 같이 이유 경우 정도 방식 역할 답 정답 것 처럼 계속 그대 그대로 만큼 가능 필요 ' +
    '똑같 똑같이 갈 가 간 온 올 already default possible possibl usual usuall simply simpl basicall think guess alway thing kind way'
  ).split(' '),
);
/** Marks that hold for nearly every answer, or are compared anyway. */
const harmlessMarks = new Set(['#only', '#in']);

/**
 * Whether an answer says something of which neither the question, nor its line, nor its right answer speaks: whatever else is right in
 * it, that may turn it round (`남지만 이미지에만`). `line`: what is near the answer, and also speaks of what is wrong.
 */
export function isBesideThePoint(
  typed: string,
  { known, line, wrong }: Readonly<Record<'known' | 'line' | 'wrong', readonly string[]>>,
  lexicon: Lexicon,
): boolean {
  const keysOf = (texts: readonly string[]) =>
    new Set(texts.flatMap((text) => clauseOf(text, lexicon).meanings.flatMap(({ keys }) => keys)));
  const [right, near, mistaken] = [keysOf(known), keysOf(line), keysOf(wrong)];
  const isKnown = ({ keys }: Meaning, { negated }: Clause) => {
    const [first = ''] = keys;
    if (harmlessMarks.has(first) || harmless.has(first) || first.startsWith('있') || keys.some((key) => right.has(key)))
      return true;
    // Whoever says that it is not what is wrong says nothing else.
    const isMistaken = keys.some((key) => mistaken.has(key));
    return isMistaken ? negated : keys.some((key) => near.has(key));
  };
  return clausesOf(typed, lexicon).some((clause) => !clause.meanings.every((meaning) => isKnown(meaning, clause)));
}
