import { emojiCharacter } from '../../emoji-names.ts';
import type { MrkdwnNode } from './mrkdwn-node.ts';

export type NameOf = (kind: 'user' | 'channel', id: string) => string | undefined;

const plainNode = (node: MrkdwnNode, nameOf: NameOf): string => {
  switch (node.kind) {
    case 'text':
    case 'code':
    case 'pre':
      return node.text;
    case 'bold':
    case 'italic':
    case 'strike':
    case 'quote':
      return plainText(node.children, nameOf);
    case 'link':
      return node.label ?? node.url;
    case 'user':
      return `@${nameOf('user', node.id) ?? node.label ?? node.id}`;
    case 'channel':
      return `#${nameOf('channel', node.id) ?? node.label ?? node.id}`;
    case 'usergroup':
      return node.label ?? `@${node.id}`;
    case 'broadcast':
      return `@${node.range}`;
    case 'date':
      return node.fallback;
    case 'emoji':
      return emojiCharacter(node.name) ?? `:${node.name}:`;
  }
};

/** The words alone, for announcements and window titles. */
export const plainText = (nodes: readonly MrkdwnNode[], nameOf: NameOf = () => undefined): string =>
  nodes.map((node) => plainNode(node, nameOf)).join('');
