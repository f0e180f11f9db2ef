/**
 * An upper bound of a text's tokens without a tokenizer: a token of OpenAI's o200k holds about two Hangul syllables (six bytes)
 * or five Latin letters; bytes / 2.5 stays above both, bytes / 1.5 for runs that look like base64 or hashes.
 */
export function estimateTokens(text: string): number {
  const dense = [...text.matchAll(/[A-Za-z\d+/=_-]{40,}/gu)].reduce((sum, [run]) => sum + run.length, 0);
  const bytes = new TextEncoder().encode(text).length;
  return Math.ceil((bytes - dense) / 2.5 + dense / 1.5);
}
