import type { CardBlock } from '@slack/types';
import type { ReactNode } from 'react';
import { ButtonElement } from '../elements/button-element.tsx';
import { TextView } from '../mrkdwn/text-view.tsx';
import { ImageView } from './image-view.tsx';

/** A card: a picture, a title with an icon, a few words and what to do. */
export const CardView = ({ block }: { readonly block: CardBlock }): ReactNode => (
  <div className="card">
    {block.hero_image !== undefined && <ImageView image={block.hero_image} className="card-hero" />}
    <div className="card-head">
      {block.icon !== undefined && <ImageView image={block.icon} className="card-icon" />}
      <div className="card-titles">
        {block.title !== undefined && (
          <div className="card-title">
            <TextView text={block.title} />
          </div>
        )}
        {block.subtitle !== undefined && (
          <small>
            <TextView text={block.subtitle} />
          </small>
        )}
      </div>
    </div>
    {block.body !== undefined && (
      <div className="text">
        <TextView text={block.body} />
      </div>
    )}
    {block.actions !== undefined && (
      <div className="actions">
        {block.actions.map((button, index) => (
          <ButtonElement key={button.action_id ?? index} element={button} blockId={block.block_id ?? ''} />
        ))}
      </div>
    )}
  </div>
);
