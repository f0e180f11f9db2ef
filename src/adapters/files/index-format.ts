import type { PackedFields } from '../../domain/retrieval/packed-fields.ts';

/** The first bytes of the file; another format gets another number. */
export const magic = 'tutor-index-5\n';

export type Numbers = Uint8Array | Uint16Array | Uint32Array | Float32Array;

export const kinds = { Uint8Array, Uint16Array, Uint32Array, Float32Array } as const;

/** An index as a few large arrays, which go from one thread to another without being copied, and into a file as they are. */
export interface IndexParts {
  readonly readingKey: string;
  readonly size: number;
  readonly held: number;
  readonly arrays: readonly (readonly [name: string, array: Numbers])[];
}

/** What stands before the arrays in the file. */
export interface Header extends Omit<IndexParts, 'arrays'> {
  readonly arrays: readonly { readonly name: string; readonly kind: keyof typeof kinds; readonly length: number }[];
  /** CRC-32 of the arrays' bytes: what a full disk or a crash has spoilt is not taken for whole. */
  readonly checksum: number;
}

/** A document's number and the translations that it gives: a line of JSON. */
export type PairsLine = readonly [document: number, pairs: PackedFields['pairs']];

export function kindOf(array: Numbers): keyof typeof kinds {
  if (array instanceof Uint16Array) return 'Uint16Array';
  if (array instanceof Uint32Array) return 'Uint32Array';
  return array instanceof Float32Array ? 'Float32Array' : 'Uint8Array';
}

export function bytesOf({ buffer, byteOffset, byteLength }: Numbers): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
