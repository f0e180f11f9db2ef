import type { Block } from '../notes/section.ts';
import type { Lexicon } from '../retrieval/lexicon.ts';
import type { Passage } from '../retrieval/passage.ts';
import { recogniseConcepts } from '../retrieval/recognise-concepts.ts';
import type { Hit } from '../retrieval/search-result.ts';
import { wordsOf } from '../retrieval/words.ts';

/** A block that may be quoted, with what it is about. */
export interface Candidate {
  readonly passage: Passage;
  readonly block: Block;
  /** Position in the passage. */
  readonly position: number;
  /** List items above it, nearest first. */
  readonly parents: readonly Block[];
  /** Concepts that its own term names. */
  readonly ownSubjects: readonly string[];
  /** Concepts that the nearest item above with a term names. */
  readonly inheritedSubjects: readonly string[];
  /** Concepts that the heading names, or whose card this is. */
  readonly headingSubjects: readonly string[];
  /** Concepts that those of its term and heading are related to: a kind of service tells something of services. */
  readonly relatedSubjects: readonly string[];
  /** Concepts that its words name anywhere. */
  readonly mentions: readonly string[];
  /** The passage's score against the first hit's, 0–1. */
  readonly strength: number;
}

/** Every block of the hits. */
export function candidatesOf(lexicon: Lexicon, hits: readonly Hit[]): readonly Candidate[] {
  const best = hits[0]?.score ?? 1;
  return hits.flatMap(({ passage, score }) => {
    const strength = best > 0 ? score / best : 0;
    return readPassage(lexicon, passage).map((candidate) => ({ ...candidate, strength }));
  });
}

/** What a passage's blocks are about never changes, and the same passages are hit again and again. */
const read = new WeakMap<Lexicon, WeakMap<Passage, readonly Omit<Candidate, 'strength'>[]>>();

function readPassage(lexicon: Lexicon, passage: Passage): readonly Omit<Candidate, 'strength'>[] {
  const known = read.get(lexicon) ?? new WeakMap<Passage, readonly Omit<Candidate, 'strength'>[]>();
  read.set(lexicon, known);
  const before = known.get(passage);
  if (before !== undefined) return before;
  const headingSubjects = passage.conceptId === null ? headingConcepts(lexicon, passage) : [passage.conceptId];
  const blocks = passage.blocks.map((block, position) => {
    const parents = parentsOf(passage.blocks, position);
    const termed = parents.find((parent) => parent.term !== null);
    const ownSubjects = block.term === null ? [] : conceptsIn(lexicon, block.term);
    return {
      passage,
      block,
      position,
      parents,
      ownSubjects,
      inheritedSubjects: termed?.term ? conceptsIn(lexicon, termed.term) : [],
      headingSubjects,
      relatedSubjects: [...ownSubjects, ...headingSubjects].flatMap((id) => lexicon.concepts.get(id)?.related ?? []),
      mentions: conceptsIn(lexicon, wordsApart(block)),
    };
  });
  known.set(passage, blocks);
  return blocks;
}

/** Ids of the concepts that a text names, in its order. */
export function conceptsIn(lexicon: Lexicon, text: string): readonly string[] {
  return [...new Set(recogniseConcepts(lexicon, wordsOf(text)).map((mention) => mention.conceptId))];
}

/** Code joins names to others' (`deployment/web`), where prose would leave a blank. */
function wordsApart({ kind, text, source }: Block): string {
  return kind === 'code' || source.includes('`') ? `${text} ${text.replace(/[^\p{L}\p{N}-]+/gu, ' ')}` : text;
}

function headingConcepts(lexicon: Lexicon, passage: Passage): readonly string[] {
  return conceptsIn(lexicon, passage.headingPath.at(-1) ?? '');
}

function parentsOf(blocks: readonly Block[], position: number): readonly Block[] {
  const parents: Block[] = [];
  let depth = blocks[position]?.depth ?? 0;
  for (let i = position - 1; i >= 0 && depth > 0; i -= 1) {
    const block = blocks[i];
    if (block?.kind !== 'item' || block.depth >= depth) continue;
    parents.push(block);
    depth = block.depth;
  }
  return parents;
}
