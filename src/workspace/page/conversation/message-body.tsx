import type { ReactNode } from 'react';
import type { PageMessage } from '../../page-objects.ts';
import { BlockList } from '../blocks/block-list.tsx';
import { SurfaceContext } from '../elements/surface-context.ts';
import { useSurfaceState } from '../elements/use-surface-state.ts';
import { FileList } from '../files/file-list.tsx';
import { MrkdwnView } from '../mrkdwn/mrkdwn-view.tsx';
import { useWords } from '../shell/words-context.ts';
import { AttachmentView } from './attachment-view.tsx';

/** What a message says: its blocks if it has any, else its text, then its attachments and files. */
export const MessageBody = ({ message }: { readonly message: PageMessage }): ReactNode => {
  const words = useWords();
  const { text, blocks, attachments, files } = message;
  const edited = message.edited && <small className="edited">{words.edited}</small>;
  const pinned = message.pinned === true && <small className="edited">📌 {words.pinned}</small>;
  const streaming = message.streaming && <span className="streaming" role="img" aria-label={words.streaming} />;
  const surface = useSurfaceState('message', { kind: 'message', channel: message.channel, ts: message.ts });
  const isEmpty = text === '' && blocks.length === 0 && attachments.length === 0 && files.length === 0;
  return (
    <SurfaceContext value={surface}>
      <div className="message-body" aria-busy={message.streaming}>
        {blocks.length > 0 ? (
          <BlockList blocks={blocks} />
        ) : (
          <div className="text">
            {message.subtype === 'tombstone' ? words.rootGone : <MrkdwnView text={text} />}
            {isEmpty && !message.streaming && <em className="gone">{words.fileGone}</em>}
            {streaming}
            {edited}
          </div>
        )}
        {attachments.map((attachment, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: attachments have no identity
          <AttachmentView key={index} attachment={attachment} />
        ))}
        {files.length > 0 && <FileList files={files} />}
        {blocks.length > 0 && streaming}
        {blocks.length > 0 && edited}
        {pinned}
      </div>
    </SurfaceContext>
  );
};
