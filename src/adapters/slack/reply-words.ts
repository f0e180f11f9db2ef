import { decodeText } from './decode-text.ts';

/** What a reply says, without the members that it names. */
export function replyWords(encoded: string): string {
  return decodeText(encoded.replace(/<@[A-Z0-9]+(?:\|[^>]*)?>/gu, ' ')).trim();
}
