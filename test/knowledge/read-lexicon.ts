import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { lookupForm } from '../../src/domain/retrieval/lexicon.ts';
import { readCards } from './read-cards.ts';

const folder = new URL('../../knowledge/lexicon/', import.meta.url);

/** What is longer than this is no name but a sentence, which nobody types in the same words. */
const longest = 60;

const word = z
  .string()
  .min(1)
  .max(longest)
  .refine((text) => text === text.normalize('NFC').trim() && !/\s{2}|[\n\t]/u.test(text), 'has stray blanks')
  .refine((text) => lookupForm(text) !== '', 'holds no letter');
const words = z.array(word);
const some = words.min(1);
const id = z.string().regex(/^[a-z\d]+(?:-[a-z\d]+)*$/u);
const kind = z.string().regex(/^[A-Z][A-Za-z]+$/u);

export const entrySchema = z.strictObject({
  id,
  kind: kind.nullable(),
  names: z.strictObject({ ko: word, en: word }),
  aliases: words,
  misspellings: words,
  related: z.array(id).min(1),
  intents: z.strictObject({ ko: some, en: some }),
});

/** More words for what has a card: kind and names stand on the card, and are not said twice. */
export const additionSchema = entrySchema.omit({ kind: true, names: true }).extend({ related: z.array(id) });

export const symptomSchema = z.strictObject({
  says: z.strictObject({ ko: some, en: some }),
  concepts: z.array(id).min(1),
});
export const termSchema = z.strictObject({ ko: some, en: some });
export const productSchema = z.strictObject({ en: word, ko: words, aliases: words });

/** Without the kind, which cards share: a headless Service is a Service. */
const cardSchema = z.object({
  id,
  names: z.strictObject({ ko: z.string(), en: z.string() }),
  aliases: z.array(z.string()),
  misspellings: z.array(z.string()),
});

/** The files that hold no entries. */
const lists = ['misconceptions.yaml', 'symptoms.yaml', 'terms.yaml', 'products.yaml'];

/** Every entry as it stands, with the name of its file. */
export function readEntries() {
  const files = readdirSync(folder).filter((file) => file.endsWith('.yaml') && !lists.includes(file));
  return files.sort().flatMap((file) => {
    const entries = z.array(z.looseObject({ id })).parse(readLexiconFile(file));
    return entries.map((entry) => ({ file, entry }));
  });
}

export function readLexiconFile(file: string): unknown {
  return parse(readFileSync(new URL(file, folder), 'utf8'));
}

/** The names of the cards of one folder. */
export function readCardNames(origin: 'concepts' | 'questions') {
  return readCards(origin).map(({ frontMatter }) => cardSchema.parse(frontMatter));
}
