import type { LineRange } from '../../domain/notes/section.ts';

export interface LinkedSource extends LineRange {
  readonly path: string;
  /** The notes' commit; null when the folder is under no version control. */
  readonly commit: string | null;
}

/** Slack's limit for a link's address. */
const longest = 3000;

/**
 * A file's address from the group's pattern (`NOTES_URL`), whose `{path}`, `{startLine}`, `{endLine}` and `{commit}` are
 * filled in and encoded; null without a pattern, without a commit that it asks for, or when no web address results.
 */
export function sourceLink(pattern: string | null, { path, startLine, endLine, commit }: LinkedSource): string | null {
  if (pattern === null || (commit === null && pattern.includes('{commit}'))) return null;
  const encodedPath = path.toWellFormed().split('/').map(encodeURIComponent).join('/');
  const filled = pattern
    .replaceAll('{path}', () => encodedPath)
    .replaceAll('{startLine}', `${startLine}`)
    .replaceAll('{endLine}', `${endLine}`)
    .replaceAll('{commit}', () => encodeURIComponent(commit ?? ''));
  const url = URL.canParse(filled) ? new URL(filled) : null;
  return url && /^https?:$/.test(url.protocol) && filled.length <= longest ? url.href : null;
}
