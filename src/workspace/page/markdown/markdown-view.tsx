import type { Nodes, Parents, Table } from 'mdast';
import { Fragment, memo, type ReactNode, useMemo } from 'react';
import { LinkView } from '../mrkdwn/link-view.tsx';
import { MrkdwnView } from '../mrkdwn/mrkdwn-view.tsx';
import { useWords } from '../shell/words-context.ts';
import { parseMarkdown } from './parse-markdown.ts';

const children = (parent: Parents): ReactNode =>
  parent.children.map((node, index) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: nodes have no identity and are drawn anew as a whole
    return <Fragment key={index}>{draw(node)}</Fragment>;
  });

const TaskBox = ({ done }: { readonly done: boolean }): ReactNode => {
  const { taskStatus } = useWords();
  return <input type="checkbox" checked={done} disabled aria-label={done ? taskStatus.complete : taskStatus.pending} />;
};

const drawTable = ({ align, children: rows }: Table): ReactNode => (
  <div className="table-scroll">
    <table>
      <tbody>
        {rows.map((row, rowIndex) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity
          <tr key={rowIndex}>
            {row.children.map((cell, column) => {
              const style = { textAlign: align?.[column] ?? ('start' as const) };
              const content = children(cell);
              return rowIndex === 0 ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells have no identity
                <th key={column} style={style} scope="col">
                  {content}
                </th>
              ) : (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells have no identity
                <td key={column} style={style}>
                  {content}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

const draw = (node: Nodes): ReactNode => {
  switch (node.type) {
    case 'text':
      return <MrkdwnView text={node.value} plain />;
    case 'html':
      return node.value;
    case 'paragraph':
      return <p>{children(node)}</p>;
    case 'heading':
      return (
        // Six levels in one element: a heading of Markdown has any depth, and stands under the page's own.
        // biome-ignore lint/a11y/useSemanticElements: see above
        <p className="markdown-heading" role="heading" aria-level={Math.min(6, node.depth + 1)} data-depth={node.depth}>
          {children(node)}
        </p>
      );
    case 'strong':
      return <strong>{children(node)}</strong>;
    case 'emphasis':
      return <em>{children(node)}</em>;
    case 'delete':
      return <s>{children(node)}</s>;
    case 'inlineCode':
      return <code>{node.value}</code>;
    case 'code':
      return <pre>{node.value}</pre>;
    case 'blockquote':
      return <blockquote>{children(node)}</blockquote>;
    case 'break':
      return <br />;
    case 'thematicBreak':
      return <hr />;
    case 'link':
      return <LinkView url={node.url}>{children(node)}</LinkView>;
    case 'image':
      return <LinkView url={node.url}>{node.alt === null || node.alt === undefined ? node.url : node.alt}</LinkView>;
    case 'list':
      return node.ordered === true ? <ol start={node.start ?? 1}>{children(node)}</ol> : <ul>{children(node)}</ul>;
    case 'listItem':
      return (
        <li className={typeof node.checked === 'boolean' ? 'markdown-task' : undefined}>
          {typeof node.checked === 'boolean' && <TaskBox done={node.checked} />}
          {node.children.map((child, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: nodes have no identity and are drawn anew as a whole
            <Fragment key={index}>
              {child.type === 'paragraph' && node.spread !== true ? children(child) : draw(child)}
            </Fragment>
          ))}
        </li>
      );
    case 'table':
      return drawTable(node);
    default:
      return 'children' in node ? children(node) : null;
  }
};

/** A `markdown` block as elements. HTML in it stays visible text, as in Slack; pictures become links. */
export const MarkdownView = memo(({ text }: { readonly text: string }): ReactNode => {
  const root = useMemo(() => parseMarkdown(text), [text]);
  return <div className="markdown">{children(root)}</div>;
});
