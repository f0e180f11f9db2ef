import { roleOf } from '../../retrieval/function-words.ts';
import { wordsOf } from '../../retrieval/words.ts';

/** What stands before a name in a sentence. */
const leading = /^(?:(?:an?|the|in|on|at|by)\s+)+/iu;
/** An answer of more words is a sentence. */
const wordsOfName = 6;
const fewestOfPhrase = 3;

/**
 * Whether an answer says something, so that the same can be said in other words: a sentence, or a phrase with grammar in it. A name,
 * a command and a value are themselves and nothing else.
 */
export function isPhrase(answer: string): boolean {
  const parts = answer.trim().replace(leading, '').split(/\s+/);
  if (parts.length > wordsOfName) return true;
  if (parts.length < fewestOfPhrase || /[`=]|(?:^|\s)-/.test(answer)) return false;
  return /[가-힣]/u.test(answer) || wordsOf(answer).some((word) => roleOf(word) === 'function');
}
