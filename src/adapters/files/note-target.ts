import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, realpath, rename, unlink, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import type { NoteTarget } from '../../features/notes/note-folder.ts';

/** Where older texts are kept; hidden, so that nobody reads them as notes. */
const historyFolder = '.history';

/** Opens a folder of notes for writing, made when it is not there. A file appears whole or not at all. */
export async function openNoteTarget(folder: string, now: () => number): Promise<NoteTarget> {
  await mkdir(folder, { recursive: true });
  const root = await realpath(folder);

  /** Null: the path leads out of the folder, by its words or by a symlink. */
  async function place(path: string): Promise<string | null> {
    const segments = path.split('/');
    const isPlain = segments.every((one) => one !== '' && one !== '.' && one !== '..' && !/[\0\\]/u.test(one));
    if (!isPlain) return null;
    const parent = join(root, dirname(path));
    try {
      await mkdir(parent, { recursive: true });
      const real = await realpath(parent);
      return real === root || real.startsWith(root + sep) ? join(root, path) : null;
    } catch {
      return null;
    }
  }

  async function textAt(file: string): Promise<string | null> {
    try {
      return await readFile(file, 'utf8');
    } catch {
      return null;
    }
  }

  return {
    async read(path) {
      const file = await place(path);
      return file === null ? null : textAt(file);
    },
    async write(path, text, replace = false) {
      const file = await place(path);
      if (file === null) return 'refused';
      const standing = await textAt(file);
      if (standing === text) return 'unchanged';
      if (standing !== null && !replace) return 'differs';
      const draft = join(dirname(file), `.${randomUUID()}.tmp`);
      await writeFile(draft, text, { flag: 'wx' });
      try {
        if (standing !== null) {
          const kept = await place(`${historyFolder}/${path}.${new Date(now()).toISOString().replaceAll(':', '')}`);
          if (kept === null) return 'refused';
          await writeFile(kept, standing);
          await rename(draft, file);
          return 'written';
        }
        // Fails where somebody else was faster, so that nothing of theirs is lost.
        await link(draft, file);
        return 'written';
      } catch {
        return (await textAt(file)) === text ? 'unchanged' : 'differs';
      } finally {
        await unlink(draft).catch(() => {});
      }
    },
  };
}
