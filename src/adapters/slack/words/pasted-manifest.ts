import { decodeVerbatim } from '../decode-text.ts';

const fence = /```(?:ya?ml|json)?[^\S\n]*\n?([\s\S]*?)(?:```|$)/g;
/** A line that only manifests have; in JSON too. */
const mark = /^[\s{,"'-]*(?:apiVersion|kind)["']?\s*:/m;
/** Without a fence both must stand there, so that a question that names a field stays a question. */
const wholeMark =
  /^\s*(?:---\s*\n\s*)?(?:#.*\n\s*)*apiVersion:[\s\S]*^kind:|^\s*(?:---\s*\n\s*)?(?:#.*\n\s*)*kind:[\s\S]*^apiVersion:/m;

/** The manifest that stands in a message as Slack encodes it, every character kept; null for none. */
export function pastedManifest(encoded: string): string | null {
  const text = decodeVerbatim(encoded);
  const blocks = [...text.matchAll(fence)].map(([, block = '']) => block).filter((block) => mark.test(block));
  if (blocks.length > 0) return blocks.join('\n---\n');
  const bare = text.replace(/^\s*<@[A-Z0-9]+>\s*/, '');
  return wholeMark.test(bare) ? bare : null;
}

/** Whether a file is worth looking into by its name: snippets often have none. */
export function mayBeManifest(name: string): boolean {
  return /\.(?:ya?ml|json|txt)$/i.test(name) || !name.includes('.');
}

/** Whether a file is to be checked: by its name, or by what is in it. */
export function isManifest(name: string, text: string): boolean {
  return /\.(?:ya?ml|json)$/i.test(name) || mark.test(text);
}
