/**
 * A short key of a quoted line: the same for the same words whatever the blanks, and with near certainty another for
 * others. FNV-1a (Fowler, Noll, Vo; public domain), twice 32 bits with two beginnings. No secret: whoever can change a note
 * can change its items.
 */
export function sourceHash(quote: string): string {
  const words = quote.normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
  return [0x811c9dc5, 0x01000193].map((start) => fnv(words, start).toString(16).padStart(8, '0')).join('');
}

function fnv(text: string, start: number): number {
  let hash = start;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
