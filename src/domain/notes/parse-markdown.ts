import type { Html, Nodes, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { isTagOrComment } from './hidden-words.ts';
import { maybeStruck, retract } from './retract.ts';
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

/** Lines that define where `[text][name]` leads, or a footnote, wherever they stand. */
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
    const text = [...head, ...part].join('\n');
    const root = fromMarkdown(text + tail, options);
    if (maybeStruck.test(text)) retract(root);
    const lineCount = head.length + part.length;
    return root.children
      .filter((node) => (node.position?.start.line ?? 1) <= lineCount)
      .map((node) => ({
        node: node.type === 'html' ? withoutTail(node, lineCount) : node,
        linesBefore: from - head.length,
      }));
  };
}

/** An HTML block that never closes runs over the definitions that were put behind the text. */
function withoutTail(node: Html, lineCount: number): Html {
  const own = lineCount - (node.position?.start.line ?? 1) + 1;
  return { ...node, value: node.value.split('\n').slice(0, own).join('\n') };
}

/** Whether a node is never quoted: struck words, an image, a comment, an HTML tag, a footnote's mark. */
export function isDropped(node: Nodes): boolean {
  if (node.type === 'html') return isTagOrComment(node.value);
  return (
    node.type === 'delete' ||
    node.type === 'image' ||
    node.type === 'imageReference' ||
    node.type === 'footnoteReference'
  );
}
