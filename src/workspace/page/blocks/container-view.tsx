import type { ContainerBlock } from '@slack/types';
import type { ReactNode } from 'react';
import { TextView } from '../mrkdwn/text-view.tsx';
import { RichTextView } from '../rich-text/rich-text-view.tsx';
import { ImageView } from './image-view.tsx';

type ContainerProps = {
  readonly block: ContainerBlock;
  /** The blocks in it, drawn. */
  readonly children: ReactNode;
};

/** Blocks in a frame with a title; a collapsible one opens and closes. */
export const ContainerView = ({ block, children }: ContainerProps): ReactNode => {
  const title = (
    <>
      {block.icon !== undefined && <ImageView image={block.icon} className="card-icon" />}
      <div className="card-titles">
        <div className="container-title">
          {block.title !== undefined && <TextView text={block.title} />}
          {block.rich_text_title !== undefined && <RichTextView block={block.rich_text_title} />}
        </div>
        {block.subtitle !== undefined && (
          <small>
            <TextView text={block.subtitle} />
          </small>
        )}
      </div>
    </>
  );
  const look = {
    className: 'container',
    'data-width': block.width ?? 'standard',
    'data-divided': block.has_header_divider === true,
  };
  if (block.is_collapsible !== true) {
    return (
      <div {...look}>
        <div className="card-head">{title}</div>
        <div className="blocks">{children}</div>
      </div>
    );
  }
  return (
    <details {...look} open={block.default_collapsed !== true}>
      <summary className="card-head">{title}</summary>
      <div className="blocks">{children}</div>
    </details>
  );
};
