import type { Quotable } from './build-passages.ts';
import { passagesOf } from './build-passages.ts';
import type { Lexicon } from './lexicon.ts';

/** Changes whenever the same text would be read in another way, so that nothing of an older reading is used. */
const readingVersion = 2;

/** A key that is the same for the same words at the same lines, and another for any others. */
export function contentKey(document: Quotable): string {
  const known = keys.get(document);
  if (known !== undefined) return known;
  const hash = createHash();
  for (const { path, kind: section, headingPath, lines, blocks } of passagesOf(document)) {
    hash.add(`${path}\n${section}\n${headingPath.join('\n')}\n${lines.startLine}`);
    for (const { kind, text, term, lines: own } of blocks)
      hash.add(`${kind}\n${own.startLine}\n${term ?? ''}\n${text}`);
  }
  const key = hash.key();
  keys.set(document, key);
  return key;
}

/** A document never changes; who changes is another object. */
const keys = new WeakMap<Quotable, string>();

/** A key for the names by which texts are read. */
export function readingKey({ names }: Lexicon): string {
  const hash = createHash();
  for (const [name, id] of names) hash.add(`${name}\n${id}`);
  return `${readingVersion}-${hash.key()}`;
}

/**
 * Two 32-bit hashes side by side after cyrb53 (bryc, public domain): among a hundred thousand documents two keys meet by
 * chance once in a million libraries. Quick, and no secret: who can change a note can change the index file too.
 */
function createHash() {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  return {
    add(text: string) {
      for (let i = 0; i < text.length; i += 1) {
        const code = text.charCodeAt(i);
        a = Math.imul(a ^ code, 2654435761);
        b = Math.imul(b ^ code, 1597334677);
      }
      a = Math.imul(a ^ 0x1f, 2654435761);
      b = Math.imul(b ^ 0x1f, 1597334677);
    },
    key: () => `${(a >>> 0).toString(36)}-${(b >>> 0).toString(36)}`,
  };
}
