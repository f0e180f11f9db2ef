import { redact } from '../../domain/redaction/redact.ts';
import { isBesideTheNotes } from '../../domain/retrieval/beside-the-notes.ts';
import { fuseRankings } from '../../domain/retrieval/fuse-rankings.ts';
import type { Near } from '../../domain/retrieval/nearest-vectors.ts';
import type { Found, SearchResult } from '../../domain/retrieval/search-result.ts';
import type { KeptVectors } from './keep-vectors.ts';
import type { EmbeddingPayer, EmbedTexts } from './ports.ts';

export interface AskedByMeaning extends EmbeddingPayer {
  readonly words: string;
  /** What words found. */
  readonly result: SearchResult;
  readonly limit: number;
  readonly signal: AbortSignal;
}

/**
 * Looks once more, by meaning, for what words alone are unsure of; what words found stays where that is not needed, not possible,
 * or not told in time. How sure the search is stays as words say. Never rejects.
 */
export type SearchByMeaning = (asked: AskedByMeaning) => Promise<SearchResult>;

export interface SearchByMeaningDeps {
  readonly embed: EmbedTexts;
  readonly vectors: Pick<KeptVectors, 'nearest' | 'isEmpty'>;
  /** Milliseconds that a member waits for it at most. */
  readonly deadlineMs: number;
  /** What a place by meaning counts against a place by words. */
  readonly weight: number;
  /** Only questions of which words are less sure than this, 0–1. */
  readonly below: number;
}

/** Questions whose meaning is remembered: a group asks the same again within minutes, and twice in a command and its thread. */
const mostRemembered = 500;
const longestQuestion = 600;

export function createSearchByMeaning(deps: SearchByMeaningDeps): SearchByMeaning {
  const { embed, vectors, deadlineMs, weight, below } = deps;
  const remembered = new Map<string, Float32Array>();

  async function meaningOf(words: string, payer: EmbeddingPayer, signal: AbortSignal): Promise<Float32Array | null> {
    const text = redact(words.slice(0, longestQuestion)).text;
    const known = remembered.get(text);
    if (known !== undefined) return known;
    const told = await embed([text], payer, AbortSignal.any([signal, AbortSignal.timeout(deadlineMs)]));
    const vector = told.kind === 'done' ? told.vectors[0] : undefined;
    if (vector === undefined) return null;
    remembered.set(text, vector);
    const oldest = remembered.keys().next().value;
    if (remembered.size > mostRemembered && oldest !== undefined) remembered.delete(oldest);
    return vector;
  }

  /** Where words are sure, however large `below` is, what they found first stays first, and meaning orders the rest. */
  function joined({ hits, confident }: SearchResult, near: readonly Near[], limit: number): readonly Found[] {
    const [first] = hits;
    if (!confident || first === undefined) return fuseRankings(hits, near, { weight, limit });
    const others = near.filter(({ passage }) => passage.id !== first.passage.id);
    return [first, ...fuseRankings(hits.slice(1), others, { weight, limit: limit - 1 })];
  }

  return async ({ words, result, limit, signal, teamId, memberId }) => {
    // One syllable alone is a numeral or the rest of an ending.
    const asks = result.units.some(({ implied, written }) => !implied && written.length > 1);
    const isUnsure = asks && result.confidence < below;
    // Small talk, orders and words without a subject never leave the machine.
    if (!isUnsure || vectors.isEmpty() || isBesideTheNotes(words)) return result;
    const vector = await meaningOf(words, { teamId, memberId }, signal);
    if (vector === null) return result;
    return { ...result, hits: joined(result, vectors.nearest(vector, limit), limit) };
  };
}
