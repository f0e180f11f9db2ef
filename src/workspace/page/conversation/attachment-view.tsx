import type { MessageAttachment } from '@slack/types';
import type { ReactNode } from 'react';
import { BlockList } from '../blocks/block-list.tsx';
import { ImageView } from '../blocks/image-view.tsx';
import { LinkView } from '../mrkdwn/link-view.tsx';
import { MrkdwnView } from '../mrkdwn/mrkdwn-view.tsx';

const namedColours: ReadonlyMap<string, string> = new Map([
  ['good', '#2eb67d'],
  ['warning', '#ecb22e'],
  ['danger', '#e01e5a'],
]);

const colourOf = (colour: string | undefined): string | undefined => {
  if (colour === undefined) return undefined;
  return namedColours.get(colour) ?? (/^#?[0-9a-f]{6}$/i.test(colour) ? `#${colour.replace('#', '')}` : undefined);
};

/** A secondary attachment: older apps put text there, newer ones blocks beside a coloured line. */
export const AttachmentView = ({ attachment }: { readonly attachment: MessageAttachment }): ReactNode => {
  const { pretext, color, title, title_link, text, fields, blocks, image_url, footer } = attachment;
  return (
    <div>
      {pretext !== undefined && (
        <div className="text">
          <MrkdwnView text={pretext} />
        </div>
      )}
      <div className="attachment" style={{ borderColor: colourOf(color) }}>
        {title !== undefined && (
          <strong>{title_link === undefined ? title : <LinkView url={title_link}>{title}</LinkView>}</strong>
        )}
        {text !== undefined && (
          <div className="text">
            <MrkdwnView text={text} />
          </div>
        )}
        {fields?.map((field) => (
          <div key={`${field.title} ${field.value}`} className="text">
            <strong>{field.title}</strong> <MrkdwnView text={field.value} />
          </div>
        ))}
        {blocks !== undefined && <BlockList blocks={blocks} />}
        {image_url !== undefined && (
          <ImageView image={{ alt_text: attachment.fallback ?? '', image_url }} className="image-block" />
        )}
        {footer !== undefined && <small>{footer}</small>}
      </div>
    </div>
  );
};
