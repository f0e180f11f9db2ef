import EllipsisVertical from 'lucide-react/icons/ellipsis-vertical';
import MessageSquareText from 'lucide-react/icons/message-square-text';
import SmilePlus from 'lucide-react/icons/smile-plus';
import type { ReactNode } from 'react';
import type { PageMessage } from '../../page-objects.ts';
import { PopupMenu } from '../elements/popup-menu.tsx';
import { EmojiPicker } from '../emoji/emoji-picker.tsx';
import { useActions } from '../shell/actions-context.ts';
import { useWords } from '../shell/words-context.ts';
import { useMessageMenu } from './use-message-menu.tsx';

type MessageToolbarProps = {
  readonly message: PageMessage;
  /** Whether this message stands within the thread pane, where it cannot be replied to on its own. */
  readonly inThread: boolean;
  readonly onEdit: () => void;
};

/** What can be done with a message; it shows beside the one that is pointed at or has the focus. */
export const MessageToolbar = ({ message, inThread, onEdit }: MessageToolbarProps): ReactNode => {
  const words = useWords();
  const { act, go } = useActions();
  const items = useMessageMenu(message, onEdit);
  const { channel, ts } = message;
  if (message.ephemeral || message.subtype === 'tombstone') return null;
  return (
    <div className="toolbar" role="toolbar" aria-label={words.messageActions}>
      <EmojiPicker
        label={words.addReaction}
        choose={({ name }) => void act({ kind: 'add-reaction', channel, ts, name })}
      >
        <SmilePlus size={18} />
      </EmojiPicker>
      {!inThread && (
        <button
          type="button"
          className="icon-button"
          aria-label={words.replyInThread}
          title={words.replyInThread}
          onClick={() => go({ thread: message.threadTs ?? ts, message: '' })}
        >
          <MessageSquareText size={18} />
        </button>
      )}
      <PopupMenu label={words.moreActions} items={items}>
        <EllipsisVertical size={18} />
      </PopupMenu>
    </div>
  );
};
