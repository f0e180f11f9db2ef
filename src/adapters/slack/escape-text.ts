import { inert } from './inert.ts';
import { shorten } from './shorten.ts';

/** Code points of a notification; clients show far less, Slack refuses far more (40,000 with entities). */
const longest = 600;

/** Words for a message's `text` field (notifications, screen readers): nothing in them is markup, mention or link. */
export function escapeText(text: string): string {
  return shorten(inert(text), longest).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
