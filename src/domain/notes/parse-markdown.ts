import type { Nodes, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { ScannedLine } from './scan-lines.ts';
import type { Stretch } from './split-stretches.ts';

/** A node of Markdown and where its text begins in the file. */
export interface PlacedNode {
  readonly node: RootContent;
  /** How many lines of the file stand before the text that the node's positions count from. */
  readonly linesBefore: number;
}

const options = {
  // `9~10장 … 2~3시간` is no strikethrough. Indented code: members indent lists, they do not write code that way.
  extensions: [gfm({ singleTilde: false }), { disable: { null: ['codeIndented'] } }],
  mdastExtensions: [gfmFromMarkdown()],
};

/** Lines that define where `[text][name]` leads, wherever they stand. */
const definition = /^ {0,3}\[[^\]]{1,100}\]:\s/u;
const mostDefinitions = 100;

/** A parser of GitHub Flavored Markdown with positions for stretches of one text. */
export function createParseMarkdown(lines: readonly ScannedLine[]): (stretch: Stretch) => readonly PlacedNode[] {
  const definitions = lines
    .filter(({ text }) => text.includes(']:') && definition.test(text))
    .slice(0, mostDefinitions);
  const tail = definitions.length === 0 ? '' : `\n\n${definitions.map(({ text }) => text).join('\n')}`;
  return ({ from, to, tableHeader }) => {
    const part = lines.slice(from, to).map(({ text }) => text);
    if (part.every((text) => text.trim() === '')) return [];
    // A table goes on: its header and the row of dashes are put before it once more.
    const head = tableHeader === null ? [] : lines.slice(tableHeader, tableHeader + 2).map(({ text }) => text);
    const root = fromMarkdown([...head, ...part].join('\n') + tail, options);
    return root.children.map((node) => ({ node, linesBefore: from - head.length }));
  };
}

/** Names of HTML's elements that members use; `<NodeIP>` is a placeholder and stays a word. */
const tag =
  /^<\/?(?:a|abbr|article|aside|audio|b|big|blockquote|body|br|button|center|code|col|dd|del|details|div|dl|dt|em|embed|figcaption|figure|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|kbd|label|li|link|main|mark|meta|nav|ol|p|path|picture|pre|q|s|samp|script|section|small|source|span|strike|strong|style|sub|summary|sup|svg|table|tbody|td|tfoot|th|thead|tr|tt|u|ul|var|video|wbr)(?=[\s/>])/iu;

/** Whether a node is never quoted: an image, a comment, an HTML tag, a footnote's mark. */
export function isDropped(node: Nodes): boolean {
  if (node.type === 'html') return node.value.startsWith('<!') || node.value.startsWith('<?') || tag.test(node.value);
  return node.type === 'image' || node.type === 'imageReference' || node.type === 'footnoteReference';
}
