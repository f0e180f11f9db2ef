import type { MessageAttachment } from '@slack/types';
import type { ReactNode } from 'react';
import { BlockList } from '../blocks/block-list.tsx';
import { ImageView } from '../blocks/image-view.tsx';
import { LinkView } from '../mrkdwn/link-view.tsx';
import { MrkdwnView } from '../mrkdwn/mrkdwn-view.tsx';
import { useDirectory } from '../shell/directory-context.ts';
import { formatFull } from './format-time.ts';

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
  const { me } = useDirectory();
  const { pretext, color, author_name, author_link, title, title_link, text, fields, blocks } = attachment;
  const { image_url, thumb_url, footer, ts, fallback = '' } = attachment;
  const foot = [footer, ts === undefined ? undefined : formatFull(Number(ts), me)].filter(Boolean).join(' · ');
  const isEmpty = [pretext, author_name, title, text, fields, blocks, image_url].every((part) => part === undefined);
  return (
    <div>
      {pretext !== undefined && (
        <div className="text">
          <MrkdwnView text={pretext} />
        </div>
      )}
      <div className="attachment" style={{ borderColor: colourOf(color) }}>
        {isEmpty && <div className="text">{fallback}</div>}
        {author_name !== undefined && (
          <small>
            {author_link === undefined ? author_name : <LinkView url={author_link}>{author_name}</LinkView>}
          </small>
        )}
        {title !== undefined && (
          <strong>{title_link === undefined ? title : <LinkView url={title_link}>{title}</LinkView>}</strong>
        )}
        {text !== undefined && (
          <div className="text">
            <MrkdwnView text={text} />
          </div>
        )}
        {fields !== undefined && (
          <div className="section-fields">
            {fields.map((field) => (
              <div key={`${field.title} ${field.value}`}>
                <strong>{field.title}</strong>
                <br />
                <MrkdwnView text={field.value} />
              </div>
            ))}
          </div>
        )}
        {blocks !== undefined && <BlockList blocks={blocks} />}
        {image_url !== undefined && <ImageView image={{ alt_text: fallback, image_url }} className="image-block" />}
        {thumb_url !== undefined && (
          <ImageView image={{ alt_text: fallback, image_url: thumb_url }} className="image-accessory" />
        )}
        {foot !== '' && <small>{foot}</small>}
      </div>
    </div>
  );
};
