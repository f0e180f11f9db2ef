import type { Locale } from '../../domain/locale.ts';
import { lookupForm, searchLexiconOf } from '../../domain/retrieval/lexicon.ts';
import type { Library } from '../../domain/retrieval/library.ts';
import { recogniseConcepts } from '../../domain/retrieval/recognise-concepts.ts';
import { finish } from '../../domain/retrieval/steps.ts';
import { wordsOf } from '../../domain/retrieval/words.ts';
import type { CurrentLibrary, FieldSchema, FoundField } from './ports.ts';

/** What was found for some words, best first. */
export interface FieldsFound {
  readonly words: string;
  readonly title: string;
  readonly found: readonly FoundField[];
  readonly locale: Locale;
}

export type SearchFields = (words: string, locale: Locale) => FieldsFound;

const shown = 8;
/** Longer than any name; the rest of a pasted text is not read. */
const longestWords = 200;

/** Finds fields by words of either language: Korean ones are looked up by what the lexicon calls them in English. */
export function createSearchFields(deps: {
  readonly schema: () => FieldSchema;
  readonly library: CurrentLibrary;
}): SearchFields {
  return (words, locale) => {
    const schema = deps.schema();
    const wanted = inEnglish(words.slice(0, longestWords), deps.library());
    return { words, locale, title: schema.title, found: schema.searchFields(wanted, shown) };
  };
}

/** Each thing that is named, as its alternatives in English. */
function inEnglish(words: string, library: Library): readonly (readonly string[])[] {
  const said = wordsOf(words);
  const lexicon = finish(searchLexiconOf(library));
  const wanted: (readonly string[])[] = [];
  const mentions = recogniseConcepts(lexicon, said);
  for (let at = 0; at < said.length; at += 1) {
    const mention = mentions.find(({ from }) => from === at);
    const word = said[at];
    if (mention !== undefined) {
      const concept = lexicon.concepts.get(mention.conceptId);
      const names = concept === undefined ? [] : [concept.names.en, concept.kind ?? '', ...concept.aliases];
      const written = said.slice(mention.from, mention.to).map((one) => one.written);
      wanted.push([written.join(' '), ...names].filter((name) => /^[A-Za-z][\w. -]*$/.test(name)));
      at = mention.to - 1;
    } else if (word !== undefined && !word.particle) {
      wanted.push(/[가-힣]/.test(word.text) ? translated(word.text, word.stem, library) : [word.written]);
    }
  }
  return wanted.filter((alternatives) => alternatives.length > 0);
}

function translated(text: string, stem: string, { words }: Library): readonly string[] {
  const forms = new Set([lookupForm(text), lookupForm(stem)]);
  return words.terms.filter(({ ko }) => ko.some((name) => forms.has(lookupForm(name)))).flatMap(({ en }) => en);
}
