import { decodeEntities } from '../mrkdwn/decode-entities.ts';
import { parseAngle } from '../mrkdwn/parse-angle.ts';
import type { NameOf } from '../mrkdwn/plain-text.ts';

/** A message's text as its author would type it: mentions as names, addresses bare, markup as it is. */
export const decodeForEditing = (text: string, nameOf: NameOf): string =>
  decodeEntities(
    text.replace(/<([^<>\n]*)>/g, (whole, inner: string) => {
      const node = parseAngle(inner);
      switch (node?.kind) {
        case 'user':
          return `@${nameOf('user', node.id) ?? node.label ?? node.id}`;
        case 'channel':
          return `#${nameOf('channel', node.id) ?? node.label ?? node.id}`;
        case 'broadcast':
          return `@${node.range}`;
        case 'link':
          return node.url.startsWith('mailto:') || node.url.replace(/^https?:\/\//, '') === node.label
            ? (node.label ?? node.url)
            : node.url;
        default:
          return whole;
      }
    }),
  );
