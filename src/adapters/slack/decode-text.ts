import { emojiNamed } from './emoji-named.ts';

/**
 * Undoes what Slack, its clients and keyboards do to typed words: entities, links, channel names and dates become what
 * was typed, curly quotes become straight ones, a long dash before an option becomes `--`, `:star:` becomes ⭐, full-width
 * forms become plain ones, and characters that nobody sees are taken out. Mentions of members stay as `<@U…>`.
 *
 * Decoding twice is not the same as decoding once (`&amp;lt;`): decode what Slack delivers, and nothing else.
 */
export function decodeText(text: string): string {
  return decodeVerbatim(text)
    .replace(invisible, '')
    .normalize('NFC')
    .replace(fullWidth, (char) => String.fromCodePoint((char.codePointAt(0) ?? 0) - 0xfee0))
    .replace(spaces, ' ')
    .replace(/[‘’‚‛′]/g, "'")
    .replace(/[“”„‟″]/g, '"')
    .replace(/(?<=^|\s)[—–―](?=\p{L})/gu, '--')
    .replace(emojiNames, (run) => run.replace(emojiName, (whole, name: string) => emojiNamed(name) ?? whole));
}

/** Undoes only what Slack itself encodes, so that every character stands where it was typed: for code. */
export function decodeVerbatim(text: string): string {
  return text
    .toWellFormed()
    .replace(token, (whole, inside: string | undefined) => (inside === undefined ? entity(whole) : typed(inside)));
}

// A raw `<` is always Slack's own: one that was typed arrives as `&lt;`. One pass, so that nothing typed becomes a token.
const token = /<([^<>]*)>|&(?:amp|lt|gt);/g;

/** Zero-width, bidirectional and control characters, soft hyphens, Hangul fillers, tags; a joiner inside an emoji stays. */
const invisible =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u061C\u115F\u1160\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB\u{E0000}-\u{E007F}]|\u034F|\u180E|(?<!\p{Extended_Pictographic}|\uFE0F|[\u{1F3FB}-\u{1F3FF}])\u200D/gu;

const fullWidth = /[\uFF01-\uFF5E]/g;
const spaces = /[\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]/g;
/** `:star:`, `:+1:`. */
const emojiName = /:((?=[0-9_+'-]{0,40}[a-z])[a-z0-9_+'-]{1,80}|[+-]1|100|1234):/g;
/** One or several without anything between, `:star::star:`; not the middle of `nginx:latest:x` or of a time. */
const emojiNames = new RegExp(`(?<![A-Za-z0-9:])(?:${emojiName.source})+`, 'g');

const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

function entity(name: string): string {
  return entities[name] ?? name;
}

/** What stands between `<` and `>` as it was typed. */
function typed(inside: string): string {
  const bar = inside.indexOf('|');
  const target = bar < 0 ? inside : inside.slice(0, bar);
  const label = (bar < 0 ? '' : inside.slice(bar + 1)).replace(/&(?:amp|lt|gt);/g, entity);
  if (/^@[A-Z0-9]+$/.test(target)) return `<${target}>`;
  if (target.startsWith('#')) return `#${label || target.slice(1)}`;
  if (target.startsWith('!date')) return label;
  if (target.startsWith('!subteam')) return label || '@group';
  if (target.startsWith('!')) return `@${label.replace(/^@/, '') || target.slice(1)}`;
  // No token of Slack's: somebody sent words without encoding them.
  if (!/^[a-z][a-z0-9+.-]*:/i.test(target)) return `<${inside}>`;
  return label || target.replace(/^(?:mailto|tel):/, '').replace(/&(?:amp|lt|gt);/g, entity);
}
