import type { PageFile } from '../../page-objects.ts';

/** The kinds of picture the workspace gives out to be shown; every other file is saved instead. */
const shown: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);

export const isShownImage = ({ mimetype }: Pick<PageFile, 'mimetype'>): boolean => shown.has(mimetype);
