/**
 * Levels that JSON from an app may have. The deepest block, rich text of a table's cell in a container, has 14; writing JSON
 * overflows the stack at some thousands.
 */
export const mostNesting = 64;

/** Whether a value has more levels of lists and objects than that. Needs no stack, however deep it is. */
export function nestsTooDeeply(value: unknown): boolean {
  let level: readonly unknown[] = [value];
  for (let depth = 0; depth <= mostNesting; depth += 1) {
    const holders = level.filter((part) => typeof part === 'object' && part !== null);
    if (holders.length === 0) return false;
    level = holders.flatMap((holder) => Object.values(holder as object));
  }
  return true;
}
