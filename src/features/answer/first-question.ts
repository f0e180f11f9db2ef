import type { Exchange } from './conversation.ts';

/** `처음에 물어본 거 다시 설명해줘`, `back to my first question`: what began the thread, however much was asked since. */
const meant = [
  /^(?:(?:내가|제가|우리가|아까)\s)*(?:맨\s?)?(?:처음|첫(?:\s?번째?)?)(?:에|으로)?\s?(?:물어\s?본|물었던|질문한|질문했던|했던|한)?\s?(?:거|것|걸|질문|얘기|이야기)(?:에\s?대해서?)?(?:는|은|을|를|로|도)?(?:\s(?:다시|좀|한\s?번\s?더|돌아가\S*|설명\S*|알려\S*|말해\S*|답해\S*|보여\S*|줘\S*|주세요))*[.?!~]*$/u,
  /^(?:(?:please|can you|could you|let['’]?s|explain|answer|repeat|show|go|back|to|again|what about|and)\s+)*(?:(?:my|our|the) (?:very )?first (?:question|one)|what (?:i|we) (?:first asked|asked first)|the first thing (?:i|we) asked)(?:\s+(?:again|once more|please))*[.?!]*$/iu,
] as const;

/** The question that began a thread, where somebody goes back to it; null for everything else. */
export function firstQuestion(text: string, thread: readonly Exchange[]): string | null {
  const [first] = thread;
  if (first === undefined || !meant.some((pattern) => pattern.test(text.trim()))) return null;
  return first.answer.understanding.standalone ?? first.question;
}
