import type { CheckedManifest, CheckManifest, Finding } from './ports.ts';

/** A file that belongs to a bundle. */
export interface ManifestFile {
  readonly path: string;
  readonly text: string;
}

/** What was found in one file of a bundle. Lines and documents count within the file. */
export interface CheckedFile {
  readonly path: string;
  readonly checked: CheckedManifest;
}

const separator = '\n---\n';

/**
 * Checks files as one bundle, so that what one needs may stand in another. Files that cannot be read as manifests, and bundles
 * too large to be read together, are checked one by one.
 */
export function checkFiles(files: readonly ManifestFile[], check: CheckManifest): readonly CheckedFile[] {
  const alone = files.map(({ path, text }) => ({ path, text, checked: check(text) }));
  const readable = alone.filter(({ checked }) => checked.kind === 'checked');
  const together = check(readable.map(({ text }) => text).join(separator));
  if (readable.length < 2 || together.kind !== 'checked' || together.more > 0) return alone;
  const firstLines: number[] = [];
  let line = 0;
  for (const { text } of readable) {
    firstLines.push(line);
    // The separator takes a line of its own.
    line += text.split('\n').length + 1;
  }
  return alone.map(({ path, checked }) => {
    const at = readable.findIndex((one) => one.path === path);
    if (at < 0 || checked.kind !== 'checked') return { path, checked };
    const [from = 0, to = Number.POSITIVE_INFINITY] = [firstLines[at], firstLines[at + 1]];
    const own = together.findings.filter((one) => one.line > from && one.line <= to);
    return { path, checked: { ...checked, findings: own.map((one) => within(one, from, readable[at]?.text ?? '')) } };
  });
}

function within(finding: Finding, from: number, text: string): Finding {
  const line = finding.line - from;
  return { ...finding, line, document: documentAt(text, line) };
}

/** Documents begin at `---`, and at the first line where something stands before any. */
function documentAt(text: string, line: number): number {
  const lines = text.split('\n');
  const isMark = (one: string) => /^---(?:\s|$)/.test(one);
  const firstMark = lines.findIndex(isMark);
  const opening = lines.slice(0, firstMark < 0 ? undefined : firstMark);
  const isOpened = opening.some((one) => !/^\s*(?:#|$)/.test(one));
  return Math.max(1, lines.slice(0, line).filter(isMark).length + (isOpened ? 1 : 0));
}
