import { normalise } from '../retrieval/normalise.ts';

/** A text for comparing options and answers: without case, blanks, quotation marks and punctuation at its ends. */
export function plainForm(text: string): string {
  return normalise(text)
    .toLowerCase()
    .replace(/[`'"‘’“”*_]/gu, '')
    .replace(/^[\s\p{P}]+|[\s.。,!?~]+$/gu, '')
    .replace(/\s+/gu, '');
}
