import type { Readable } from 'node:stream';
import type { z } from 'zod';
import { TutorError } from '../../domain/errors.ts';
import { readJsonLines } from './read-json-lines.ts';

/**
 * Reads JSON lines that are good for nothing unless all of them are.
 * @throws TutorError `invalid` that names the file and its first line which does not fit
 */
export async function readAllLines<T>(input: Readable, path: string, schema: z.ZodType<T>): Promise<readonly T[]> {
  const values: T[] = [];
  for await (const line of readJsonLines(input, schema)) {
    if (line.kind === 'broken') throw new TutorError('invalid', `${path}: ${line.message}.`);
    values.push(line.value);
  }
  return values;
}
