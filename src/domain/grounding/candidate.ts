import type { Block } from '../notes/section.ts';
import type { Lexicon } from '../retrieval/lexicon.ts';
import type { Hit, Passage } from '../retrieval/passage.ts';
import { recogniseConcepts } from '../retrieval/recognise-concepts.ts';
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
  /** Concepts that its words name anywhere. */
  readonly mentions: readonly string[];
  /** The passage's score against the first hit's, 0–1. */
  readonly strength: number;
}

/** Every block of the hits. */
export function candidatesOf(lexicon: Lexicon, hits: readonly Hit[]): readonly Candidate[] {
  const best = hits[0]?.score ?? 1;
  return hits.flatMap(({ passage, score }) => {
    const headingSubjects = passage.conceptId === null ? headingConcepts(lexicon, passage) : [passage.conceptId];
    return passage.blocks.map((block, position) => {
      const parents = parentsOf(passage.blocks, position);
      const termed = parents.find((parent) => parent.term !== null);
      return {
        passage,
        block,
        position,
        parents,
        ownSubjects: block.term === null ? [] : conceptsIn(lexicon, block.term),
        inheritedSubjects: termed?.term ? conceptsIn(lexicon, termed.term) : [],
        headingSubjects,
        mentions: conceptsIn(lexicon, block.text),
        strength: best > 0 ? score / best : 0,
      };
    });
  });
}

/** Ids of the concepts that a text names, in its order. */
export function conceptsIn(lexicon: Lexicon, text: string): readonly string[] {
  return [...new Set(recogniseConcepts(lexicon, wordsOf(text)).map((mention) => mention.conceptId))];
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
