import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';
import { TutorError } from '../../../domain/errors.ts';
import type { VersionAge } from '../../../features/fields/ports.ts';

const release = z.string().regex(/^1\.\d+$/);
const lines = z.array(
  z.object({
    apiVersion: z.string(),
    kinds: z.array(z.string()).nullish(),
    removed: release.optional(),
    deprecated: release.optional(),
    instead: z.string().nullable(),
  }),
);

/** How a version of an object stands; null for a current one, and for one that nothing is known of. */
export type AgeOf = (apiVersion: string, kind: string | null) => VersionAge | null;

/**
 * Reads what became of API versions.
 * @throws TutorError `invalid` that names the file
 */
export async function loadVersions(path: string): Promise<AgeOf> {
  const parsed = lines.safeParse(parse(await readFile(path, 'utf8')));
  if (!parsed.success) throw new TutorError('invalid', `Cannot read "${path}": ${z.prettifyError(parsed.error)}`);
  return (apiVersion, kind) => {
    const line = parsed.data.find(
      (one) => one.apiVersion === apiVersion && (one.kinds == null || kind === null || one.kinds.includes(kind)),
    );
    const since = line?.removed ?? line?.deprecated;
    if (line === undefined || since === undefined) return null;
    return { kind: line.removed === undefined ? 'deprecated' : 'removed', since, instead: line.instead };
  };
}
