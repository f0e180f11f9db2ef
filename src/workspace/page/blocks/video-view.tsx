import type { VideoBlock } from '@slack/types';
import Play from 'lucide-react/icons/play';
import type { ReactNode } from 'react';
import { EmojiText } from '../mrkdwn/emoji-text.tsx';
import { LinkView } from '../mrkdwn/link-view.tsx';
import { ImageView } from './image-view.tsx';

/** A video as a card that leads to it: no page of somebody else's is shown within this one. */
export const VideoView = ({ block }: { readonly block: VideoBlock }): ReactNode => {
  const { title, title_url, video_url, thumbnail_url, alt_text, author_name, provider_name, description } = block;
  const source = [provider_name, author_name].filter(Boolean).join(' · ');
  return (
    <div className="card video">
      {source !== '' && <small>{source}</small>}
      <div className="card-title">
        <LinkView url={title_url ?? video_url}>
          <EmojiText text={title.text} />
        </LinkView>
      </div>
      {description !== undefined && (
        <div className="text">
          <EmojiText text={description.text} />
        </div>
      )}
      <LinkView url={title_url ?? video_url}>
        <span className="video-thumbnail">
          <ImageView image={{ alt_text, image_url: thumbnail_url }} className="card-hero" />
          <Play size={32} fill="currentColor" />
        </span>
      </LinkView>
    </div>
  );
};
