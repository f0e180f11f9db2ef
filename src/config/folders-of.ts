import { resolve } from 'node:path';

/** Several folders are separated by commas. */
export function foldersOf(value: string | undefined): string[] {
  return (value ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => resolve(part));
}
