import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parseDeclaration } from './parse-declaration.ts';
import type { SchemaIndex, TypeEntry } from './schema-index.ts';

/** Files that are read at once: enough to keep the disk busy, few enough for any limit of open files. */
const together = 64;

/** Where the pinned packages stand: the one of objects, and the one of what every object has. */
export function schemaFolders(): { readonly version: string; readonly folders: readonly string[] } {
  const require = createRequire(import.meta.url);
  const own = require.resolve('kubernetes-models/package.json');
  const common = createRequire(own).resolve('@kubernetes-models/apimachinery/package.json');
  return {
    version: [own, common].map((path) => String(require(path).version)).join('+'),
    folders: [dirname(own), dirname(common)],
  };
}

/** Reads the declarations of the packages; none of their code is run. */
export async function buildIndex(folders: readonly string[]): Promise<SchemaIndex> {
  const files = (await Promise.all(folders.map(declarations))).flat();
  const types: Record<string, TypeEntry> = {};
  for (let at = 0; at < files.length; at += together) {
    const texts = await Promise.all(files.slice(at, at + together).map((path) => readFile(path, 'utf8')));
    for (const text of texts) {
      for (const [id, entry] of parseDeclaration(text)) {
        // Lists of objects are what a server answers, not what a manifest holds.
        if (!/List$/.test(entry.object?.kind ?? '')) types[id] = entry;
      }
    }
  }
  return { types };
}

async function declarations(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const found = await Promise.all(
    entries.map((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return entry.name === '_schemas' ? [] : declarations(path);
      return entry.name.endsWith('.d.ts') && entry.name !== 'index.d.ts' ? [path] : [];
    }),
  );
  return found.flat();
}
