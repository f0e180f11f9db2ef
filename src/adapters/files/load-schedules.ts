import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The manifests of a folder as text, in the order of their names; none where there is no such folder. */
export async function loadSchedules(
  folder: string,
): Promise<readonly { readonly path: string; readonly text: string }[]> {
  const names = await readdir(folder).catch(() => []);
  const files = names.filter((name) => name.endsWith('.yaml')).toSorted();
  return Promise.all(files.map(async (name) => ({ path: name, text: await readFile(join(folder, name), 'utf8') })));
}
