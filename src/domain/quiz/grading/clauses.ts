import { isNegated } from '../../grounding/claim-polarity.ts';
import type { Lexicon } from '../../retrieval/lexicon.ts';
import { isNegation, type Meaning, meaningsOf } from '../../retrieval/meaning-keys.ts';
import { normalise } from '../../retrieval/normalise.ts';
import { conceptTerm } from '../../retrieval/terms.ts';
import { wordsOf } from '../../retrieval/words.ts';
import { everydayKeys } from './everyday-keys.ts';
import { marksOf } from './quantity-marks.ts';
import { type Roles, rolesOf, topicOf } from './roles.ts';

/** A stretch of text within which a negation turns what is said. */
export interface Clause {
  readonly text: string;
  readonly negated: boolean;
  /** It denies twice, so that nobody can tell what. */
  readonly unclear: boolean;
  /** What it says, word by word, in its order, and how much of it. */
  readonly meanings: readonly Meaning[];
  readonly roles: Roles;
  /** The concept that it is about, also where it only goes on from the clause before. */
  readonly topic: string | null;
  /** It names its topic itself. */
  readonly begins: boolean;
  /** Its topic, where only the clause before names it. */
  readonly carried: Meaning | null;
}

const borders =
  /[.!?;\n,]+\s*|(?<=지만|는데|은데|으며|하며|되며|이며|고|[아어여해돼와워려져겨켜라]서|다가|[았었였겠졌했됐렸]다|아니라|말고|대신|대신에|[가-힣]면)\s+|\s+(?=(?:but|and|while|whereas|however|although|because|so|instead\s+of|rather\s+than|except)\b)|\s+(?=(?:그리고|하지만|그러나|반면)\s)/giu;
/** `A 말고 B`, `B instead of A`: A is not meant. */
const rejects = /(?:말고|대신에?)[\s,.]*$|^(?:instead\s+of|rather\s+than|except)\b/iu;

/** Splits a text into its clauses. */
export function clausesOf(text: string, lexicon: Lexicon): readonly Clause[] {
  const clauses: Clause[] = [];
  for (const part of normalise(text).split(borders)) {
    if (/[\p{L}\p{N}]/u.test(part)) clauses.push(goOn(clauses.at(-1), clauseOf(part, lexicon)));
  }
  return clauses;
}

/** A clause without a subject has that of the clause before it, unless that one only says what is not meant. */
function goOn(before: Clause | undefined, clause: Clause): Clause {
  const topic = before?.topic ?? null;
  if (
    clause.begins ||
    topic === null ||
    before === undefined ||
    /아니라$/u.test(before.text) ||
    rejects.test(before.text)
  ) {
    return clause;
  }
  return { ...clause, topic, carried: { keys: [conceptTerm(topic)], isConcept: true } };
}

/** A text as one clause. */
export function clauseOf(text: string, lexicon: Lexicon): Clause {
  const plain = plainStyle(text);
  const words = wordsOf(plain);
  const topic = topicOf(words, lexicon);
  const said = meaningsOf(lexicon, words).filter((meaning) => !isNegation(meaning) && !isEmpty(meaning));
  // Of a concept its own name alone: a `마스터 노드` is no `노드`.
  const meanings = said.map(({ keys, isConcept }) => ({
    isConcept,
    keys: isConcept ? keys.slice(0, 1) : everydayKeys(keys),
  }));
  return {
    text,
    negated: (isNegated(plain) || rejects.test(plain) || impossible.test(plain)) && !twice.test(plain),
    unclear: (plain.match(denials) ?? []).length > 1 && !twice.test(plain),
    meanings: [...meanings, ...marksOf(plain)],
    roles: rolesOf(words, lexicon),
    ...{ topic, begins: topic !== null, carried: null },
  };
}

/** As one writes to nobody in particular: `남습니다`, `지워집니다` and `남아요` become forms in which a verb can be known. */
function plainStyle(text: string): string {
  const informal = text
    .replaceAll(/습니다/gu, '다')
    .replaceAll(/([가-힣])(?=니다(?:[\s.,!?~]|$))/gu, (syllable) => withoutFormal(syllable));
  return informal
    .replaceAll(polite, '')
    .replaceAll(beforeNegation, '$1다')
    .replaceAll(/니다(?=[\s.,!?~]|$)/gu, '다');
}

/** `집` of `집니다` as in `진다`: ㄴ in the place of ㅂ, which are the 4th and the 17th final of a syllable's 28. */
function withoutFormal(syllable: string): string {
  const at = syllable.charCodeAt(0) - 0xac00;
  return at % 28 === 17 ? String.fromCharCode(0xac00 + at - 13) : syllable;
}

/** `포트요`, `리비전이요`: politeness behind a noun, where it is no ending of a verb. */
const polite =
  /(?<=[가-힣A-Za-z0-9])이?(?<![아어여해돼워와려져겨켜쳐셔춰둬줘써에예네나까데래지고세죠])요(?=[\s.,!?~]*$)/gu;
/** `일어나지 않는다` and `안 일어난다` are one verb. */
const beforeNegation = /([가-힣]+)지(?=(?:는|도|를|가)?\s?(?:않|못|말))/gu;
const denials = /않|못[하해한]|없(?!어[지져진질졌])|아니[다라에고]|\b(?:not|never|cannot|without)\b|n['’]t\b/giu;
const impossible = /불가능|\bimpossible\b/iu;
/** What is not not so. */
const twice = /(?:않|못하|못한|없)[가-힣]*\s?(?:게|것이|건|것은|것도)?\s?아니/u;

/** Words that only carry a negation, or lean on the word before them. */
const empty =
  /^(?:않|cannot|impossib|불가|아니[다라에고며야므]|아닌|아님|못하|못해|못합|없(?:[다는이으고을음습지었]|어(?![지져진질졌])))|^(?:준다|주고|주는|줘|줘요|줬|둔다|두고|두면|둬|시|때|때까지|뿐|그|것|게|걸|채|점|because|whil|whenever|when)$/u;

function isEmpty({ keys, isConcept }: Meaning): boolean {
  return !isConcept && empty.test(keys[0] ?? '');
}
