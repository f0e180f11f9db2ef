import { randomUUID } from 'node:crypto';
import { link, mkdir, readdir, readFile, realpath, rename, unlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import type { NoteTarget } from '../../features/notes/note-folder.ts';

/** Where older texts are kept; hidden, so that nobody reads them as notes. */
const historyFolder = '.history';
/** More older texts of one note are not looked through; nobody undoes what was said weeks ago. */
const mostOlder = 20;
/** Texts of one note that are replaced within one millisecond. */
const mostAtOnce = 10;

/** Opens a folder of notes for writing, made when it is not there. A file appears whole or not at all. */
export async function openNoteTarget(folder: string, now: () => number): Promise<NoteTarget> {
  await mkdir(folder, { recursive: true });
  const root = await realpath(folder);

  /** Null: the path leads out of the folder, by its words or by a symlink. */
  async function place(path: string, made = false): Promise<string | null> {
    const segments = path.split('/');
    const isPlain = segments.every((one) => one !== '' && one !== '.' && one !== '..' && !/[\0\\]/u.test(one));
    if (!isPlain) return null;
    const parent = join(root, dirname(path));
    try {
      if (made) await mkdir(parent, { recursive: true });
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

  /** False where it cannot be kept; then nothing is replaced either. */
  async function keepOlder(path: string, text: string): Promise<boolean> {
    const moment = new Date(now()).toISOString().replaceAll(':', '');
    const kept = await place(`${historyFolder}/${path}.${moment}`, true);
    if (kept === null) return false;
    for (let copy = 0; copy < mostAtOnce; copy += 1) {
      try {
        await writeFile(copy === 0 ? kept : `${kept}.${copy}`, text, { flag: 'wx' });
        return true;
      } catch (error) {
        if (!isTaken(error)) return false;
      }
    }
    return false;
  }

  return {
    async read(path) {
      const file = await place(path);
      return file === null ? null : textAt(file);
    },
    async older(path) {
      const kept = await place(`${historyFolder}/${path}`);
      if (kept === null) return [];
      // Their names end with when they were replaced, so that the order of names is that of time.
      const names = (await readdir(dirname(kept))).filter((name) => name.startsWith(`${basename(kept)}.`)).toSorted();
      const texts = await Promise.all(names.slice(-mostOlder).map((name) => textAt(join(dirname(kept), name))));
      return texts.toReversed().flatMap((text) => text ?? []);
    },
    async write(path, text, replace = false) {
      const file = await place(path, true);
      if (file === null) return 'refused';
      const standing = await textAt(file);
      if (standing === text) return 'unchanged';
      if (standing !== null && !replace) return 'differs';
      const draft = join(dirname(file), `.${randomUUID()}.tmp`);
      await writeFile(draft, text, { flag: 'wx' });
      try {
        if (standing !== null) {
          if (!(await keepOlder(path, standing))) return 'refused';
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

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST';
}
