import type { RichTextElement } from '@slack/types';
import type { ReactNode } from 'react';
import { EmojiView } from '../mrkdwn/emoji-view.tsx';
import { formatDate } from '../mrkdwn/format-date.ts';
import { LinkView } from '../mrkdwn/link-view.tsx';
import { MentionView } from '../mrkdwn/mention-view.tsx';
import { useDirectory } from '../shell/directory-context.ts';

const Content = ({ element }: { readonly element: RichTextElement }): ReactNode => {
  const { me } = useDirectory();
  switch (element.type) {
    case 'text':
      return element.text;
    case 'link':
      return <LinkView url={element.url}>{element.text ?? element.url}</LinkView>;
    case 'emoji':
      return <EmojiView name={element.name} />;
    case 'user':
      return <MentionView kind="user" id={element.user_id} label={null} />;
    case 'channel':
      return <MentionView kind="channel" id={element.channel_id} label={null} />;
    case 'usergroup':
      return <span className="mention">@{element.usergroup_id}</span>;
    case 'team':
      return <span className="mention">@{element.team_id}</span>;
    case 'broadcast':
      return <span className="mention mention-me">@{element.range}</span>;
    case 'date':
      return formatDate(element.timestamp, element.format, me);
    case 'color':
      return (
        <>
          <span className="color-dot" style={{ backgroundColor: element.value }} />
          {element.value}
        </>
      );
    default:
      return null;
  }
};

/** One element of a line of rich text, with its style. */
export const RichTextInline = ({ element }: { readonly element: RichTextElement }): ReactNode => {
  const style = element.style ?? {};
  let content: ReactNode = <Content element={element} />;
  if ('code' in style && style.code === true) content = <code>{content}</code>;
  if (style.bold === true) content = <strong>{content}</strong>;
  if (style.italic === true) content = <em>{content}</em>;
  if (style.strike === true) content = <s>{content}</s>;
  if ('underline' in style && style.underline === true) content = <u>{content}</u>;
  return content;
};
