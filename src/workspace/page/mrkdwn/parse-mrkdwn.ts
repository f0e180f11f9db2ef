import { decodeEntities } from './decode-entities.ts';
import type { MrkdwnNode } from './mrkdwn-node.ts';
import { parseAngle } from './parse-angle.ts';
import { parseInline } from './parse-inline.ts';

const quoteMark = /^(?:&gt;|>) ?/;
const longQuoteMark = /^(?:&gt;|>){3}\s?/;

/** Links and mentions within preformatted text show as their text. */
const preformatted = (content: string): string =>
  decodeEntities(
    content.replace(/<([^<>\n]*)>/g, (whole, inner: string) => {
      const node = parseAngle(inner);
      return node?.kind === 'link' ? (node.label ?? node.url) : whole;
    }),
  ).replace(/^\n|\n$/g, '');

const parseLines = (text: string): readonly MrkdwnNode[] => {
  const nodes: MrkdwnNode[] = [];
  const lines = text.split('\n');
  let plain: string[] = [];
  const flush = (): void => {
    if (plain.length > 0) nodes.push(...parseInline(plain.join('\n')));
    plain = [];
  };
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? '';
    if (longQuoteMark.test(line)) {
      flush();
      const rest = [line.replace(longQuoteMark, ''), ...lines.slice(index + 1)].join('\n');
      nodes.push({ kind: 'quote', children: parseInline(rest) });
      return nodes;
    }
    if (!quoteMark.test(line)) {
      plain.push(line);
      continue;
    }
    flush();
    const quoted: string[] = [];
    for (; index < lines.length && quoteMark.test(lines[index] ?? ''); index++) {
      quoted.push((lines[index] ?? '').replace(quoteMark, ''));
    }
    index -= 1;
    nodes.push({ kind: 'quote', children: parseInline(quoted.join('\n')) });
  }
  flush();
  return nodes;
};

/**
 * Reads a text in Slack's mrkdwn. Never throws; whatever is no markup stays text. Line breaks stay in the text nodes;
 * the one that ends a line before or after a quote or a preformatted block belongs to the block.
 */
export const parseMrkdwn = (text: string): readonly MrkdwnNode[] => {
  const nodes: MrkdwnNode[] = [];
  const parts = text.split(/```([\s\S]+?)```/);
  parts.forEach((part, index) => {
    if (index % 2 === 1) {
      nodes.push({ kind: 'pre', text: preformatted(part) });
      return;
    }
    const start = index > 0 && part.startsWith('\n') ? 1 : 0;
    const end = index < parts.length - 1 && part.endsWith('\n') ? part.length - 1 : part.length;
    if (end > start) nodes.push(...parseLines(part.slice(start, end)));
  });
  return nodes;
};

/** Reads a `plain_text` object or a name: nothing but `:emoji:` and escaped characters means anything in it. */
export const parsePlain = (text: string): readonly MrkdwnNode[] =>
  // Splitting by a pattern with one group puts what the group matched at every odd place.
  text.split(/:([a-z0-9_+'-]{1,100}(?:::skin-tone-[2-6])?):/i).flatMap((part, index): MrkdwnNode[] => {
    if (index % 2 === 1) return [{ kind: 'emoji', name: part }];
    return part === '' ? [] : [{ kind: 'text', text: decodeEntities(part) }];
  });
