import { type ReactNode, useCallback, useMemo, useState } from 'react';
import type { PageConversation } from '../../page-objects.ts';
import { Composer } from '../composer/composer.tsx';
import { useDraft } from '../composer/use-draft.ts';
import { useDraftFiles } from '../composer/use-draft-files.ts';
import { DropNote } from '../files/drop-note.tsx';
import { useFileDrop } from '../files/use-file-drop.ts';
import type { Workspace } from '../live/live-state.ts';
import { useActions } from '../shell/actions-context.ts';
import type { Route } from '../shell/route.ts';
import { useWords } from '../shell/words-context.ts';
import { ArchivedChannel } from './archived-channel.tsx';
import { JoinChannel } from './join-channel.tsx';
import { ListHead } from './list-head.tsx';
import { MessageList } from './message-list.tsx';
import { SuggestedPrompts } from './suggested-prompts.tsx';
import { topLevel } from './thread-messages.ts';
import { useEditLast } from './use-edit-last.ts';
import { useHistory } from './use-history.ts';
import { useMarkRead } from './use-mark-read.ts';

type ConversationViewProps = {
  readonly workspace: Workspace;
  readonly conversation: PageConversation;
  /** `#study`, or the name of the other one. */
  readonly title: string;
  readonly route: Route;
  /** Resolves to false when nothing came. */
  readonly loadOlder: (channel: string, before: string) => Promise<boolean>;
};

/** The messages of a conversation and where to write the next one. */
export const ConversationView = (props: ConversationViewProps): ReactNode => {
  const { workspace, conversation, title, route, loadOlder } = props;
  const words = useWords();
  const { go } = useActions();
  const [readUntil] = useState(conversation.unread > 0 ? conversation.lastReadTs : '');
  const [inSight, setInSight] = useState(true);
  const [sent, setSent] = useState(0);
  const { id } = conversation;
  const all = workspace.messages[id];
  const messages = useMemo(() => topLevel(all ?? []), [all]);
  const { editedTs, edit, editLast } = useEditLast(messages);
  const [lostTs, setLostTs] = useState('');
  const wantedTs = lostTs || route.thread || route.message;
  const history = useHistory({ conversation, messages, wantedTs, loadOlder });
  const { add } = useDraftFiles(useDraft({ channel: id }));
  const isIn = conversation.kind === 'im' || conversation.memberIds.includes(workspace.memberId);
  const mayWrite = isIn && !conversation.isArchived;
  const { dragging, area } = useFileDrop(mayWrite ? add : () => {});
  useMarkRead(conversation, messages, inSight);

  const withApp = conversation.withId === workspace.app.botUserId;
  const prompts = workspace.prompts.find(({ channel, threadTs }) => channel === id && threadTs === undefined);
  const here = useCallback(({ channel }: { readonly channel: string }) => channel === id, [id]);

  const onSent = (ts: string | undefined): void => {
    setSent((old) => old + 1);
    // What is said to an app at top level is the root of a thread, and the answer comes there.
    if (withApp && ts !== undefined) go({ thread: ts, message: '' });
  };

  return (
    <div className="conversation" {...area}>
      <MessageList
        label={words.messagesIn(title)}
        messages={messages}
        readUntil={readUntil}
        markedTs={route.message}
        editedTs={editedTs}
        statuses={workspace.statuses.filter(here)}
        sessions={workspace.sessions.filter(here)}
        sent={sent}
        onEdit={edit}
        onAtBottom={setInSight}
        onNearTop={history.onNearTop}
        onLost={setLostTs}
        head={<ListHead title={title} hasOlder={conversation.hasOlder} loadMore={history.loadMore} />}
      />
      {prompts !== undefined && <SuggestedPrompts prompts={prompts} onChosen={onSent} />}
      {mayWrite ? (
        <Composer label={words.messageTo(title)} channel={id} autoFocus onSent={onSent} onEditLast={editLast} />
      ) : isIn ? (
        <ArchivedChannel channel={id} title={title} />
      ) : (
        <JoinChannel channel={id} title={title} />
      )}
      {dragging && mayWrite && <DropNote place={title} />}
    </div>
  );
};
