/** Shorter replies thank, agree or wait. In letters. */
const fewestLetters = 10;

/** Whether a reply under an open question may be its answer: it says something, and asks nothing back. */
export function mayAnswer(text: string): boolean {
  const words = text.trim();
  if (/[?？]\s*$/u.test(words)) return false;
  return (words.match(/[\p{L}\p{N}]/gu) ?? []).length >= fewestLetters;
}
