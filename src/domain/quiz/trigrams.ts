import { plainForm } from './plain-form.ts';

/** Every three letters in a row of a text, blanks and case aside. */
export function trigramsOf(text: string): ReadonlySet<string> {
  const letters = [...plainForm(text)];
  return new Set(letters.slice(0, -2).map((_, at) => letters.slice(at, at + 3).join('')));
}
