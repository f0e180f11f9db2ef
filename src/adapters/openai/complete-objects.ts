/**
 * Reads the objects of one array out of JSON that is still growing: each is given out once, as soon as its last brace came.
 * Call it with the whole text so far.
 */
export type CompleteObjects = (textSoFar: string) => readonly string[];

/** @param field the array's name; it must be the only array of that name */
export function createCompleteObjects(field: string): CompleteObjects {
  const start = new RegExp(`"${field}"\\s*:\\s*\\[`, 'u');
  let at = -1;
  let depth = 0;
  let inString = false;
  let objectStart = -1;
  let done = false;

  return (text) => {
    const found: string[] = [];
    if (at < 0) {
      const match = start.exec(text);
      if (match === null) return found;
      at = match.index + match[0].length;
    }
    for (; at < text.length && !done; at += 1) {
      const character = text[at];
      if (inString) {
        if (character === '\\') {
          // What is escaped may not have come yet.
          if (at + 1 >= text.length) break;
          at += 1;
        } else if (character === '"') inString = false;
      } else if (character === '"') inString = true;
      else if (character === '{') {
        if (depth === 0) objectStart = at;
        depth += 1;
      } else if (character === '}') {
        depth -= 1;
        if (depth === 0) found.push(text.slice(objectStart, at + 1));
      } else if (character === ']' && depth === 0) done = true;
    }
    return found;
  };
}
