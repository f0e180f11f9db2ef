import type { KnownBlock } from '@slack/types';
import type { ReactNode } from 'react';
import type { DataVisualizationBlock } from '../../blocks/data-visualization-block.ts';
import { type AnyElement, ElementView } from '../elements/element-view.tsx';
import { nameOfElement } from '../elements/name-of-element.ts';
import { MarkdownView } from '../markdown/markdown-view.tsx';
import { EmojiText } from '../mrkdwn/emoji-text.tsx';
import { TextView } from '../mrkdwn/text-view.tsx';
import { RichTextView } from '../rich-text/rich-text-view.tsx';
import { useWords } from '../shell/words-context.ts';
import { AlertView } from './alert-view.tsx';
import { CardView } from './card-view.tsx';
import { ChartView } from './chart-view.tsx';
import { ContainerView } from './container-view.tsx';
import { DataTableView } from './data-table-view.tsx';
import { ImageView } from './image-view.tsx';
import { InputBlockView } from './input-block-view.tsx';
import { SectionView } from './section-view.tsx';
import { TableView } from './table-view.tsx';
import { PlanView, TaskView } from './task-view.tsx';
import { VideoView } from './video-view.tsx';

type RowProps = { readonly elements: readonly AnyElement[]; readonly blockId: string };

const ElementRow = ({ elements, blockId }: RowProps): ReactNode => {
  const words = useWords();
  return (
    <div className="actions" data-block-id={blockId}>
      {elements.map((element, index) => (
        <ElementView
          key={('action_id' in element ? element.action_id : undefined) ?? index}
          element={element}
          blockId={blockId}
          label={nameOfElement(element, words)}
          dispatches
        />
      ))}
    </div>
  );
};

/** Draws one block of Block Kit. A kind this page cannot show says so instead of vanishing. */
export const BlockView = ({ block }: { readonly block: KnownBlock | DataVisualizationBlock }): ReactNode => {
  const words = useWords();
  switch (block.type) {
    case 'section':
      return <SectionView block={block} />;
    case 'header':
      return (
        <h2 className="header-block">
          <EmojiText text={block.text.text} />
        </h2>
      );
    case 'divider':
      return <hr />;
    case 'context':
      return (
        <div className="context">
          {block.elements.map((element, index) =>
            element.type === 'image' ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: elements have no identity
              <ImageView key={index} image={element} className="image-context" />
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: elements have no identity
              <span key={index} className="text">
                <TextView text={element} />
              </span>
            ),
          )}
        </div>
      );
    case 'actions':
    case 'context_actions':
      return <ElementRow elements={block.elements} blockId={block.block_id ?? ''} />;
    case 'image':
      return (
        <figure>
          {block.title !== undefined && (
            <figcaption>
              <EmojiText text={block.title.text} />
            </figcaption>
          )}
          <ImageView image={block} className="image-block" />
        </figure>
      );
    case 'input':
      return <InputBlockView block={block} />;
    case 'markdown':
      return <MarkdownView text={block.text} />;
    case 'rich_text':
      return <RichTextView block={block} />;
    case 'table':
      return <TableView block={block} />;
    case 'data_table':
      return <DataTableView block={block} />;
    case 'data_visualization':
      return <ChartView block={block} />;
    case 'alert':
      return <AlertView block={block} />;
    case 'container':
      return (
        <ContainerView block={block}>
          {block.child_blocks.map((child, index) => (
            <BlockView key={child.block_id ?? index} block={child} />
          ))}
        </ContainerView>
      );
    case 'card':
      return <CardView block={block} />;
    case 'carousel':
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        // biome-ignore lint/a11y/useSemanticElements: a fieldset would be for a form
        <div className="carousel" role="group" aria-label={words.cards} tabIndex={0}>
          {block.elements.map((card, index) => (
            <CardView key={card.block_id ?? index} block={card} />
          ))}
        </div>
      );
    case 'task_card':
      return <TaskView block={block} />;
    case 'plan':
      return <PlanView block={block} />;
    case 'video':
      return <VideoView block={block} />;
    default:
      return <p className="cannot-show">{words.cannotShow(block.type)}</p>;
  }
};
