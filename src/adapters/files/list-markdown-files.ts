import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { FileProblem } from '../../domain/notes/note.ts';
import { fileProblem, systemReason } from './file-problem.ts';

export interface ListedFile {
  /** Relative to the folder, NFC (macOS writes names decomposed), with `/`. */
  readonly path: string;
  /** Where the file is. */
  readonly file: string;
}

export interface ListedFiles {
  readonly files: readonly ListedFile[];
  readonly problems: readonly FileProblem[];
}

/** Bounds against folders that are no notes, such as a whole disk. */
const mostFiles = 10_000;
const deepestFolder = 16;

/**
 * Lists the `.md` and `.markdown` files of a folder and its sub-folders, in order of their paths. Hidden folders and
 * `node_modules` are passed over. A symlink that leads outside the folder is refused; one that stays inside is passed
 * over, because its target is listed anyway. What cannot be read is a problem, and the rest is listed.
 */
export async function listMarkdownFiles(folder: string): Promise<ListedFiles> {
  const files: ListedFile[] = [];
  const problems: FileProblem[] = [];
  let root: string;
  try {
    root = await realpath(folder);
  } catch (error) {
    const message = `Cannot open the folder: ${systemReason(error)}. Check its name and permissions.`;
    return { files, problems: [fileProblem('error', 'folder-unreadable', folder, message)] };
  }
  const walk = async (directory: string, prefix: string, depth: number): Promise<void> => {
    const entries = await entriesOf(directory, prefix || folder, problems);
    for (const entry of entries) {
      const path = `${prefix}${entry.name}`.normalize('NFC');
      const file = join(directory, entry.name);
      if (entry.isSymbolicLink()) {
        const refused = await refuseLink(file, path, root);
        if (refused !== null) problems.push(refused);
      } else if (entry.isDirectory()) {
        if (depth < deepestFolder && !isPassedOver(entry.name)) await walk(file, `${path}/`, depth + 1);
      } else if (entry.isFile() && /\.(?:md|markdown)$/iu.test(entry.name) && !entry.name.startsWith('.')) {
        if (files.length < mostFiles) files.push({ path, file });
        else if (files.length === mostFiles) return;
      }
    }
  };
  await walk(root, '', 0);
  if (files.length === mostFiles) {
    const message = `The folder holds more than ${mostFiles} notes; the rest is not read. Point to a smaller folder.`;
    problems.push(fileProblem('error', 'too-many-files', folder, message));
  }
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { files, problems };
}

async function entriesOf(directory: string, path: string, problems: FileProblem[]): Promise<readonly Dirent[]> {
  try {
    return await readdir(directory, { withFileTypes: true });
  } catch (error) {
    const message = `Cannot read the folder: ${systemReason(error)}. Its notes are left out; check its permissions.`;
    problems.push(fileProblem('error', 'folder-unreadable', path, message));
    return [];
  }
}

async function refuseLink(file: string, path: string, root: string): Promise<FileProblem | null> {
  try {
    const target = await realpath(file);
    if (target === root || target.startsWith(root + sep)) return null;
    const isNote = /\.(?:md|markdown)$/iu.test(path) || (await stat(target)).isDirectory();
    if (!isNote) return null;
  } catch (error) {
    const message = `The symlink leads nowhere (${systemReason(error)}); delete it or put the file here.`;
    return fileProblem('warning', 'symlink-broken', path, message);
  }
  const message = 'The symlink leads outside the folder and is not followed; copy the file into the folder.';
  return fileProblem('warning', 'symlink-refused', path, message);
}

function isPassedOver(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}
