import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import type { SavedIndex } from '../../domain/retrieval/saved-index.ts';
import { finishInTurns, type Pause } from '../../domain/retrieval/steps.ts';
import { decodeIndex } from './decode-index.ts';
import { encodeIndex } from './encode-index.ts';
import { bytesOf, type Header, type IndexParts, kindOf, kinds, magic, type Numbers } from './index-format.ts';

const atOnce: Pause = async () => {};

/**
 * Writes an index beside its place and moves it there, so that no start meets half of one.
 *
 * @param pause lets others have their turn while a large one is put together
 */
export async function writeIndexFile(path: string, saved: SavedIndex, pause = atOnce): Promise<void> {
  await writeIndexParts(path, await finishInTurns(encodeIndex(saved), pause), pause);
}

export async function writeIndexParts(path: string, parts: IndexParts, pause = atOnce): Promise<void> {
  let checksum = 0;
  for (const [, array] of parts.arrays) checksum = await addToChecksum(checksum, array, pause);
  const header: Header = {
    ...parts,
    arrays: parts.arrays.map(([name, array]) => ({ name, kind: kindOf(array), length: array.length })),
    checksum,
  };
  const text = Buffer.from(JSON.stringify(header));
  const file = await open(`${path}.new`, 'w');
  try {
    await file.writeFile(Buffer.concat([Buffer.from(`${magic}${String(text.length).padStart(lengthDigits)}\n`), text]));
    for (const [, array] of parts.arrays) await file.writeFile(bytesOf(array));
    // On the disk before it takes the other one's place, because a power cut could leave an empty file there.
    await file.datasync();
  } finally {
    await file.close();
  }
  await rename(`${path}.new`, path);
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
  { pause = atOnce, onUnusable = () => {} }: ReadIndexSettings = {},
): Promise<SavedIndex | null> {
  try {
    const file = await open(path, 'r');
    try {
      return await finishInTurns(decodeIndex(await readParts(file, pause)), pause);
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    onUnusable(error instanceof Error ? error.message : String(error));
    await rm(path, { force: true }).catch(() => {});
    return null;
  }
}

/** Digits of the header's length: more than any header has. */
const lengthDigits = 10;

/** Every array in room of its own, so that each goes when nobody needs it any more. */
async function readParts(file: FileHandle, pause: Pause): Promise<IndexParts> {
  const beginning = Buffer.alloc(magic.length + lengthDigits + 1);
  await file.read(beginning, 0, beginning.length, 0);
  if (beginning.subarray(0, magic.length).toString() !== magic) throw new Error('it has another format');
  const { size } = await file.stat();
  const length = Number(beginning.subarray(magic.length).toString());
  let at = beginning.length + length;
  if (!(at <= size)) throw new Error('it is cut off');
  const text = Buffer.alloc(length);
  await file.read(text, 0, length, beginning.length);
  const header: Header = JSON.parse(text.toString());
  const all = header.arrays.reduce((sum, { kind, length: count }) => sum + kinds[kind].BYTES_PER_ELEMENT * count, 0);
  if (at + all !== size) throw new Error(`it has ${size} bytes instead of ${at + all}`);
  const arrays: (readonly [string, Numbers])[] = [];
  let checksum = 0;
  for (const { name, kind, length: count } of header.arrays) {
    const array = new kinds[kind](count);
    const bytes = bytesOf(array);
    for (let read = 0; read < bytes.length; ) {
      const { bytesRead } = await file.read(bytes, read, bytes.length - read, at + read);
      if (bytesRead === 0) throw new Error('it is cut off');
      read += bytesRead;
    }
    checksum = await addToChecksum(checksum, array, pause);
    arrays.push([name, array]);
    at += bytes.length;
  }
  if (checksum !== header.checksum) throw new Error('it is damaged');
  return { ...header, arrays };
}

/** Bytes after which others have their turn: less than a millisecond. */
const bytesAtOnce = 1024 * 1024;

async function addToChecksum(before: number, array: Numbers, pause: Pause): Promise<number> {
  const bytes = bytesOf(array);
  let checksum = before;
  for (let at = 0; at < bytes.length; at += bytesAtOnce) {
    checksum = crc32(bytes.subarray(at, at + bytesAtOnce), checksum);
    await pause();
  }
  return checksum;
}
