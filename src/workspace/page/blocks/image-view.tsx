import type { ImageElement } from '@slack/types';
import type { ReactNode } from 'react';
import { safeImage } from '../mrkdwn/safe-url.ts';

type ImageViewProps = {
  readonly image: Pick<ImageElement, 'alt_text'> & { readonly image_url?: string };
  readonly className: string;
};

/** A picture from a safe address; without one (or with a file only Slack has) its description stands there. */
export const ImageView = ({ image, className }: ImageViewProps): ReactNode => {
  const source = image.image_url === undefined ? null : safeImage(image.image_url);
  if (source === null) return <span className="image-missing">{image.alt_text}</span>;
  return <img className={className} src={source} alt={image.alt_text} loading="lazy" referrerPolicy="no-referrer" />;
};
