/** One page of a list and the cursor to the next, empty at the end. */
export type Page<Item> = { readonly items: readonly Item[]; readonly nextCursor: string };

/**
 * Cuts a list into pages. A cursor is the key of the last item sent, so that a list that grows at its head between two
 * calls neither repeats nor skips an item.
 * @returns undefined for a cursor that was never given out
 */
export function paginate<Item>(
  items: readonly Item[],
  given: { readonly limit: number; readonly cursor: string; readonly keyOf: (item: Item) => string },
): Page<Item> | undefined {
  let start = 0;
  if (given.cursor !== '') {
    const after = readCursor(given.cursor);
    const index = after === undefined ? -1 : items.findIndex((item) => given.keyOf(item) === after);
    if (index < 0) return undefined;
    start = index + 1;
  }
  const page = items.slice(start, start + given.limit);
  const last = page.at(-1);
  const more = start + page.length < items.length && last !== undefined;
  return { items: page, nextCursor: more ? writeCursor(given.keyOf(last)) : '' };
}

function writeCursor(key: string): string {
  return Buffer.from(`after:${key}`).toString('base64');
}

function readCursor(cursor: string): string | undefined {
  const text = Buffer.from(cursor, 'base64').toString('utf8');
  return text.startsWith('after:') ? text.slice('after:'.length) : undefined;
}
