import type { PackedFields } from '../../domain/retrieval/packed-fields.ts';

/** The first bytes of the file; another format gets another number. */
export const magic = 'tutor-index-2\n';

export type Numbers = Uint8Array | Uint16Array | Uint32Array | Float32Array;

export const kinds = { Uint8Array, Uint16Array, Uint32Array, Float32Array } as const;

export interface Header {
  readonly readingKey: string;
  readonly contentKeys: readonly string[];
  readonly size: number;
  readonly held: number;
  /** Of the documents that give translations their number and those. */
  readonly pairs: readonly (readonly [document: number, pairs: PackedFields['pairs']])[];
  /** The arrays that follow, each beginning at a multiple of eight. */
  readonly arrays: readonly { readonly kind: keyof typeof kinds; readonly length: number }[];
}

/** What fills an array up to a multiple of eight. */
export function padding(length: number): Buffer {
  return Buffer.alloc((8 - (length % 8)) % 8);
}
