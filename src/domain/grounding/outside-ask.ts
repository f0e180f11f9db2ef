/**
 * What a study note on a concept does not tell by defining it: prices, figures, words about words, who is behind it, and what
 * is not it. A question for one of these is answered only by a block that says just that.
 */
const outside =
  /가격|요금|비용|얼마(?:예요|에요|야|인가|임|죠|지)|월급|연봉|반대말|반의어|동의어|유의어|어원|철자|발음|회사|기업|제조사|성능|벤치마크|초당|처리량|수치|통계|점유율|자격증|면접|취업|다운로드|설치\s?파일|\bprice|pricing|\bcosts?\b|how expensive|antonym|synonym|opposite|etymology|pronounce|company|founder|benchmark|per second|throughput|market share|certificat|salary/iu;

/** Something other than the concept that is named. */
const other =
  /(?:이|가)?\s?아닌\s|(?:말고|빼고|제외하고)\s?(?:다른|딴|또|나머지|뭐)|이외|^\s*not\s|\bother than\b|\bexcept\b|\bbesides\b/iu;

/** What says of something that it takes another's place. */
const alternative = /대신|instead/iu;

export interface OutsideAsk {
  /** A property that a definition does not tell. */
  readonly property: boolean;
  /** Something else than the thing named. */
  readonly other: boolean;
}

export function outsideAsk(question: string): OutsideAsk {
  const words = question.normalize('NFKC').slice(0, 600);
  return { property: outside.test(words), other: other.test(words) };
}

export function givesAlternative(text: string): boolean {
  return alternative.test(text);
}
