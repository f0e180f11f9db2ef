import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';
import { TutorError } from '../../../domain/errors.ts';
import type { OwnDifference } from '../../../features/fields/ports.ts';

const lines = z.array(
  z.object({ path: z.string(), below: z.boolean().default(false), ko: z.string().min(1), en: z.string().min(1) }),
);

/**
 * Reads where the tutor's own schedules differ from the objects that they are named after.
 * @throws TutorError `invalid` that names the file
 */
export async function loadDifferences(path: string): Promise<OwnDifference> {
  const parsed = lines.safeParse(parse(await readFile(path, 'utf8')));
  if (!parsed.success) throw new TutorError('invalid', `Cannot read "${path}": ${z.prettifyError(parsed.error)}`);
  return (field) => {
    const wanted = field.toLowerCase();
    const line = parsed.data.find((one) => {
      const own = one.path.toLowerCase();
      return own === wanted || (one.below && wanted.startsWith(`${own}.`));
    });
    return line === undefined ? null : { ko: line.ko, en: line.en };
  };
}
