import { type ReactNode, useState } from 'react';
import { fileAddress } from '../files/file-address.ts';
import { safeImage } from '../mrkdwn/safe-url.ts';

type ImageViewProps = {
  readonly image: {
    readonly alt_text: string;
    readonly image_url?: string;
    readonly slack_file?: { readonly id?: string; readonly url?: string };
  };
  readonly className: string;
};

/** Addresses of files hold their id: `…/files-pri/T1-F2/name.png`. */
const idInAddress = /\bF[A-Z0-9]{6,}\b/;

const sourceOf = ({ image_url, slack_file }: ImageViewProps['image']): string | null => {
  if (image_url !== undefined) return safeImage(image_url);
  const id = slack_file?.id ?? idInAddress.exec(slack_file?.url ?? '')?.[0];
  return id === undefined ? null : fileAddress(id);
};

/** A picture from a safe address or a file of this workspace; where there is none, its description stands there. */
export const ImageView = ({ image, className }: ImageViewProps): ReactNode => {
  const [missing, setMissing] = useState('');
  const source = sourceOf(image);
  if (source === null || missing === source) return <span className="image-missing">{image.alt_text}</span>;
  return (
    <img
      className={className}
      src={source}
      alt={image.alt_text}
      loading="lazy"
      referrerPolicy="no-referrer"
      onError={() => setMissing(source)}
    />
  );
};
