import { open, readFile, rename, rm } from 'node:fs/promises';
import type { SavedIndex } from '../../domain/retrieval/saved-index.ts';
import { finishInTurns, type Pause } from '../../domain/retrieval/steps.ts';
import { decodeIndex } from './decode-index.ts';
import { encodeIndex } from './encode-index.ts';

/**
 * Writes an index beside its place and moves it there, so that no start meets half of one.
 *
 * @param pause lets others have their turn while a large one is put together
 */
export async function writeIndexFile(path: string, saved: SavedIndex, pause: Pause = async () => {}): Promise<void> {
  await writeIndexBytes(path, await finishInTurns(encodeIndex(saved), pause));
}

/** Parts that are written with one call; the system takes 1,024 at most. */
const partsAtOnce = 512;

export async function writeIndexBytes(path: string, parts: readonly Uint8Array[]): Promise<void> {
  const next = `${path}.new`;
  const file = await open(next, 'w');
  try {
    for (let at = 0; at < parts.length; at += partsAtOnce) await file.writev(parts.slice(at, at + partsAtOnce));
    // On the disk before it takes the other one's place, because a power cut could leave an empty file there.
    await file.datasync();
  } finally {
    await file.close();
  }
  await rename(next, path);
}

export interface ReadIndexSettings {
  /** Lets others have their turn while a large one is taken apart. */
  readonly pause?: Pause;
  /** Is told why a file that is there cannot be used. */
  readonly onUnusable?: (reason: string) => void;
}

/** Reads an index again; null when there is none, or none that is whole and of this format: then it is built anew. */
export async function readIndexFile(
  path: string,
  { pause = async () => {}, onUnusable = () => {} }: ReadIndexSettings = {},
): Promise<SavedIndex | null> {
  try {
    const file = await readFile(path);
    // Copied, so that it begins at a multiple of eight, as every kind of array must.
    const { buffer, byteOffset, byteLength } = file.byteOffset % 8 === 0 ? file : new Uint8Array(file);
    if (!(buffer instanceof ArrayBuffer)) return null;
    return await finishInTurns(decodeIndex(new Uint8Array(buffer, byteOffset, byteLength)), pause);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    onUnusable(error instanceof Error ? error.message : String(error));
    await rm(path, { force: true }).catch(() => {});
    return null;
  }
}
