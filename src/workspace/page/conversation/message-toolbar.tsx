import type { ReactNode } from 'react';
import { emojiCharacter } from '../../emoji-names.ts';
import type { PageMessage } from '../../page-protocol.ts';
import { useConfirm } from '../elements/confirm-context.ts';
import { type MenuItem, PopupMenu } from '../elements/popup-menu.tsx';
import { parseMrkdwn } from '../mrkdwn/parse-mrkdwn.ts';
import { plainText } from '../mrkdwn/plain-text.ts';
import { useActions } from '../shell/actions-context.ts';
import { useDirectory } from '../shell/directory-context.ts';
import { useWords } from '../shell/words-context.ts';

/** Reactions within reach of one press. */
const usualReactions = ['+1', 'white_check_mark', 'eyes', 'pray', 'tada', 'heart', 'thinking_face', 'raised_hands'];

type MessageToolbarProps = {
  readonly message: PageMessage;
  /** Whether this message stands within the thread pane, where it cannot be replied to on its own. */
  readonly inThread: boolean;
  readonly onEdit: () => void;
};

/** What can be done with a message; it shows beside the one that is pointed at or has the focus. */
export const MessageToolbar = ({ message, inThread, onEdit }: MessageToolbarProps): ReactNode => {
  const words = useWords();
  const { me, members } = useDirectory();
  const { act, go, notify } = useActions();
  const ask = useConfirm();
  const { channel, ts } = message;

  const copy = async (): Promise<void> => {
    const text = plainText(parseMrkdwn(message.text), (_, id) => members.get(id)?.displayName);
    await navigator.clipboard.writeText(text).catch((error: unknown) => notify(words.refused(String(error))));
  };
  const remove = async (): Promise<void> => {
    const sure = await ask({
      title: { type: 'plain_text', text: words.deleteMessage },
      text: { type: 'plain_text', text: words.deleteQuestion },
      confirm: { type: 'plain_text', text: words.deleteMessage },
      style: 'danger',
    });
    if (!sure) return;
    const result = await act({ kind: 'delete-message', channel, ts });
    if (result.kind === 'refused') notify(words.refused(result.reason));
  };

  const own: readonly MenuItem[] =
    message.user === me.id
      ? [
          { key: 'edit', label: words.editMessage, choose: onEdit },
          { key: 'delete', label: words.deleteMessage, danger: true, choose: () => void remove() },
        ]
      : [];
  const reactions = usualReactions.map((name) => ({
    key: name,
    label: (
      <span title={`:${name}:`}>
        <span aria-hidden="true">{emojiCharacter(name)}</span>
        <span className="only-heard">{name.replaceAll('_', ' ')}</span>
      </span>
    ),
    choose: () => void act({ kind: 'add-reaction', channel, ts, name }),
  }));

  if (message.ephemeral) return null;
  return (
    <div className="toolbar" role="toolbar" aria-label={words.messageActions}>
      <span className="reaction-menu">
        <PopupMenu label={words.addReaction} items={reactions}>
          <span aria-hidden="true">☺</span>
        </PopupMenu>
      </span>
      {!inThread && (
        <button
          type="button"
          className="icon-button"
          aria-label={words.replyInThread}
          title={words.replyInThread}
          onClick={() => go({ thread: message.threadTs ?? ts, message: '' })}
        >
          <span aria-hidden="true">💬</span>
        </button>
      )}
      <PopupMenu
        label={words.moreActions}
        items={[{ key: 'copy', label: words.copyText, choose: () => void copy() }, ...own]}
      >
        <span aria-hidden="true">⋮</span>
      </PopupMenu>
    </div>
  );
};
