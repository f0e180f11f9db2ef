import { type Uploads, useUploads } from '../files/use-uploads.ts';
import type { DraftHandle } from './use-draft.ts';

/** Files one message may have, as in Slack (slack.com/help/articles/201330736). */
const mostFiles = 10;

/** Puts files into a draft: each is uploaded at once and shared when the message is sent. */
export const useDraftFiles = ({ draft, change }: DraftHandle): Uploads =>
  useUploads({
    attachments: draft.attachments,
    change: (to) => change((old) => ({ ...old, attachments: to(old.attachments) })),
    most: mostFiles,
  });
