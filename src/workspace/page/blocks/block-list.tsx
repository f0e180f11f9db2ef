import type { AnyBlock, KnownBlock } from '@slack/types';
import type { ReactNode } from 'react';
import { BlockBoundary } from './block-boundary.tsx';
import { BlockView } from './block-view.tsx';

/** Blocks below one another. One that cannot be drawn does not take the others with it. */
export const BlockList = ({ blocks }: { readonly blocks: readonly AnyBlock[] }): ReactNode => (
  <div className="blocks">
    {blocks.map((block, index) => (
      <BlockBoundary key={block.block_id ?? index} type={block.type}>
        {/* A kind nobody knows ends in the view's last case. */}
        <BlockView block={block as KnownBlock} />
      </BlockBoundary>
    ))}
  </div>
);
