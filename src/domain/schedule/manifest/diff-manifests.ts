import type { CronJobManifest } from './cron-job-manifest.ts';
import { printManifest } from './print-manifest.ts';

/** A line of a diff: gone, new, or the same. */
export interface DiffLine {
  readonly sign: '-' | '+' | ' ';
  readonly text: string;
}

/** Two manifests line by line; null when nothing differs. A manifest that is not there yet is all new. */
export function diffManifests(before: CronJobManifest | null, after: CronJobManifest): readonly DiffLine[] | null {
  const [old, fresh] = [before === null ? [] : linesOf(before), linesOf(after)];
  const diff = diffLines(old, fresh);
  return diff.every(({ sign }) => sign === ' ') ? null : diff;
}

function linesOf(manifest: CronJobManifest): readonly string[] {
  return printManifest(manifest).trimEnd().split('\n');
}

/** A manifest has some 40 lines; a million cells are room for a thousand, and 2 MB. */
const largestTable = 1_000_000;

/** By the longest common subsequence. */
function diffLines(old: readonly string[], fresh: readonly string[]): readonly DiffLine[] {
  if (old.length * fresh.length > largestTable) {
    return [
      ...old.map((text) => ({ sign: '-', text }) as const),
      ...fresh.map((text) => ({ sign: '+', text }) as const),
    ];
  }
  const width = fresh.length + 1;
  const common = new Uint16Array((old.length + 1) * width);
  const at = (i: number, j: number) => common[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = fresh.length - 1; j >= 0; j -= 1) {
      common[i * width + j] = old[i] === fresh[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const lines: DiffLine[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < fresh.length) {
    const [gone, added] = [old[i], fresh[j]];
    if (gone !== undefined && gone === added) {
      lines.push({ sign: ' ', text: gone });
      [i, j] = [i + 1, j + 1];
    } else if (gone !== undefined && (added === undefined || at(i + 1, j) >= at(i, j + 1))) {
      lines.push({ sign: '-', text: gone });
      i += 1;
    } else {
      lines.push({ sign: '+', text: added ?? '' });
      j += 1;
    }
  }
  return lines;
}
