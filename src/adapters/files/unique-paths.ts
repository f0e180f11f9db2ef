export interface FolderPath {
  /** Relative to its folder. */
  readonly path: string;
  /** The folder's own name. */
  readonly folder: string;
}

/**
 * Paths that differ from each other and from `taken`: a path that several folders hold is led by its folder's name, and
 * by a number where that is not enough. Give the paths in a fixed order to get the same names again.
 */
export function uniquePaths(paths: readonly FolderPath[], taken: ReadonlySet<string>): readonly string[] {
  const counts = new Map<string, number>();
  for (const { path } of paths) counts.set(path, (counts.get(path) ?? 0) + 1);
  const used = new Set(taken);
  const isAlone = (path: string) => counts.get(path) === 1 && !taken.has(path);
  for (const { path } of paths) if (isAlone(path)) used.add(path);
  return paths.map(({ path, folder }) => {
    if (isAlone(path)) return path;
    const name = folder.normalize('NFC');
    let candidate = `${name}/${path}`;
    for (let number = 2; used.has(candidate); number += 1) candidate = `${name}-${number}/${path}`;
    used.add(candidate);
    return candidate;
  });
}
