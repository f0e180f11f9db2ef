import type { FileProblem } from '../../domain/notes/note.ts';

/** A problem with a whole file or folder; it stands at the first line. */
export function fileProblem(
  severity: FileProblem['severity'],
  code: string,
  path: string,
  message: string,
): FileProblem {
  return { path, line: 1, severity, code, message };
}

/** What the operating system says, in its short code (`EACCES`), never with a path. */
export function systemReason(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return 'unknown reason';
  return error.code === 'EACCES' || error.code === 'EPERM' ? 'no permission' : String(error.code);
}
