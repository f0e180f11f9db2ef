import { decodeEntities } from './decode-entities.ts';
import type { MrkdwnNode } from './mrkdwn-node.ts';

const parseSpecial = (command: string, label: string | null): MrkdwnNode | null => {
  if (/^(?:here|channel|everyone|group)$/.test(command)) return { kind: 'broadcast', range: command };
  if (command.startsWith('subteam^')) return { kind: 'usergroup', id: command.slice('subteam^'.length), label };
  const [name, timestamp, format, url] = command.split('^');
  if (name !== 'date' || timestamp === undefined || format === undefined || !/^\d{1,12}$/.test(timestamp)) return null;
  return { kind: 'date', timestamp: Number(timestamp), format, url: url ?? null, fallback: label ?? timestamp };
};

/**
 * Reads what stands between `<` and `>`: a mention, a link, a date. Gives null when it is none of them, so that the
 * brackets stay text. Source: "Formatting text for app surfaces" of Slack's developer documentation.
 */
export const parseAngle = (content: string): MrkdwnNode | null => {
  const bar = content.indexOf('|');
  const target = decodeEntities(bar < 0 ? content : content.slice(0, bar));
  const label = bar < 0 || bar === content.length - 1 ? null : decodeEntities(content.slice(bar + 1));
  if (/^@[UW][A-Z0-9]*$/.test(target)) return { kind: 'user', id: target.slice(1), label };
  if (/^#[CGD][A-Z0-9]*$/.test(target)) return { kind: 'channel', id: target.slice(1), label };
  if (target.startsWith('!')) return parseSpecial(target.slice(1), label);
  if (/^[a-z][a-z0-9+.-]*:[^\s]/i.test(target)) return { kind: 'link', url: target, label };
  return null;
};
