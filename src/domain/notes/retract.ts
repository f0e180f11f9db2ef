import type { Nodes, PhrasingContent } from 'mdast';

/** `~~` or a tag that strikes words out, as a sibling among inline nodes. */
interface Mark {
  readonly name: string;
  readonly opens: boolean;
  readonly closes: boolean;
}

interface Part {
  readonly node: PhrasingContent;
  readonly mark: Mark | null;
}

/** Text in which words may be struck out. */
export const maybeStruck = /~~|<\/(?:del|s|strike)\s*>/iu;

/**
 * Brings words between `<del>` and `</del>` (also `s`, `strike`), and between `~~` that Markdown does not see because a
 * letter follows the closing marks (`~~파드(Pod)~~는`), into `delete` nodes like any other struck words. Changes the tree.
 */
export function retract(node: Nodes): void {
  if (!('children' in node)) return;
  for (const child of node.children) retract(child);
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
    node.children = retracted(node.children);
  } else if (node.type === 'strong' || node.type === 'emphasis' || node.type === 'link') {
    node.children = retracted(node.children);
  }
}

function retracted(children: readonly PhrasingContent[]): PhrasingContent[] {
  const parts = children.flatMap(partsOf);
  if (parts.every(({ mark }) => mark === null)) return [...children];
  const nodes: PhrasingContent[] = [];
  let index = 0;
  while (index < parts.length) {
    const part = parts[index];
    if (part === undefined) break;
    const end = part.mark?.opens === true ? closing(parts, index, part.mark.name) : -1;
    if (end < 0) {
      nodes.push(part.node);
      index += 1;
      continue;
    }
    const struck = parts.slice(index, end + 1).map(({ node }) => node);
    const [start, last] = [part.node.position?.start, parts[end]?.node.position?.end];
    const position = start === undefined || last === undefined ? undefined : { start, end: last };
    nodes.push({ type: 'delete', children: struck, ...(position === undefined ? {} : { position }) });
    index = end + 1;
  }
  return nodes;
}

function closing(parts: readonly Part[], from: number, name: string): number {
  return parts.findIndex(({ mark }, index) => index > from && mark?.name === name && mark.closes);
}

/** A text falls into its words and its `~~`; the parts have the whole text's position. */
function partsOf(node: PhrasingContent): readonly Part[] {
  if (node.type === 'html') {
    const tag = /^<(\/?)(del|s|strike)(?=[\s>])/iu.exec(node.value);
    if (tag === null) return [{ node, mark: null }];
    return [{ node, mark: { name: tag[2]?.toLowerCase() ?? '', opens: tag[1] === '', closes: tag[1] !== '' } }];
  }
  if (node.type !== 'text' || !node.value.includes('~~')) return [{ node, mark: null }];
  const values = node.value.split(/(?<!~)(~~)(?!~)/u);
  return values.flatMap((value, index): readonly Part[] => {
    if (value === '') return [];
    const part = { ...node, value };
    if (index % 2 === 0) return [{ node: part, mark: null }];
    const mark = {
      name: '~~',
      opens: !/^\s/u.test(values[index + 1] ?? ''),
      closes: !/\s$/u.test(values[index - 1] ?? ''),
    };
    return [{ node: part, mark }];
  });
}
