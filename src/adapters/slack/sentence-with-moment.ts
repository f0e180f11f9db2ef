import type { RichTextElement } from '@slack/types';
import { words } from './rich-text.ts';

/** No sentence of ours holds it, so that it marks where the moment stands. */
const place = '\u0001';

/**
 * A sentence that names a moment, which every reader sees in the own time zone and language: the client of Slack draws it.
 * `fallback` is what stands where it cannot, such as in notifications. The format is Slack's ("Formatting text for app
 * surfaces", dates).
 */
export function sentenceWithMoment(
  say: (when: string) => string,
  atMs: number,
  fallback: string,
): readonly RichTextElement[] {
  const [before = '', ...after] = say(place).split(place);
  const rest = after.join('');
  return [
    ...(before === '' ? [] : [words(before)]),
    { type: 'date', timestamp: Math.floor(atMs / 1000), format: '{day_divider_pretty} {time}', fallback },
    ...(rest === '' ? [] : [words(rest)]),
  ];
}
