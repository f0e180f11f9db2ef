import { Fragment, memo, type ReactNode, useMemo } from 'react';
import { useDirectory } from '../shell/directory-context.ts';
import { EmojiView } from './emoji-view.tsx';
import { formatDate, type Reader } from './format-date.ts';
import { LinkView } from './link-view.tsx';
import { MentionView } from './mention-view.tsx';
import type { MrkdwnNode } from './mrkdwn-node.ts';
import { parseMrkdwn, parsePlain } from './parse-mrkdwn.ts';

/** Nodes have no identity of their own and are drawn anew as a whole, so that their place may be their key. */
const all = (nodes: readonly MrkdwnNode[], reader: Reader): ReactNode =>
  nodes.map((node, index) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    return <Fragment key={index}>{draw(node, reader)}</Fragment>;
  });

const draw = (node: MrkdwnNode, reader: Reader): ReactNode => {
  switch (node.kind) {
    case 'text':
      return node.text;
    case 'bold':
      return <strong>{all(node.children, reader)}</strong>;
    case 'italic':
      return <em>{all(node.children, reader)}</em>;
    case 'strike':
      return <s>{all(node.children, reader)}</s>;
    case 'quote':
      return <blockquote>{all(node.children, reader)}</blockquote>;
    case 'code':
      return <code>{node.text}</code>;
    case 'pre':
      return <pre>{node.text}</pre>;
    case 'link':
      return <LinkView url={node.url}>{node.label === null ? node.url : all(parsePlain(node.label), reader)}</LinkView>;
    case 'user':
    case 'channel':
      return <MentionView kind={node.kind} id={node.id} label={node.label} />;
    case 'usergroup':
      return <span className="mention">{node.label ?? `@${node.id}`}</span>;
    case 'broadcast':
      return <span className="mention mention-me">@{node.range}</span>;
    case 'date': {
      const date = formatDate(node.timestamp, node.format, reader);
      return node.url === null ? date : <LinkView url={node.url}>{date}</LinkView>;
    }
    case 'emoji':
      return <EmojiView name={node.name} />;
  }
};

type MrkdwnViewProps = { readonly text: string; readonly plain?: boolean };

/** A text in mrkdwn (or, with `plain`, one in which only emoji names mean anything) as elements, never as markup. */
export const MrkdwnView = memo(({ text, plain = false }: MrkdwnViewProps): ReactNode => {
  const { me } = useDirectory();
  const nodes = useMemo(() => (plain ? parsePlain(text) : parseMrkdwn(text)), [text, plain]);
  return all(nodes, me);
});
