import { closeSync, openSync, readSync } from 'node:fs';

/** The fields of a database file's first hundred bytes that tell whose it is (https://sqlite.org/fileformat.html). */
const headSize = 100;
const [versionAt, applicationAt] = [60, 68];
const magic = 'SQLite format 3\0';

export type FileHead =
  | { readonly kind: 'empty' }
  | { readonly kind: 'no-database' }
  | { readonly kind: 'database'; readonly version: number; readonly application: number };

/** Reads whose file this is without opening it as a database, which could already change something. */
export function readFileHead(path: string): FileHead {
  const head = Buffer.alloc(headSize);
  const descriptor = openSync(path, 'r');
  try {
    const length = readSync(descriptor, head);
    if (length === 0) return { kind: 'empty' };
    if (length < headSize || head.toString('latin1', 0, magic.length) !== magic) return { kind: 'no-database' };
    return { kind: 'database', version: head.readInt32BE(versionAt), application: head.readInt32BE(applicationAt) };
  } finally {
    closeSync(descriptor);
  }
}
