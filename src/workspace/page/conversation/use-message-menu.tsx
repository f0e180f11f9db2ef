import type { PageMessage } from '../../page-objects.ts';
import { useConfirm } from '../elements/confirm-context.ts';
import type { MenuItem } from '../elements/popup-menu.tsx';
import { parseMrkdwn } from '../mrkdwn/parse-mrkdwn.ts';
import { plainText } from '../mrkdwn/plain-text.ts';
import { useActions } from '../shell/actions-context.ts';
import { useDirectory } from '../shell/directory-context.ts';
import { permalinkPath } from '../shell/permalink.ts';
import { useRunShortcut } from '../shell/use-run-shortcut.ts';
import { useWords } from '../shell/words-context.ts';

/** What the menu of a message offers: copying, the app's shortcuts and, for one's own, changing and deleting it. */
export const useMessageMenu = (message: PageMessage, onEdit: () => void): readonly MenuItem[] => {
  const words = useWords();
  const { me, members, shortcuts, appName } = useDirectory();
  const { act, notify } = useActions();
  const ask = useConfirm();
  const runShortcut = useRunShortcut();
  const { channel, ts } = message;

  const copy = async (text: string, said: string): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      notify(said);
    } catch (error) {
      notify(words.refused(String(error)));
    }
  };
  const copyText = (): Promise<void> =>
    copy(
      plainText(parseMrkdwn(message.text), (_, id) => members.get(id)?.displayName),
      words.textCopied,
    );
  const copyLink = (): Promise<void> => copy(`${window.location.origin}${permalinkPath(message)}`, words.linkCopied);
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

  return [
    { key: 'copy', label: words.copyText, choose: () => void copyText() },
    { key: 'link', label: words.copyLink, choose: () => void copyLink() },
    ...shortcuts
      .filter(({ type }) => type === 'message')
      .map(({ callbackId, name }, index) => ({
        apart: index === 0,
        key: `shortcut ${callbackId}`,
        label: (
          <span className="shortcut-line">
            {name} <small>{appName}</small>
          </span>
        ),
        choose: () => void runShortcut(callbackId, { channel, ts }),
      })),
    ...(message.user === me.id
      ? [
          { key: 'edit', apart: true, label: words.editMessage, choose: onEdit },
          { key: 'delete', label: words.deleteMessage, danger: true, choose: () => void remove() },
        ]
      : []),
  ];
};
