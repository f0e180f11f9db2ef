const english =
  /^(?:why|how|when|where|who|whose|which|what|what's|is|are|does|do|did|can|could|should|would|will|if)\b|\b(?:difference|differ|differs|different|versus|vs|compare[ds]?|comparison|why|how)\b/i;
const korean =
  /왜|뭐|뭔|뭘|뭡|무엇|무슨|어떻게|어떡|어떤|어디|어느|언제|누구|누가|얼마|몇|차이|비교|다른\s?점|이유|방법|사람|쓰나|되나/;
/** A sentence's end: `파드예요`, `있어`, `써?`; a noun hardly ends so. */
const predicate = /(?:요|니다|니까|습니까|나요|까|죠|네|했어|됐어|있어|없어|있지|없지|돼|되나|는데|써|야|니)$/;

/** Whether words given as a topic ask for more than the topic: a reason, a way, a difference, a time, a person. */
export function readsAsQuestion(words: string): boolean {
  return english.test(words) || korean.test(words) || /[.?!]\s/.test(words) || isSentence(words);
}

/** Whether words given to be searched are a sentence of their own, so that `search` was only its first noun. */
export function isSentence(words: string): boolean {
  const bare = words.replace(/[\s.?!~…]+$/, '');
  const several = /\s/.test(bare);
  return (
    (several && /\?\s*$/.test(words)) ||
    (/[가-힣]/.test(bare) &&
      (several || /[?]\s*$/.test(words)) &&
      (predicate.test(bare) || /왜|뭐|무엇|어떻게|어디|언제|누구|누가|얼마|몇/.test(bare)))
  );
}
