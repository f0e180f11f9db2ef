import { redact } from '../../domain/redaction/redact.ts';
import type { Near, PlacedVector } from '../../domain/retrieval/nearest-vectors.ts';
import { nearestVectors } from '../../domain/retrieval/nearest-vectors.ts';
import type { Passage } from '../../domain/retrieval/passage.ts';
import { splitPassage } from '../../domain/retrieval/split-passage.ts';
import type { Pause } from '../../domain/retrieval/steps.ts';
import type { EmbeddingPayer, EmbedTexts, VectorStore } from './ports.ts';

/** The meaning of every passage, as far as a server has told it. */
export interface KeptVectors {
  /** Asks for what has no vector yet, and forgets what no passage needs. One after the other; never rejects. */
  readonly refresh: (payer: EmbeddingPayer, signal: AbortSignal) => Promise<void>;
  /** The nearest passages, nearest first; none before the first vectors came. */
  readonly nearest: (vector: Float32Array, limit: number) => readonly Near[];
  readonly isEmpty: () => boolean;
}

export interface KeepVectorsDeps {
  readonly passages: () => readonly Passage[];
  readonly store: VectorStore;
  readonly embed: EmbedTexts;
  /** A key that two texts do not share. */
  readonly keyOf: (text: string) => string;
  readonly pause: Pause;
  readonly onFailed: (reason: string) => void;
}

/** More are not read for a question: 20,000 vectors of 1,536 numbers take about 30 ms. Larger groups are served by words alone. */
const mostPieces = 20_000;

/** Texts of one request: some ten thousand tokens, far below what servers take. */
const batch = 32;

/** What a model reads of one piece; a piece has about 900 characters. */
const longestText = 2_000;

interface KeyedPiece extends Omit<PlacedVector, 'vector'> {
  readonly key: string;
  readonly text: string;
}

export function createKeepVectors(deps: KeepVectorsDeps): KeptVectors {
  const { passages, store, embed, keyOf, pause, onFailed } = deps;
  const keyed = new WeakMap<Passage, readonly KeyedPiece[]>();
  let known: Map<string, Float32Array> | null = null;
  let placed: readonly PlacedVector[] = [];
  let running: Promise<void> = Promise.resolve();

  function piecesOf(passage: Passage): readonly KeyedPiece[] {
    const before = keyed.get(passage);
    if (before !== undefined) return before;
    const pieces = splitPassage(passage).map(({ lines, blocks }) => {
      const said = [passage.headingPath.join(' › '), ...blocks.map((block) => block.text)].join('\n');
      const { text } = redact(said.slice(0, longestText));
      return { passage, lines, text, key: keyOf(text) };
    });
    keyed.set(passage, pieces);
    return pieces;
  }

  async function update(payer: EmbeddingPayer, signal: AbortSignal): Promise<void> {
    known ??= new Map(await store.open());
    const vectors = known;
    const pieces: KeyedPiece[] = [];
    for (const passage of passages()) {
      if (pieces.length >= mostPieces) break;
      pieces.push(...piecesOf(passage));
      await pause();
    }
    const place = () => {
      placed = pieces.flatMap(({ passage, lines, key }) => {
        const vector = vectors.get(key);
        return vector === undefined ? [] : [{ passage, lines, vector }];
      });
    };
    place();
    const missing = [...new Map(pieces.filter(({ key }) => !vectors.has(key)).map((one) => [one.key, one])).values()];
    for (let at = 0; at < missing.length && !signal.aborted; at += batch) {
      const some = missing.slice(at, at + batch);
      const told = await embed(
        some.map(({ text }) => text),
        payer,
        signal,
      );
      if (told.kind === 'failed') {
        if (!signal.aborted) onFailed(told.reason);
        break;
      }
      const fresh = new Map(some.flatMap(({ key }, i) => (told.vectors[i] ? [[key, told.vectors[i]] as const] : [])));
      await store.add(fresh);
      for (const [key, vector] of fresh) vectors.set(key, vector);
      if (at % (16 * batch) === 0) place();
    }
    place();
    const used = new Set(pieces.map(({ key }) => key));
    // Former ones are kept for a while, because what is edited is often edited back.
    if (vectors.size > 2 * used.size + batch) {
      for (const key of vectors.keys()) if (!used.has(key)) vectors.delete(key);
      await store.replace(vectors);
    }
  }

  return {
    refresh(payer, signal) {
      running = running.then(() => update(payer, signal)).catch((error: unknown) => onFailed(String(error)));
      return running;
    },
    nearest: (vector, limit) => nearestVectors(placed, vector, limit),
    isEmpty: () => placed.length === 0,
  };
}
