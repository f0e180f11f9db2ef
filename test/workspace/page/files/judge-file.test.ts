import { expect, it } from 'vitest';
import { formatSize } from '#src/workspace/page/files/format-size.ts';
import { judgeFile } from '#src/workspace/page/files/judge-file.ts';
import { englishWords } from '#src/workspace/page/words/english-words.ts';
import { largestFile } from '#src/workspace/page-acts.ts';

it.for([
  ['note.md', 1, undefined, null],
  ['note.md', 1, ['MD'], null],
  ['note.md', 0, undefined, englishWords.fileEmpty],
  ['note.md', largestFile, undefined, null],
  ['note.md', largestFile + 1, undefined, englishWords.fileTooLarge('21 MB')],
  ['note.exe', 1, ['md', 'png'], englishWords.fileEnding('md, png')],
  ['md', 1, ['png'], englishWords.fileEnding('png')],
] as const)('judgeFile of %s with %i bytes, where %o are taken', ([name, size, endings, expected]) => {
  expect(judgeFile({ name, size }, endings, englishWords, 'en-US')).toBe(expected);
});

it.for([
  [0, 'en-US', '0 B'],
  [999, 'en-US', '999 B'],
  [1_500, 'ko-KR', '1.5 kB'],
  [20_971_520, 'de-DE', '21 MB'],
] as const)('formatSize of %i in %s', ([bytes, locale, expected]) => expect(formatSize(bytes, locale)).toBe(expected));
