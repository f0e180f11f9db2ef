/** Names of files that say nothing: the folder's name tells the subject then. */
const nameless =
  /^_?(?:index|readme|main|note|notes|week|day|section|chapter|chap|ch|part|session|정리|노트|\d+주차|\d+장)?$/iu;

/**
 * What a note's path says about its subject, as a heading would: the file's name, or its folder's when the file has none
 * (`3주차/README.md`). Numbers that only order files are left out.
 */
export function pathHeading(path: string): string {
  const segments = path
    .normalize('NFC')
    .replace(/\.(?:md|markdown)$/iu, '')
    .split('/')
    .slice(-2)
    .map((segment) =>
      segment
        .replace(/[_\-.,()[\]&:]+/gu, ' ')
        .replace(/(?<![\p{L}])\d+(?:주차|장|일차|회차)?(?![\p{L}])/gu, ' ')
        .replace(/\s+/gu, ' ')
        .trim(),
    );
  return segments.findLast((segment) => !nameless.test(segment.replace(/\s/gu, ''))) ?? '';
}
