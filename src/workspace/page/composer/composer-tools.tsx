import SendHorizontal from 'lucide-react/icons/send-horizontal';
import Smile from 'lucide-react/icons/smile';
import Zap from 'lucide-react/icons/zap';
import type { ReactNode } from 'react';
import { PopupMenu } from '../elements/popup-menu.tsx';
import { EmojiPicker } from '../emoji/emoji-picker.tsx';
import { AttachButton } from '../files/attach-button.tsx';
import { useDirectory } from '../shell/directory-context.ts';
import { useRunShortcut } from '../shell/use-run-shortcut.ts';
import { useWords } from '../shell/words-context.ts';

type ComposerToolsProps = {
  readonly onFiles: (files: readonly File[]) => void;
  readonly onEmoji: (character: string) => void;
  /** Whether there is nothing to send, or something that cannot be. */
  readonly blocked: boolean;
  /** Whether it will be sent once its files have arrived. */
  readonly busy: boolean;
};

/** What stands below the text: files, emoji, the app's global shortcuts, and "send". */
export const ComposerTools = ({ onFiles, onEmoji, blocked, busy }: ComposerToolsProps): ReactNode => {
  const words = useWords();
  const { shortcuts, appName } = useDirectory();
  const runShortcut = useRunShortcut();
  const items = shortcuts
    .filter(({ type }) => type === 'global')
    .map(({ callbackId, name, description }) => ({
      key: callbackId,
      label: (
        <span>
          {name}
          <small>{description === '' ? appName : `${appName} · ${description}`}</small>
        </span>
      ),
      choose: () => void runShortcut(callbackId),
    }));
  return (
    <div className="composer-tools">
      <AttachButton label={words.attachFiles} multiple onFiles={onFiles} />
      <EmojiPicker label={words.insertEmoji} choose={({ character }) => onEmoji(character)}>
        <Smile size={18} />
      </EmojiPicker>
      {items.length > 0 && (
        <PopupMenu label={words.shortcuts} items={items}>
          <Zap size={18} />
        </PopupMenu>
      )}
      <button
        type="submit"
        className="send"
        aria-label={words.send}
        title={words.send}
        aria-busy={busy}
        disabled={blocked}
      >
        <SendHorizontal size={18} />
      </button>
    </div>
  );
};
