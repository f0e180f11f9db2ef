import { find as findEmoji } from 'node-emoji';
import type { Conversation } from './state/conversation.ts';
import type { Member } from './state/member.ts';

/** Whom and what the typed words can name. */
export type Directory = {
  readonly members: readonly Member[];
  readonly channels: readonly Conversation[];
};

const code = /```[\s\S]*?```|`[^`\n]+`/u;
// The lengths that DNS and mail allow also keep a megabyte of one letter from being searched again at every letter.
const email = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){0,8}\.[a-z]{2,24}/iu;
const url = /https?:\/\/[^\s<>"']+/iu;
/** Endings Slack takes for a web address without `http://`; `.md` is one, so that `readme.md` becomes a link. */
const bareDomain =
  /(?:[a-z0-9-]{1,63}\.){1,8}(?:com|org|net|io|dev|md|kr|ai|app|me|sh|co)(?:\/[^\s<>"']*)?(?![\w.-])/iu;
const marker = /(?<![\p{L}\p{N}])[@#]/u;
const emoji = /\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier}|\u200D\p{Extended_Pictographic})*/u;
const token = new RegExp([code, email, url, bareDomain, marker, emoji].map((one) => one.source).join('|'), 'giu');

/**
 * Encodes typed words as Slack does before an app sees them: `& < >` escaped, addresses in angle brackets, `@Name` and
 * `#channel` as ids, emoji as `:name:` (docs.slack.dev/messaging/formatting-message-text).
 * @param references whether `@Name` and `#channel` become ids; slash commands leave them as typed unless the manifest
 * says `should_escape`
 */
export function encodeText(typed: string, directory: Directory, references = true): string {
  const pattern = new RegExp(token);
  let encoded = '';
  let end = 0;
  for (let match = pattern.exec(typed); match !== null; match = pattern.exec(typed)) {
    const { index } = match;
    const isMarker = match[0] === '@' || match[0] === '#';
    const piece = isMarker
      ? encodeReference(typed.slice(index), directory, references)
      : encodeToken(match[0], references);
    encoded += escapeText(typed.slice(end, index)) + piece.encoded;
    end = index + piece.length;
    pattern.lastIndex = end;
  }
  return encoded + escapeText(typed.slice(end));
}

/** What stands for the first `length` typed characters. */
type Piece = { readonly encoded: string; readonly length: number };

/** The three characters Slack escapes, and no others. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function encodeToken(text: string, references: boolean): Piece {
  return { encoded: encodedToken(text, references), length: text.length };
}

function encodedToken(text: string, references: boolean): string {
  if (text.startsWith('`')) return escapeText(text);
  if (/^\p{Extended_Pictographic}/u.test(text)) return encodeEmoji(text);
  if (!references) return escapeText(text);
  if (/^https?:/iu.test(text)) return encodeUrl(text);
  if (text.includes('@')) return `<mailto:${text}|${text}>`;
  return `<http://${escapeText(text)}|${escapeText(text)}>`;
}

function encodeUrl(text: string): string {
  const trailing = /[.,;:!?)\]}]+$/u.exec(text)?.[0] ?? '';
  const address = text.slice(0, text.length - trailing.length);
  return `<${escapeText(address)}>${escapeText(trailing)}`;
}

/** The longest name that fits wins, and Korean may follow it at once: `@민지님` names 민지, `#studyhall` no `#study`. */
function encodeReference(text: string, directory: Directory, references: boolean): Piece {
  const rest = text.slice(1).toLowerCase();
  const named = text.startsWith('@') ? mentions(directory) : channelLinks(directory);
  const best = named
    .filter(
      ({ name }) => name !== '' && rest.startsWith(name.toLowerCase()) && !/^[\w-]/u.test(rest.slice(name.length)),
    )
    .toSorted((a, b) => b.name.length - a.name.length)[0];
  if (best === undefined || !references) return { encoded: text.slice(0, 1), length: 1 };
  return { encoded: best.link, length: 1 + best.name.length };
}

function mentions({ members }: Directory) {
  const people = members.flatMap(({ id, name, displayName }) => [
    { name: displayName, link: `<@${id}>` },
    { name, link: `<@${id}>` },
  ]);
  const groups = ['channel', 'here', 'everyone'].map((name) => ({ name, link: `<!${name}>` }));
  return [...people, ...groups];
}

/** The name of a private channel is kept from the app (docs.slack.dev/interactivity/implementing-slash-commands). */
function channelLinks({ channels }: Directory) {
  return channels.map(({ id, name, isPrivate }) => ({ name, link: `<#${id}|${isPrivate ? '' : name}>` }));
}

function encodeEmoji(text: string): string {
  const found = findEmoji(text) ?? findEmoji(text.replaceAll('\uFE0F', ''));
  return found === undefined ? text : `:${found.key}:`;
}
