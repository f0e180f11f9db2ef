import { normalise } from '../retrieval/normalise.ts';

/** Words that turn a sentence round, in both languages; those that only look so are taken out first. */
const negation =
  /(?:^|\s)(?:안|못)\s?[가-힣]|없(?:다|어|는|이|으|고|을|음|습|지|었|게)|않|아니(?:다|라|에|고|며|야|므)|아닌|아닙|말아|마세요|불가|금지|못하|못해|못합|\bnot\b|n['’]t\b|\bno\b|\bnever\b|\bwithout\b|\bnone\b|\bcannot\b|\bneither\b|\bnor\b|\bunable\b/giu;
const notReally =
  /뿐만? ?아니라|없이도 ?되|not only|no later|no longer than|아니면|안녕|안에|안쪽|안으로|안의|안이(?=[에요고라며야다])|안정|안전|못지않|없어(?:지|진|질|져|졌)/giu;

/** Everyday opposites: a claim that says one side while its source says only the other has turned it round. */
const opposites: readonly (readonly [RegExp, RegExp])[] = [
  [
    /내부|안에서|안쪽|\binternal(?:ly)?\b|\binside\b|\bwithin\b/iu,
    /외부|밖에서|바깥|\bexternal(?:ly)?\b|\boutside\b/iu,
  ],
  [
    /삭제|지워|사라|없어지|\bdelet|\bremov|\blost\b|\bgone\b/iu,
    /유지|남아|보존|살아남|\bkept\b|\bremain|\bsurviv|\bpersist|\bpreserv/iu,
  ],
  [
    /늘리|늘려|늘어|증가|\bincreas|\bscale up\b|\bgrow/iu,
    /줄이|줄여|줄어|감소|\bdecreas|\bscale down\b|\bshrink|\breduc/iu,
  ],
  [/최소|이상|\bat least\b|\bminimum\b/iu, /최대|이하|\bat most\b|\bmaximum\b/iu],
  [/이전에|전에|먼저|\bbefore\b|\bfirst\b/iu, /이후에|후에|다음에|나중에|\bafter\b|\blater\b/iu],
  [/허용|할 수 있|가능|\ballow|\bcan\b(?!not)/iu, /금지|막|할 수 없|불가|\bforbid|\bprevent|\bcannot\b|\bcan['’]t\b/iu],
  [/자동|\bautomatic/iu, /수동|직접 해|\bmanual/iu],
  [/켜|활성화|\benabl/iu, /꺼|비활성화|\bdisabl/iu],
  [/항상|언제나|모든|\balways\b|\ball\b|\bevery\b/iu, /가끔|일부|때때로|\bsometimes\b|\bsome\b/iu],
];

/** Whether a sentence says that something is not so. */
export function isNegated(text: string): boolean {
  return negation.test(reset(normalise(text).replaceAll(notReally, ' ')));
}

/** Whether a claim says a side of an everyday pair that its source does not say, while the source says the other. */
export function turnsRound(claim: string, source: string): boolean {
  const [said, held] = [normalise(claim), normalise(source)];
  return opposites.some(([one, other]) => swaps(one, other, said, held) || swaps(other, one, said, held));
}

function swaps(one: RegExp, other: RegExp, said: string, held: string): boolean {
  return one.test(said) && other.test(held) && !one.test(held);
}

/** A global expression remembers where it stopped; every text is read from its beginning. */
function reset(text: string): string {
  negation.lastIndex = 0;
  return text;
}
