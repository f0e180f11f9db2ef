import type { RichTextBlock, RichTextElement } from '@slack/types';

const token = /<(?<inner>[^<>\s][^<>]*)>|:(?<emoji>[a-z0-9_+-]+):/giu;

/** Slack-encoded text as one rich text section: mentions, channels, links and emoji become elements of their own. */
export function richTextOf(text: string): RichTextBlock {
  const elements: RichTextElement[] = [];
  let end = 0;
  const addText = (piece: string) => {
    if (piece !== '') elements.push({ type: 'text', text: unescapeText(piece) });
  };
  for (const match of text.matchAll(token)) {
    addText(text.slice(end, match.index));
    const { inner, emoji } = match.groups ?? {};
    elements.push(inner === undefined ? { type: 'emoji', name: emoji ?? '' } : referenceElement(inner));
    end = match.index + match[0].length;
  }
  addText(text.slice(end));
  return { type: 'rich_text', block_id: 'words', elements: [{ type: 'rich_text_section', elements }] };
}

function referenceElement(inner: string): RichTextElement {
  const [target = '', label] = inner.split('|');
  if (target.startsWith('@')) return { type: 'user', user_id: target.slice(1) };
  if (target.startsWith('#')) return { type: 'channel', channel_id: target.slice(1) };
  if (target === '!here' || target === '!channel' || target === '!everyone') {
    return { type: 'broadcast', range: target.slice(1) as 'here' | 'channel' | 'everyone' };
  }
  const url = unescapeText(target);
  return label === undefined ? { type: 'link', url } : { type: 'link', url, text: unescapeText(label) };
}

function unescapeText(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
