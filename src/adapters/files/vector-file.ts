import { appendFile, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { VectorStore } from '../../features/meaning/ports.ts';

/**
 * Vectors in a file: a line `tutor-vectors-1 SIZE` filled up with blanks to 32 bytes, then for each vector the 16 bytes of its key
 * and SIZE float32 of this machine's order. New ones are appended; half a record at the end, as a crash leaves it, is passed over
 * and written over by the next rewriting. One file is for one model: its name tells which.
 */
const headLength = 32;
const keyLength = 16;

/** @param path null keeps nothing */
export function createVectorFile(path: string | null): VectorStore {
  return path === null ? keepsNothing : keptIn(path);
}

const keepsNothing: VectorStore = { open: async () => new Map(), add: async () => {}, replace: async () => {} };

function keptIn(path: string): VectorStore {
  /** Bytes of a record; null before the first vector. */
  let size: number | null = null;
  let isWhole = true;

  async function open(): Promise<ReadonlyMap<string, Float32Array>> {
    const vectors = new Map<string, Float32Array>();
    const file = await readFile(path).catch(() => null);
    if (file === null) return vectors;
    const length = Number(/^tutor-vectors-1 (\d{1,5}) *\n/.exec(file.subarray(0, headLength).toString())?.[1] ?? 0);
    if (length === 0) {
      await rm(path, { force: true });
      return vectors;
    }
    size = length;
    // Copied, so that it begins at a multiple of four, as floats must.
    const bytes = Uint8Array.from(file);
    const record = keyLength + 4 * length;
    let at = headLength;
    for (; at + record <= bytes.length; at += record) {
      const key = Buffer.from(bytes.buffer, at, keyLength).toString('hex');
      vectors.set(key, new Float32Array(bytes.buffer, at + keyLength, length));
    }
    isWhole = at === bytes.length;
    return vectors;
  }

  async function replace(vectors: ReadonlyMap<string, Float32Array>): Promise<void> {
    const [first] = vectors.values();
    size = first?.length ?? null;
    const next = `${path}.new`;
    await mkdir(dirname(path), { recursive: true });
    await writeFile(next, Buffer.concat([headOf(size ?? 0), ...recordsOf(vectors)]));
    await rename(next, path);
    isWhole = true;
  }

  return {
    open,
    replace,
    async add(vectors) {
      const [first] = vectors.values();
      if (first === undefined) return;
      // Vectors of another size are of another model behind the same name: the former ones are of no more use.
      if (size === null || first.length !== size) return replace(vectors);
      if (!isWhole) return replace(new Map([...(await open()), ...vectors]));
      await appendFile(path, Buffer.concat(recordsOf(vectors)));
    },
  };
}

function headOf(length: number): Buffer {
  return Buffer.from(`${`tutor-vectors-1 ${length}`.padEnd(headLength - 1)}\n`);
}

function recordsOf(vectors: ReadonlyMap<string, Float32Array>): readonly Buffer[] {
  return [...vectors].flatMap(([key, vector]) => [
    Buffer.from(key, 'hex'),
    Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength),
  ]);
}
