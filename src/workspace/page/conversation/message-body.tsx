import type { ReactNode } from 'react';
import type { PageMessage } from '../../page-protocol.ts';
import { BlockList } from '../blocks/block-list.tsx';
import { SurfaceContext } from '../elements/surface-context.ts';
import { useSurfaceState } from '../elements/use-surface-state.ts';
import { MrkdwnView } from '../mrkdwn/mrkdwn-view.tsx';
import { useWords } from '../shell/words-context.ts';
import { AttachmentView } from './attachment-view.tsx';

/** What a message says: its blocks if it has any, else its text, then its attachments. */
export const MessageBody = ({ message }: { readonly message: PageMessage }): ReactNode => {
  const words = useWords();
  const edited = message.edited && <small className="edited">{words.edited}</small>;
  const streaming = message.streaming && <span className="streaming" role="img" aria-label={words.streaming} />;
  const surface = useSurfaceState('message', { kind: 'message', channel: message.channel, ts: message.ts });
  return (
    <SurfaceContext value={surface}>
      <div className="message-body" aria-busy={message.streaming}>
        {message.blocks.length > 0 ? (
          <BlockList blocks={message.blocks} />
        ) : (
          <div className="text">
            <MrkdwnView text={message.text} />
            {streaming}
            {edited}
          </div>
        )}
        {message.attachments.map((attachment, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: attachments have no identity
          <AttachmentView key={index} attachment={attachment} />
        ))}
        {message.blocks.length > 0 && streaming}
        {message.blocks.length > 0 && edited}
      </div>
    </SurfaceContext>
  );
};
