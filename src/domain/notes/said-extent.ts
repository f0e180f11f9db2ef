import type { Node, Nodes, PhrasingContent } from 'mdast';
import { isDropped } from './parse-markdown.ts';

/**
 * Where a text begins and ends without the comments, pictures and struck words at its ends. What stands between its words
 * stays in, so that every word is quoted from one stretch of the file.
 */
export function saidExtent(node: Nodes): Node {
  if (node.type !== 'paragraph' && node.type !== 'heading') return node;
  const said = node.children.filter((child) => !isHidden(child));
  const start = said[0]?.position?.start;
  const end = said.at(-1)?.position?.end;
  if (start === undefined || end === undefined || said.length === node.children.length) return node;
  return { type: node.type, position: { start, end } };
}

/** Tags belong to the words they enclose, so that only comments are hidden among HTML. */
function isHidden(node: PhrasingContent): boolean {
  if (node.type === 'html') return node.value.startsWith('<!');
  if (node.type === 'text') return node.value.trim() === '';
  if (isDropped(node)) return true;
  return 'children' in node && node.children.every(isHidden);
}
