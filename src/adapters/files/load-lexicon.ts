import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { FileProblem } from '../../domain/notes/note.ts';
import type { ConceptWords, Misconception, Symptom, TermPair, WordData } from '../../domain/retrieval/word-data.ts';
import { noWords } from '../../domain/retrieval/word-data.ts';
import { fileProblem } from './file-problem.ts';
import { readTextFile } from './read-text-file.ts';

export interface LoadedLexicon {
  readonly words: WordData;
  readonly problems: readonly FileProblem[];
}

/** What an earlier call read; the same files give the same object. */
export interface LexiconCache {
  stamp: string;
  loaded: LoadedLexicon;
}

export function createLexiconCache(): LexiconCache {
  return { stamp: '', loaded: { words: noWords, problems: [] } };
}

const word = z.union([z.string(), z.number()]).transform((value) => String(value).normalize('NFC').trim());
const words = z
  .array(word)
  .nullish()
  .transform((list) => list ?? []);
const intents = z
  .union([z.array(word), z.object({ ko: words, en: words }).transform(({ ko, en }) => [...ko, ...en])])
  .nullish()
  .transform((list) => list ?? []);

const concept = z.object({
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, 'is no id such as `cluster-ip`'),
  kind: z
    .string()
    .nullish()
    .transform((kind) => kind ?? null),
  names: z
    .object({ ko: word, en: word })
    .nullish()
    .transform((names) => names ?? null),
  aliases: words,
  misspellings: words,
  related: words,
  intents,
});

const oneOrMore = z.union([word.transform((one) => [one]), z.array(word)]);
const term = z.object({ ko: oneOrMore, en: oneOrMore });
const product = z
  .object({ en: oneOrMore, ko: oneOrMore.default([]), aliases: words })
  .transform(({ en, ko, aliases }) => [...en, ...ko, ...aliases]);
const symptom = z
  .object({ says: z.object({ ko: words, en: words }), concepts: words })
  .transform(({ says, concepts }) => ({ says: [...says.ko, ...says.en], concepts }));

/** Between two words of a misconception: bounded, so that no text makes it slow, and within one thought. */
const between = '(?:(?!지만|는데|반면| but | while | whereas | however | unless | only ).){0,40}';
const pattern = z.string().transform((source, context) => {
  try {
    return new RegExp(source.replaceAll('…', between), 'iu');
  } catch {
    context.addIssue({ code: 'custom', message: `"${source}" is no pattern` });
    return z.NEVER;
  }
});
const misconception = z.object({
  card: z.string(),
  quote: z.object({ ko: z.string().min(1), en: z.string().min(1) }),
  wrong: z.array(pattern).default([]),
  denied: z.array(pattern).default([]),
  unless: pattern.nullish().transform((words) => words ?? null),
});

/**
 * Loads the words of `knowledge/lexicon`, one YAML list a file: concepts, except `terms.yaml` (`{ko, en}`), `products.yaml`
 * (`{en, ko, aliases}`) and `symptoms.yaml` (`{says: {ko, en}, concepts}`), and `misconceptions.yaml` (`{card, quote: {ko, en},
 * wrong, denied, unless}`). An entry that is not as it should be is left out and reported. No folder means no words.
 */
export async function loadLexicon(
  knowledgeDir: string,
  cache: LexiconCache = createLexiconCache(),
): Promise<LoadedLexicon> {
  const folder = join(knowledgeDir, 'lexicon');
  const names = (await readdir(folder).catch(() => [])).filter((name) => /^[^.].*\.ya?ml$/u.test(name)).sort();
  const files = await Promise.all(
    names.map(async (name) => ({ name, read: await readTextFile(join(folder, name), `lexicon/${name}`) })),
  );
  const stamp = files.map(({ name, read }) => `${name} ${read === 'unchanged' ? '' : read.stamp}`).join('\n');
  if (stamp === cache.stamp) return cache.loaded;
  const problems: FileProblem[] = [];
  const concepts = new Map<string, ConceptWords>();
  let terms: readonly TermPair[] = [];
  let products: readonly string[] = [];
  let symptoms: readonly Symptom[] = [];
  let misconceptions: readonly Misconception[] = [];
  for (const { name, read } of files) {
    if (read === 'unchanged') continue;
    problems.push(...read.problems);
    const list = listIn(read.text ?? '', `lexicon/${name}`, problems);
    if (name === 'terms.yaml') terms = validOf(term, list, name, problems);
    else if (name === 'products.yaml') products = validOf(product, list, name, problems).flat();
    else if (name === 'symptoms.yaml') symptoms = validOf(symptom, list, name, problems);
    else if (name === 'misconceptions.yaml') misconceptions = validOf(misconception, list, name, problems);
    else
      for (const one of validOf(concept, list, name, problems)) {
        const known = concepts.get(one.id);
        concepts.set(one.id, known === undefined ? one : joined(known, one));
      }
  }
  cache.stamp = stamp;
  cache.loaded = { words: { concepts: [...concepts.values()], terms, products, symptoms, misconceptions }, problems };
  return cache.loaded;
}

function listIn(text: string, path: string, problems: FileProblem[]): readonly unknown[] {
  try {
    const value: unknown = parse(text);
    if (Array.isArray(value)) return value;
    if (value !== null)
      problems.push(fileProblem('error', 'lexicon-unreadable', path, 'The file is no YAML list; write `- id: …`.'));
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'unknown reason';
    problems.push(fileProblem('error', 'lexicon-unreadable', path, `The file is not YAML (${reason}); correct it.`));
  }
  return [];
}

function validOf<T>(
  schema: z.ZodType<T>,
  list: readonly unknown[],
  name: string,
  problems: FileProblem[],
): readonly T[] {
  return list.flatMap((value, index) => {
    const parsed = schema.safeParse(value);
    if (parsed.success) return [parsed.data];
    const what = parsed.error.issues.map((issue) => `${issue.path.join('.') || 'entry'} ${issue.message}`).join('; ');
    const message = `Entry ${index + 1} is left out: ${what}. Correct it.`;
    problems.push(fileProblem('error', 'lexicon-entry', `lexicon/${name}`, message));
    return [];
  });
}

/** Two entries of one concept are one. */
function joined(a: ConceptWords, b: ConceptWords): ConceptWords {
  return {
    id: a.id,
    kind: a.kind ?? b.kind,
    names: a.names ?? b.names,
    aliases: [...a.aliases, ...b.aliases],
    misspellings: [...a.misspellings, ...b.misspellings],
    related: [...a.related, ...b.related],
    intents: [...a.intents, ...b.intents],
  };
}
