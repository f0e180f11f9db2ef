import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import type { FileProblem } from '../../domain/notes/note.ts';
import { type DecodedText, decodeText } from './decode-text.ts';
import { fileProblem, systemReason } from './file-problem.ts';

/** Larger files are no notes; parsing takes seconds beyond this. */
const largestBytes = 5 * 1024 * 1024;

export interface TextFile {
  /** Null when the file could not be read; then a problem says why. */
  readonly text: string | null;
  /** Changes whenever the file does. */
  readonly stamp: string;
  readonly problems: readonly FileProblem[];
}

/**
 * Reads a text file of at most 5 MB. A symlink put in the file's place after listing is not followed. With `known` equal
 * to the file's stamp, nothing is read.
 */
export async function readTextFile(file: string, path: string, known?: string): Promise<TextFile | 'unchanged'> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
    const { size, mtimeNs, ctimeNs, ino } = await handle.stat({ bigint: true });
    const stamp = `${ino} ${size} ${mtimeNs} ${ctimeNs}`;
    if (stamp === known) return 'unchanged';
    if (size > largestBytes) {
      const message = `The file has ${(Number(size) / 1024 / 1024).toFixed(1)} MB; notes beyond 5 MB are not read. Split it or take pictures out of it.`;
      return { text: null, stamp, problems: [fileProblem('error', 'too-large', path, message)] };
    }
    const decoded = decodeText(await handle.readFile());
    return { text: decoded.text, stamp, problems: encodingProblems(decoded.encoding, path) };
  } catch (error) {
    const message = `Cannot read the file: ${systemReason(error)}. Check its permissions.`;
    return { text: null, stamp: '', problems: [fileProblem('error', 'unreadable', path, message)] };
  } finally {
    await handle?.close();
  }
}

function encodingProblems(encoding: DecodedText['encoding'], path: string): readonly FileProblem[] {
  if (encoding === 'utf-8') return [];
  if (encoding === 'unknown') {
    const message = 'The file is neither UTF-8 nor CP949; some characters are lost. Save it as UTF-8.';
    return [fileProblem('warning', 'encoding-unknown', path, message)];
  }
  const name = encoding === 'cp949' ? 'EUC-KR/CP949' : 'UTF-16';
  const message = `The file is written in ${name} and was decoded; save it as UTF-8 to be sure.`;
  return [fileProblem('info', encoding === 'cp949' ? 'decoded-cp949' : 'decoded-utf16', path, message)];
}
