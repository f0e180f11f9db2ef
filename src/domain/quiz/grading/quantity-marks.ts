import type { Meaning } from '../../retrieval/meaning-keys.ts';

/**
 * How much and where: words that a search passes over, and on which an answer turns. `모든 노드` and `노드 하나` name the same thing.
 */
const marks: readonly (readonly [string, RegExp])[] = [
  [
    'all',
    /모든|모두|전부|전체|마다|어느\s[가-힣]+(?:에서)?나|\b(?:all|every|each|anywhere|everywhere|everything|whole)\b/iu,
  ],
  ['one', /하나(?!하나|씩)|(?:^|\s)한\s(?!번|편|때)|단일|\b(?:one|single)\b(?!\s(?:by|at)\b)/iu],
  ['many', /이상|넘게|여러|둘|두\s|\b(?:more\sthan|at\sleast|several|many|two|both)\b/iu],
  ['only', /[가-힣](?<!지)(?:만|뿐)(?=[\s.,]|$|이|은|을|있|돼|되|가능)|\b(?:only|just|merely)\b/iu],
  ['in', /(?:^|[\sA-Za-z])안(?=에|의|으|이|쪽|만|까|[.,!\s]*$)|내부|속에|\b(?:inside|within|internal(?:ly)?|in)\b/iu],
  ['out', /바깥|외부|밖(?!에\s?(?:없|안|못))|\b(?:outside|external(?:ly)?)\b/iu],
  ['before', /전에|먼저|이전|예전|앞선|바로\s?(?:앞|전)|직전|\b(?:before|previous|prior|earlier|preceding|old)\b/iu],
  ['after', /(?:뒤|후|이후|다음)(?:에|로|부터|의|\s|$)|나중|\b(?:after|later|next)\b/iu],
  // `할 수 없다` lacks nothing.
  ['lack', /(?<!수\s?[는도가]?\s?)없(?!어[지져진질졌])|\b(?:no|none|without|lacks?)\b/iu],
  ['none', /아무(?:것|데|런)|\b(?:nothing|none|no(?:where|body)?)\b/iu],
];

/** The marks of a text as meanings. */
export function marksOf(text: string): readonly Meaning[] {
  return marks.flatMap(([name, pattern]) => (pattern.test(text) ? [{ keys: [`#${name}`], isConcept: false }] : []));
}
