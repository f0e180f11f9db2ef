import { type ReactNode, useMemo, useState } from 'react';
import type { PageConversation } from '../../page-protocol.ts';
import { Composer } from '../composer/composer.tsx';
import type { Workspace } from '../live/live-state.ts';
import { useActions } from '../shell/actions-context.ts';
import { useWords } from '../shell/words-context.ts';
import { MessageList } from './message-list.tsx';
import { SuggestedPrompts } from './suggested-prompts.tsx';
import { topLevel } from './thread-messages.ts';
import { useMarkRead } from './use-mark-read.ts';

type ConversationViewProps = {
  readonly workspace: Workspace;
  readonly conversation: PageConversation;
  /** `#study`, or the name of the other one. */
  readonly title: string;
  readonly markedTs: string;
  readonly drafts: Map<string, string>;
  readonly loadOlder: (channel: string, before: string) => Promise<void>;
};

/** The messages of a conversation and where to write the next one. */
export const ConversationView = (props: ConversationViewProps): ReactNode => {
  const { workspace, conversation, title, markedTs, drafts, loadOlder } = props;
  const words = useWords();
  const { act, go, notify } = useActions();
  const [readUntil] = useState(conversation.unread > 0 ? conversation.lastReadTs : '');
  const [inSight, setInSight] = useState(true);
  const [sent, setSent] = useState('');
  const all = workspace.messages[conversation.id];
  const messages = useMemo(() => topLevel(all ?? []), [all]);
  useMarkRead(conversation, messages, inSight);

  const { id } = conversation;
  const withApp = conversation.withId === workspace.app.botUserId;
  const prompts = workspace.prompts.find(({ channel, threadTs }) => channel === id && threadTs === undefined);
  const mayWrite = conversation.kind === 'im' || conversation.memberIds.includes(workspace.memberId);

  const onSent = (ts: string | undefined): void => {
    setSent(ts ?? '');
    // What is said to an app at top level is the root of a thread, and the answer comes there.
    if (withApp && ts !== undefined) go({ thread: ts });
  };
  const join = async (): Promise<void> => {
    const result = await act({ kind: 'join-channel', channel: id });
    if (result.kind === 'refused') notify(words.refused(result.reason));
  };

  return (
    <>
      <MessageList
        label={words.messagesIn(title)}
        messages={messages}
        readUntil={readUntil}
        markedTs={markedTs}
        statuses={workspace.statuses.filter(({ channel }) => channel === id)}
        sent={sent}
        onAtBottom={setInSight}
        head={
          conversation.hasOlder ? (
            <p className="list-note">
              <button type="button" className="button" onClick={() => void loadOlder(id, messages[0]?.ts ?? '')}>
                {words.loadOlder}
              </button>
            </p>
          ) : (
            <p className="list-note">{words.conversationEmpty(title)}</p>
          )
        }
      />
      {prompts !== undefined && <SuggestedPrompts prompts={prompts} onChosen={onSent} />}
      {mayWrite ? (
        <Composer label={words.messageTo(title)} channel={id} drafts={drafts} autoFocus onSent={onSent} />
      ) : (
        <div className="join">
          <p>{words.joinChannel(title)}</p>
          <button type="button" className="button button-primary" onClick={() => void join()}>
            {words.join}
          </button>
        </div>
      )}
    </>
  );
};
