import X from 'lucide-react/icons/x';
import { type ReactNode, useMemo, useState } from 'react';
import type { PageConversation } from '../../page-objects.ts';
import { Composer } from '../composer/composer.tsx';
import { useDraft } from '../composer/use-draft.ts';
import { useDraftFiles } from '../composer/use-draft-files.ts';
import { DropNote } from '../files/drop-note.tsx';
import { useFileDrop } from '../files/use-file-drop.ts';
import type { Workspace } from '../live/live-state.ts';
import { useActions } from '../shell/actions-context.ts';
import { useWords } from '../shell/words-context.ts';
import { MessageList } from './message-list.tsx';
import { SuggestedPrompts } from './suggested-prompts.tsx';
import { repliesOf } from './thread-messages.ts';
import { useEditLast } from './use-edit-last.ts';
import { WorkLine } from './work-line.tsx';

type ThreadPaneProps = {
  readonly workspace: Workspace;
  readonly conversation: PageConversation;
  readonly title: string;
  readonly rootTs: string;
  readonly markedTs: string;
};

/** The thread at the right (on a narrow screen: in front): its root, the replies, and where to write the next one. */
export const ThreadPane = ({ workspace, conversation, title, rootTs, markedTs }: ThreadPaneProps): ReactNode => {
  const words = useWords();
  const { go } = useActions();
  const [sent, setSent] = useState(0);
  const channel = conversation.id;
  const all = workspace.messages[channel];
  const messages = useMemo(() => {
    const root = all?.find(({ ts }) => ts === rootTs);
    return [...(root === undefined ? [] : [root]), ...repliesOf(all ?? [], rootTs)];
  }, [all, rootTs]);
  const { editedTs, edit, editLast } = useEditLast(messages);
  const { add } = useDraftFiles(useDraft({ channel, threadTs: rootTs }));
  const { dragging, area } = useFileDrop(add);
  const rootGone = messages[0]?.ts !== rootTs && !conversation.hasOlder;
  const here = ({ channel: id, threadTs }: { readonly channel: string; readonly threadTs?: string }): boolean =>
    id === channel && threadTs === rootTs;
  const session = workspace.sessions.find(here);
  const prompts = workspace.prompts.find(here);
  const close = (): void => go({ thread: '', message: '' });

  return (
    <aside
      className="thread"
      aria-label={words.threadIn(title)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.nativeEvent.isComposing && !event.defaultPrevented) close();
      }}
      {...area}
    >
      <header className="pane-head">
        <h2>
          {session === undefined || session.title === '' ? words.thread : session.title} <small>{title}</small>
        </h2>
        <button
          type="button"
          className="icon-button"
          aria-label={words.closeThread}
          title={words.closeThread}
          onClick={close}
        >
          <X size={20} />
        </button>
      </header>
      <MessageList
        label={words.messagesIn(words.threadIn(title))}
        messages={messages}
        inThread
        markedTs={markedTs}
        editedTs={editedTs}
        sent={sent}
        onEdit={edit}
        head={rootGone && <p className="list-note">{words.rootGone}</p>}
      />
      <div className="thread-work">
        <WorkLine status={workspace.statuses.find(here)} session={session} />
      </div>
      {prompts !== undefined && <SuggestedPrompts prompts={prompts} />}
      {!conversation.isArchived && (
        <Composer
          label={words.reply}
          channel={channel}
          threadTs={rootTs}
          broadcastTo={conversation.kind === 'channel' ? words.alsoSendTo(title) : words.alsoSendDirect}
          autoFocus
          onSent={() => setSent((old) => old + 1)}
          onEditLast={editLast}
        />
      )}
      {dragging && <DropNote place={words.thread} />}
    </aside>
  );
};
