import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Concept } from '../../src/domain/concepts/concept.ts';
import { withParticle } from '../../src/domain/korean/particle.ts';
import { createLexicon, lookupForm } from '../../src/domain/retrieval/lexicon.ts';
import { recogniseConcepts } from '../../src/domain/retrieval/recognise-concepts.ts';
import { singular, wordsOf } from '../../src/domain/retrieval/words.ts';
import {
  additionSchema,
  entrySchema,
  productSchema,
  readCardNames,
  readEntries,
  readLexiconFile,
  symptomSchema,
  termSchema,
} from './read-lexicon.ts';

/** Fields and flags are many and small: one wording each may do. */
const fewestIntents = (file: string) => (file.startsWith('fields') ? 1 : 3);
const mostIntents = 10;

const conceptCards = readCardNames('concepts');
const questionCards = readCardNames('questions');
const cardIds = new Set([...conceptCards, ...questionCards].map((card) => card.id));
const raw = readEntries();
const additions = raw.filter(({ entry }) => cardIds.has(entry.id));
const newcomers = raw.filter(({ entry }) => !cardIds.has(entry.id));
const known = new Set([...cardIds, ...raw.map(({ entry }) => entry.id)]);
const entries = newcomers.flatMap(({ entry }) => entrySchema.safeParse(entry).data ?? []);
const added = additions.flatMap(({ entry }) => additionSchema.safeParse(entry).data ?? []);
const all = [...entries, ...added];
const proper = new Map(entries.map((entry) => [entry.id, [entry.names.ko, entry.names.en]]));
/** The proper names of an entry; what has a card has them there. */
const properOf = (id: string): readonly string[] => proper.get(id) ?? [];

describe('an entry of the lexicon', () => {
  it('has the shape of its kind, and no field besides', () => {
    const faults = [
      ...newcomers.flatMap((one) => faultsOf(one.file, one.entry, entrySchema)),
      ...additions.flatMap((one) => faultsOf(one.file, one.entry, additionSchema)),
    ];
    expect(faults).toEqual([]);
    expect(raw.length).toBeGreaterThan(450);
  });

  it('has an id that no other entry has', () => {
    expect(repeated(raw.map(({ entry }) => entry.id))).toEqual([]);
  });

  it('relates to others that exist, and not to itself', () => {
    const lost = all.flatMap(({ id: own, related }) => related.filter((one) => one === own || !known.has(one)));
    expect(lost).toEqual([]);
  });

  it('has names, aliases and misspellings of its own, however they are spaced, cased and counted', () => {
    const owners = new Map<string, Set<string>>();
    for (const concept of [...conceptCards, ...all])
      for (const form of formsOf(concept)) owners.set(form, (owners.get(form) ?? new Set()).add(concept.id));
    expect([...owners].filter(([, ids]) => ids.size > 1).map(([form, ids]) => `${form}: ${[...ids]}`)).toEqual([]);
  });

  it('takes from the question cards nothing but a proper name', () => {
    const questions = new Map(questionCards.flatMap((card) => formsOf(card).map((form) => [form, card.id] as const)));
    const taken = all.flatMap((one) =>
      [...one.aliases, ...one.misspellings]
        .filter((name) => (questions.get(singular(lookupForm(name))) ?? one.id) !== one.id)
        .map((name) => `${one.id}: ${name}`),
    );
    expect(taken).toEqual([]);
  });

  it('says nothing twice', () => {
    const cards = new Map([...conceptCards, ...questionCards].map((card) => [card.id, card]));
    const twice = all.flatMap((one) => {
      const card = cards.get(one.id);
      const names = properOf(one.id).map(lookupForm);
      const onCard = card === undefined ? [] : [...new Set(formsOf(card))];
      const more = [...one.aliases, ...one.misspellings].map((name) => singular(lookupForm(name)));
      return repeated([...new Set(names.map(singular)), ...onCard, ...more]).map((form) => `${one.id}: ${form}`);
    });
    expect(twice).toEqual([]);
    const intents = all.flatMap((one) => [...one.intents.ko, ...one.intents.en]);
    expect(repeated(intents.map(lookupForm))).toEqual([]);
  });

  it('has enough intents, in both languages, which say it without its name', () => {
    const faults = raw.flatMap(({ file, entry }) => {
      const one = all.find((each) => each.id === entry.id);
      if (one === undefined) return [];
      const names = properOf(one.id).map(lookupForm);
      const counts = [one.intents.ko.length, one.intents.en.length];
      return [
        ...counts.filter((n) => n < fewestIntents(file) || n > mostIntents).map((n) => `${one.id}: ${n} intents`),
        ...one.intents.ko.filter((intent) => !/[가-힣]/u.test(intent)).map((intent) => `${one.id}: ${intent}`),
        ...one.intents.en.filter((intent) => /[가-힣]/u.test(intent)).map((intent) => `${one.id}: ${intent}`),
        ...[...one.intents.ko, ...one.intents.en]
          .filter((intent) => names.includes(lookupForm(intent)))
          .map((intent) => `${one.id}: ${intent}`),
      ];
    });
    expect(faults).toEqual([]);
  });
});

describe('recogniseConcepts', () => {
  it('finds an entry by each of its names, alone and with a particle behind it', () => {
    const additionsOf = new Map(added.map((one) => [one.id, one]));
    const lexicon = createLexicon([
      ...conceptCards.map((card) => {
        const { aliases = [], misspellings = [] } = additionsOf.get(card.id) ?? {};
        return cardOf({
          ...card,
          aliases: [...card.aliases, ...aliases],
          misspellings: [...card.misspellings, ...misspellings],
        });
      }),
      ...entries.map(cardOf),
    ]);
    const lost = [...entries, ...added.filter((one) => lexicon.concepts.has(one.id))].flatMap((one) => {
      return [...properOf(one.id), ...one.aliases, ...one.misspellings]
        .flatMap((name) => [name, withParticle(name, '은/는'), withParticle(name, '으로/로')])
        .filter((said) => {
          const found = recogniseConcepts(lexicon, wordsOf(said));
          return found.length !== 1 || found[0]?.conceptId !== one.id;
        });
    });
    expect(lost).toEqual([]);
  });
});

describe('a symptom', () => {
  const symptoms = z.array(symptomSchema).parse(readLexiconFile('symptoms.yaml'));

  it('leads to concepts that exist', () => {
    expect(symptoms.length).toBeGreaterThan(50);
    expect(symptoms.flatMap(({ concepts }) => concepts.filter((one) => !known.has(one)))).toEqual([]);
  });

  it('is said in words that no other symptom has', () => {
    expect(repeated(symptoms.flatMap(({ says }) => [...says.ko, ...says.en].map(lookupForm)))).toEqual([]);
  });
});

describe('a term', () => {
  const terms = z.array(termSchema).parse(readLexiconFile('terms.yaml'));

  it('is in both languages, and is the name of no concept', () => {
    const names = new Set(all.flatMap(formsOf));
    const taken = terms.flatMap(({ ko, en }) => [...ko, ...en].filter((one) => names.has(singular(lookupForm(one)))));
    expect(terms.length).toBeGreaterThan(400);
    expect(taken).toEqual([]);
    expect(terms.flatMap(({ ko }) => ko.filter((one) => !/[가-힣]/u.test(one)))).toEqual([]);
    expect(terms.flatMap(({ en }) => en.filter((one) => /[가-힣]/u.test(one)))).toEqual([]);
  });

  it('pairs two words once', () => {
    const pairs = terms.flatMap(({ ko, en }) => ko.flatMap((a) => en.map((b) => `${lookupForm(a)} ${lookupForm(b)}`)));
    expect(repeated(pairs)).toEqual([]);
  });
});

describe('a product', () => {
  const products = z.array(productSchema).parse(readLexiconFile('products.yaml'));
  const forms = products.map(({ en, ko, aliases }) => [...new Set([en, ...ko, ...aliases].map(lookupForm))]);

  it('has names that no other product and no concept has', () => {
    const names = new Set([...conceptCards, ...all].flatMap(formsOf));
    expect(products.length).toBeGreaterThan(150);
    expect(repeated(forms.flat())).toEqual([]);
    expect(forms.flat().filter((form) => names.has(form) || names.has(singular(form)))).toEqual([]);
  });
});

function cardOf(named: Pick<Concept, 'id' | 'names' | 'aliases' | 'misspellings'>) {
  const concept = { kind: null, apiVersion: null, related: [], link: null, ...named };
  return { origin: 'concept', path: `${named.id}.md`, concept, sections: [] } as const;
}

function faultsOf(file: string, entry: { readonly id: string }, schema: z.ZodType): readonly string[] {
  const { error } = schema.safeParse(entry);
  return error?.issues.map(({ path, message }) => `${file}: ${entry.id}: ${path.join('.')}: ${message}`) ?? [];
}

/** Every form under which a concept is found, its kind included. */
function formsOf(concept: {
  readonly kind?: string | null | undefined;
  readonly names?: { readonly ko: string; readonly en: string };
  readonly aliases: readonly string[];
  readonly misspellings: readonly string[];
}): readonly string[] {
  const { kind, names, aliases, misspellings } = concept;
  const proper = [kind ?? '', names?.ko ?? '', names?.en ?? ''];
  return [...proper, ...aliases, ...misspellings]
    .map((name) => singular(lookupForm(name)))
    .filter((form) => form !== '');
}

function repeated(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.filter((text, index) => texts.indexOf(text) !== index))];
}
