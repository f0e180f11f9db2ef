import { isNegated } from '../../grounding/claim-polarity.ts';
import { roleOf } from '../../retrieval/function-words.ts';
import { wordsOf } from '../../retrieval/words.ts';
import { answerCores, withoutKind } from './answer-core.ts';
import type { Grade } from './grade.ts';
import { type NameKey, nearestName } from './nearest-name.ts';
import { saysNothing } from './says-nothing.ts';
import { splitRejected } from './split-rejected.ts';

/** Words of one name. */
const longestName = 5;
/** An answer of more words is a text; whether it is right cannot be told by a name in it. */
const longestAnswer = 12;
/** Whoever lists so many other names asks to have one picked. */
const manyOthers = 2;

/**
 * Grades a short answer without a model: a name, an abbreviation, a value. Spelling is forgiven as long as nothing else is as near.
 * An answer that names another thing beside the right one, or says more than the name, is for its writer to judge.
 */
export function gradeName(typed: string, key: NameKey): Grade {
  if (saysNothing(typed)) return 'nothing';
  const cores = answerCores(typed);
  const wholes = cores.flatMap((core) => [core, withoutKind(core)]).filter((whole) => whole !== null);
  const named = wholes.map((whole) => nearestName(whole, key)).filter((one) => one !== null);
  const best = named.find(({ exact }) => exact) ?? named[0];
  if (best !== undefined) return best.whose === 'wanted' ? 'right' : 'wrong';
  // What is put around an answer may be the verb of its sentence: both are read.
  const [asItStands, core] = [cores[0] ?? '', cores.at(-1) ?? ''].map((words) => gradeWords(words, key));
  return asItStands === 'unsure' && core !== undefined ? core : (asItStands ?? 'wrong');
}

/** Words with a name among them. */
function gradeWords(core: string, key: NameKey): Grade {
  const { kept, rejected } = splitRejected(core);
  if (namesIn(rejected, key).wanted > 0) return 'wrong';
  const { wanted, others, heavy, words } = namesIn(kept, key);
  if (wanted === 0 || others >= manyOthers || isNegated(kept)) return 'wrong';
  return others === 0 && heavy === 0 && words <= longestAnswer ? 'right' : 'unsure';
}

/** How often the wanted name and others stand among some words, and how many of the rest say something of their own. */
function namesIn(text: string, key: NameKey) {
  const words = text
    .split(/[\s,;:()[\]"'“”‘’`→·]+|(?<=[.!?])\s|\s[/|]\s/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  const found = { wanted: 0, others: 0, heavy: 0, words: words.length };
  for (let at = 0; at < Math.min(words.length, mostRead); ) {
    const name = longestAt(words, at, key);
    if (name === null) found.heavy += isLight(words[at] ?? '') ? 0 : 1;
    else found[name.whose === 'wanted' ? 'wanted' : 'others'] += 1;
    at += name?.length ?? 1;
  }
  return found;
}

/** Names are looked for among so many words; each costs a comparison with every name. */
const mostRead = 20;

function longestAt(words: readonly string[], at: number, key: NameKey) {
  for (let length = Math.min(longestName, words.length - at); length > 0; length -= 1) {
    const named = nearestName(words.slice(at, at + length).join(' '), key);
    if (named !== null && (named.exact || length === 1)) return { whose: named.whose, length };
  }
  return null;
}

/** Verbs that only say that the name is the answer, and words without a meaning of their own. */
const light =
  /(?:요|다|죠|지|어|아|해|음|함|됨|임|네|까)$|^(?:하|되|쓰|치|넣|두|쓸|쓴|쓰는|하는|되는|있는|알고|보고|해서|하면|되면|쓰면|치면|넣으면|라고|이라고|타입으로|유형으로|방식으로|걸로|것으로|걸|거|것|수)$/u;
const lightEnglish = /^(?:use|uses|using|used|run|runs|type|kind|would|need|needs|want|create|creates|call|called)$/iu;

function isLight(word: string): boolean {
  if (/^[가-힣]+$/u.test(word)) return light.test(word);
  return lightEnglish.test(word) || wordsOf(word).every((one) => roleOf(one) === 'function');
}
