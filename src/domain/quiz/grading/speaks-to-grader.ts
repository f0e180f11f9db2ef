import { normalise } from '../../retrieval/normalise.ts';

/**
 * What is said to whoever grades and not about the subject: grades, marks and scores, roles of a conversation, values as a program
 * would give them, and orders to forget or to treat something as right. Both languages.
 */
const toGrader =
  /채점|만점|점수|합격|판정|정답 ?(?:처리|으로|으론)|정답입니다[!.]|정답\s*[:=]|(?:맞은|맞는|정답인) (?:걸로|것으로)|검토했으므로|간주|통과 ?시켜|봐 ?주세요|넘어가 ?주|무시하|취소됐|\bgrad(?:e[rds]?|ing)\b|\brubrics?\b|\bscores?\b|\bfull (?:marks?|credit|points?|score)\b|\bmarks? (?:this|it|me|every|all|as)\b|\b(?:ignore|disregard|forget)\b|\binstructions?\b|\b(?:system|assistant|user|grader|label|correct|passed|verdict)\b"?\s*[:=]|\bhas passed\b|\b(?:treat|accept|approve|pass) (?:this|my|the|it|me)\b|\bpretend\b|\b(?:fully|mark(?:ed)? as|counts? as) correct\b|\bteacher\b|선생님/giu;

/** Whether an answer speaks to whoever grades it. Words that the question itself uses are about the subject. */
export function speaksToGrader(typed: string, aboutSubject: string): boolean {
  const subject = normalise(aboutSubject).toLowerCase();
  return [...normalise(typed).matchAll(toGrader)].some(([words]) => !subject.includes(words.toLowerCase()));
}
