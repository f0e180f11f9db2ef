import type { Citation } from '../../domain/grounding/citation.ts';
import { splitSentences } from '../../domain/grounding/split-sentences.ts';
import type { Block } from '../../domain/notes/section.ts';
import type { Passage } from '../../domain/retrieval/passage.ts';
import type { Field, SearchLibrary } from './ports.ts';

/** What the group wrote about a field, word for word, and where. */
export interface OwnLine {
  readonly text: string;
  readonly citation: Citation;
  readonly passageId: string;
}

/** Passages that are looked through, and lines that are shown. */
const [mostPassages, mostLines] = [24, 3];
/** Names that stand in so many places that alone they say nothing. */
const everyday =
  /^(?:[a-z]{1,5}|status|metadata|template|selector|labels|annotations|strategy|target|source|volumes?)$/;
const longestLine = 300;

/** Lines of notes that name the field, or a value that only it can have. The group's own go before cards. */
export function findOwnLines(field: Field, search: SearchLibrary): readonly OwnLine[] {
  if (field.parent === null) return [];
  const names = namesOf(field);
  if (names.length === 0) return [];
  const said = new RegExp(`(?<![\\w.])(?:${names.map(escaped).join('|')})(?![\\w])`, 'i');
  const { hits } = search(`${field.object} ${names.slice(0, 3).join(' ')}`, mostPassages);
  const found = hits.flatMap(({ passage }) => passage.blocks.flatMap((block) => linesIn(passage, block, said)));
  const seen = new Set<string>();
  return found
    .filter(({ text }) => !seen.has(text) && seen.add(text))
    .toSorted((a, b) => Number(a.citation.origin !== 'note') - Number(b.citation.origin !== 'note'))
    .slice(0, mostLines);
}

/** The field's own name where it is telling, the end of its path, and the values that it allows. */
function namesOf({ name, path, allowed }: Field): readonly string[] {
  const tail = path.split('.').slice(-2).join('.');
  const values = allowed.filter((value) => /^[A-Z][a-z]+[A-Z]\w+$/.test(value));
  return [...(everyday.test(name) ? [] : [name]), tail, ...values];
}

function linesIn(passage: Passage, block: Block, said: RegExp): readonly OwnLine[] {
  const sentences =
    block.kind === 'code' ? block.source.split('\n') : splitSentences(block.text).map(({ text }) => text);
  const quote = sentences.find((sentence) => said.test(sentence))?.trim();
  if (quote === undefined || quote.length > longestLine) return [];
  const { path, origin, headingPath, author, sample } = passage;
  return [
    {
      text: quote,
      passageId: passage.id,
      citation: { path, origin, headingPath, author, sample, quote, ...block.lines },
    },
  ];
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
