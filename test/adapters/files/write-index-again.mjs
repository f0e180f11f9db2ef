/** Reads the index at a path and writes it again and again, until it is killed. */
import { readIndexFile, writeIndexFile } from '#src/adapters/files/index-file.ts';

const [, , file = ''] = process.argv;
const saved = await readIndexFile(file);
if (saved === null) throw new Error(`Cannot read "${file}"`);
console.log('writing');
for (;;) await writeIndexFile(file, saved);
