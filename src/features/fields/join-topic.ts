import { splitSentences } from '../../domain/grounding/split-sentences.ts';
import type { Locale } from '../../domain/locale.ts';
import { lexiconOf, lookupForm } from '../../domain/retrieval/lexicon.ts';
import type { Origin, Passage } from '../../domain/retrieval/passage.ts';
import type { OwnLine } from './find-own-lines.ts';
import type { CurrentLibrary, Field, FieldSchema, SearchLibrary } from './ports.ts';

/** What belongs beside the explanation of a topic that is an object. */
export interface TopicFields {
  readonly field: Field;
  /** One line of the group's notes and one of the cards, the shorter first; whoever shows them leaves out what is said already. */
  readonly lines: readonly OwnLine[];
}

/** The fields of a topic; null for a topic that is no object. */
export type JoinTopic = (topic: string, locale: Locale) => TopicFields | null;

const [mostPassages, longestLine] = [12, 250];

export function createJoinTopic(deps: {
  readonly schema: () => FieldSchema;
  readonly search: SearchLibrary;
  readonly library: CurrentLibrary;
}): JoinTopic {
  return (topic, locale) => {
    const named = objectNamed(topic);
    const described = named === null ? null : deps.schema().describeField({ path: named.object, version: null });
    if (named === null || described?.kind !== 'field' || described.field.parent !== null) return null;
    const { field } = described;
    const { hits } = deps.search(topic, mostPassages);
    const passages = hits.map(({ passage }) => passage);
    const lines = (['note', 'concept'] as const).flatMap((origin) =>
      lineOf(passages, origin, [field.object, topic, ...named.names], locale),
    );
    return { field, lines: lines.toSorted((a, b) => a.text.length - b.text.length) };
  };

  /** The name by which a path would begin: a topic of its own kind, however it is written. */
  function objectNamed(topic: string): { readonly object: string; readonly names: readonly string[] } | null {
    const { names, concepts } = lexiconOf(deps.library());
    const form = lookupForm(topic);
    const concept = concepts.get(names.get(form) ?? '');
    if (concept?.kind != null) {
      const isOwnKind = lookupForm(concept.names.en) === lookupForm(concept.kind);
      return isOwnKind ? { object: concept.kind, names: Object.values(concept.names) } : null;
    }
    return /^[A-Za-z]+$/.test(topic.trim()) ? { object: topic.trim(), names: [] } : null;
  }
}

function lineOf(
  passages: readonly Passage[],
  origin: Origin,
  about: readonly string[],
  locale: Locale,
): readonly OwnLine[] {
  const names = about.map(lookupForm);
  const written = (text: string) => (locale === 'ko' ? /[가-힣]/.test(text) : !/[가-힣]/.test(text));
  for (const passage of passages.filter((one) => one.origin === origin)) {
    for (const block of passage.blocks.filter(({ kind }) => kind === 'paragraph' || kind === 'item')) {
      const quote = splitSentences(block.text)[0]?.text ?? '';
      const isAbout = names.some((name) => lookupForm(quote.slice(0, 40)).startsWith(name));
      const speaks = origin === 'note' || written(quote);
      if (!isAbout || !speaks || quote.length > longestLine) continue;
      const { path, headingPath, author, sample } = passage;
      const citation = { path, origin, headingPath, author, sample, quote, ...block.lines };
      return [{ text: quote, passageId: passage.id, citation }];
    }
  }
  return [];
}
