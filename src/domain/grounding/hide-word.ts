import { normalise } from '../retrieval/normalise.ts';

const gap = '____';

/** A sentence with its longest word hidden, the words that were asked with left standing: they would give nothing away. */
export function hideWord(sentence: string, asked: string): string {
  const given = normalise(asked).toLowerCase();
  const words = [...sentence.matchAll(/[\p{L}\p{N}][\p{L}\p{N}.-]*[\p{L}\p{N}]/gu)].map(([word]) => word);
  const isGiven = (word: string) => given.includes(word.toLowerCase().slice(0, 2));
  const [longest] = words.filter((word) => !isGiven(word)).toSorted((a, b) => b.length - a.length);
  return longest === undefined ? sentence : sentence.replace(longest, gap);
}
