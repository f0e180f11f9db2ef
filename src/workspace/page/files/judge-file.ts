import { largestFile } from '../../page-acts.ts';
import type { PageWords } from '../words/page-words.ts';
import { formatSize } from './format-size.ts';

/**
 * Why a file need not be sent at all: it would be refused; null when nothing speaks against it.
 * @param endings those that are taken, without a dot; all when undefined
 */
export const judgeFile = (
  { name, size }: { readonly name: string; readonly size: number },
  endings: readonly string[] | undefined,
  words: PageWords,
  locale: string,
): string | null => {
  const ending = name.split('.').at(-1)?.toLowerCase() ?? '';
  if (endings !== undefined && !endings.some((one) => one.toLowerCase() === ending)) {
    return words.fileEnding(endings.join(', '));
  }
  if (size === 0) return words.fileEmpty;
  if (size > largestFile) return words.fileTooLarge(formatSize(largestFile, locale));
  return null;
};
