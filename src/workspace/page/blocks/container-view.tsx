import type { ContainerBlock } from '@slack/types';
import type { ReactNode } from 'react';
import { TextView } from '../mrkdwn/text-view.tsx';
import { RichTextView } from '../rich-text/rich-text-view.tsx';

type ContainerProps = {
  readonly block: ContainerBlock;
  /** The blocks in it, drawn. */
  readonly children: ReactNode;
};

/** Blocks in a frame with a title; a collapsible one opens and closes. */
export const ContainerView = ({ block, children }: ContainerProps): ReactNode => {
  const title = (
    <>
      {block.title !== undefined && <TextView text={block.title} />}
      {block.rich_text_title !== undefined && <RichTextView block={block.rich_text_title} />}
      {block.subtitle !== undefined && (
        <small>
          <TextView text={block.subtitle} />
        </small>
      )}
    </>
  );
  if (block.is_collapsible !== true) {
    return (
      <div className="container">
        <div className="container-title">{title}</div>
        <div className="blocks">{children}</div>
      </div>
    );
  }
  return (
    <details className="container" open={block.default_collapsed !== true}>
      <summary className="container-title">{title}</summary>
      <div className="blocks">{children}</div>
    </details>
  );
};
