import type { Card } from '../concepts/concept.ts';
import { type Locale, localeOf } from '../locale.ts';
import type { Note } from '../notes/note.ts';
import type { Block, Section } from '../notes/section.ts';
import { type Lexicon, lookupForm } from '../retrieval/lexicon.ts';
import { comparedTables } from './compared-table.ts';
import { type Definition, definitionsOf } from './definitions.ts';
import { type Draft, draftKinds } from './draft.ts';
import { draftFromBlock } from './draft-from-block.ts';
import { draftFromCode } from './draft-from-code.ts';
import { draftFromDefinition } from './draft-from-definition.ts';
import { draftFromTable } from './draft-from-table.ts';
import { draftRubric } from './draft-rubric.ts';
import { itemProblems } from './item-problems.ts';
import { makeItem } from './make-item.ts';
import type { QuizItem } from './quiz-item.ts';
import { sourceOf } from './quoted-line.ts';
import type { StemWords } from './stem-words.ts';

export interface DraftGround {
  readonly lexicon: Lexicon;
  /** Every note and card, for wrong options. */
  readonly documents: readonly (Note | Card)[];
  readonly words: Readonly<Record<Locale, StemWords>>;
}

/**
 * Drafts items out of a note or card without a model, the best first: comparisons, definitions both ways, gaps, commands and
 * settings, whole blocks of them, true or false. Everything is checked as a person's items are; whether it is true, a person has to say.
 */
export function draftItems(document: Note | Card, { lexicon, documents, words }: DraftGround): readonly QuizItem[] {
  const isNote = 'chapters' in document;
  const chapter = isNote ? (document.chapters.find(({ kind }) => kind === 'chapter')?.number ?? null) : null;
  const definitions = definitionsIn(documents, lexicon);
  const conceptIds = new Set(
    documents.flatMap((one) => ('concept' in one && one.origin === 'concept' ? [one.concept.id] : [])),
  );
  const others = documents.flatMap(({ sections }) => sections.flatMap(({ blocks }) => blocks));
  const drafts = document.sections.flatMap((section): Draft[] => {
    // Open questions, reading times and impressions prove nothing.
    if (isNote && section.kind !== 'summary') return [];
    const locale = localeOf(section.blocks.map(({ text }) => text).join(' '), 'ko');
    const said = words[locale];
    const tables = comparedTables(section, lexicon).flatMap((table) => draftFromTable(table, said));
    const own = definitionsOf(section, lexicon);
    const named = own.flatMap((one) =>
      draftFromDefinition(one, { lexicon, definitions, conceptIds, locale, words: said }),
    );
    const about = section.headingPath.toReversed().map((head) => lexicon.names.get(lookupForm(head)));
    const codes = codeDrafts(section, own[0]?.conceptId ?? about.find((id) => id !== undefined), {
      lexicon,
      others,
      said,
    });
    const blocks = section.blocks.flatMap((block) =>
      draftFromBlock(block, { conceptId: about.find((id) => id !== undefined), others, lexicon, words: said }),
    );
    return [...tables, ...named, ...blocks, ...codes];
  });
  const items = drafts.flatMap(({ kind, words: own, conceptId, block }) => {
    const locale = localeOf(own.stem, 'ko');
    const place = `draft/${kind}/${document.path}`;
    const origin = { place, conceptIds: [conceptId], chapter, state: 'draft', authorId: null } as const;
    const item = makeItem(
      { ...own, locale, quote: '', rubric: draftRubric(own.answer) },
      sourceOf(document.path, block),
      origin,
    );
    return itemProblems(item).length === 0 ? [{ kind, item }] : [];
  });
  const rank = (kind: Draft['kind']) => draftKinds.indexOf(kind);
  return items.toSorted((a, b) => rank(a.kind) - rank(b.kind)).map(({ item }) => item);
}

/** What is indented belongs to the term above it. */
function codeDrafts(
  { blocks }: Section,
  about: string | undefined,
  { lexicon, others, said }: { readonly lexicon: Lexicon; readonly others: readonly Block[]; readonly said: StemWords },
): readonly Draft[] {
  let conceptId = about;
  return blocks.flatMap((block) => {
    const named = block.term === null ? undefined : lexicon.names.get(lookupForm(block.term));
    if (named !== undefined) conceptId = named;
    if (conceptId === undefined || (block.kind !== 'item' && block.kind !== 'paragraph')) return [];
    return draftFromCode(block, { conceptId, others, words: said });
  });
}

const known = new WeakMap<readonly (Note | Card)[], readonly Definition[]>();

function definitionsIn(documents: readonly (Note | Card)[], lexicon: Lexicon): readonly Definition[] {
  const before = known.get(documents);
  if (before !== undefined) return before;
  const found = documents.flatMap(({ sections }) => sections.flatMap((section) => definitionsOf(section, lexicon)));
  known.set(documents, found);
  return found;
}
