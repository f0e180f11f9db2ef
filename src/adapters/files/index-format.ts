import type { PackedFields } from '../../domain/retrieval/packed-fields.ts';

/** The first bytes of the file; another format gets another number. */
export const magic = 'tutor-index-4\n';

export type Numbers = Uint8Array | Uint16Array | Uint32Array | Float32Array;

export const kinds = { Uint8Array, Uint16Array, Uint32Array, Float32Array } as const;

export interface Header {
  readonly readingKey: string;
  readonly size: number;
  readonly held: number;
  /** The arrays that follow, each beginning at a multiple of eight. */
  readonly arrays: readonly {
    readonly name: string;
    readonly kind: keyof typeof kinds;
    readonly length: number;
  }[];
  /** CRC-32 of all their bytes: a file that a full disk or a crash has spoilt is not taken for one that is whole. */
  readonly checksum: number;
}

/** A document's number and the translations that it gives: a line of JSON. */
export type PairsLine = readonly [document: number, pairs: PackedFields['pairs']];

/** What fills an array up to a multiple of eight. */
export function padding(length: number): Buffer {
  return Buffer.alloc((8 - (length % 8)) % 8);
}
