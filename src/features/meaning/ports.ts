/** Who pays for a request. */
export interface EmbeddingPayer {
  readonly teamId: string;
  readonly memberId: string;
}

export type Embedded =
  /** For each text its vector, all of one size. */
  | { readonly kind: 'done'; readonly vectors: readonly Float32Array[] }
  | { readonly kind: 'failed'; readonly reason: string };

/** Asks a server for the meaning of texts. Never rejects; ends when the signal does. */
export type EmbedTexts = (texts: readonly string[], payer: EmbeddingPayer, signal: AbortSignal) => Promise<Embedded>;

/** Keeps vectors by the key of their text from one start to the next. */
export interface VectorStore {
  /** All that are kept; empty when there are none, or none that can be read. */
  readonly open: () => Promise<ReadonlyMap<string, Float32Array>>;
  readonly add: (vectors: ReadonlyMap<string, Float32Array>) => Promise<void>;
  /** Keeps these and no others. */
  readonly replace: (vectors: ReadonlyMap<string, Float32Array>) => Promise<void>;
}
