import { open, readFile, rename, rm } from 'node:fs/promises';
import type { SavedIndex } from '../../domain/retrieval/saved-index.ts';
import { finishInTurns, type Pause } from '../../domain/retrieval/steps.ts';
import { decodeIndex } from './decode-index.ts';
import { encodeIndex } from './encode-index.ts';

/** Writes an index beside its place and moves it there, so that no start meets half of one. */
export async function writeIndexFile(path: string, saved: SavedIndex): Promise<void> {
  await writeIndexBytes(path, encodeIndex(saved));
}

export async function writeIndexBytes(path: string, parts: readonly Uint8Array[]): Promise<void> {
  const next = `${path}.new`;
  const file = await open(next, 'w');
  try {
    for (const part of parts) await file.writev([part]);
  } finally {
    await file.close();
  }
  await rename(next, path);
}

/**
 * Reads an index again; null when there is none, or none of this format: then it is built anew.
 *
 * @param pause lets others have their turn while a large one is taken apart
 */
export async function readIndexFile(path: string, pause: Pause = async () => {}): Promise<SavedIndex | null> {
  try {
    const file = await readFile(path);
    // Copied, so that it begins at a multiple of eight, as every kind of array must.
    const { buffer, byteOffset, byteLength } = file.byteOffset % 8 === 0 ? file : new Uint8Array(file);
    if (!(buffer instanceof ArrayBuffer)) return null;
    return await finishInTurns(decodeIndex(new Uint8Array(buffer, byteOffset, byteLength)), pause);
  } catch {
    await rm(path, { force: true }).catch(() => {});
    return null;
  }
}
