import type { Nodes } from 'mdast';
import { isDropped } from './parse-markdown.ts';

/** A node's words without marks, images, comments and tags, white space folded. */
export function plainText(node: Nodes): string {
  const parts: string[] = [];
  collect(node, parts);
  return parts.join('').replace(/\s+/gu, ' ').trim();
}

function collect(node: Nodes, parts: string[]): void {
  if (isDropped(node)) {
    parts.push(node.type === 'html' && /^<(?:br|hr|\/?(?:p|div|li|td|tr))/iu.test(node.value) ? ' ' : '');
  } else if ('children' in node) {
    for (const child of node.children) collect(child, parts);
  } else if (node.type === 'break') {
    parts.push(' ');
  } else if (node.type === 'text') {
    // Markdown does not see `**파드(Pod)**는` as bold, because a letter follows the closing marks; members mean it so.
    parts.push(node.value.replace(/\*\*/gu, ''));
  } else if ('value' in node) {
    parts.push(node.value);
  }
}
