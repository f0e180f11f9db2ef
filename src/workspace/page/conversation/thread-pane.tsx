import { type ReactNode, useMemo, useState } from 'react';
import { Composer } from '../composer/composer.tsx';
import type { Workspace } from '../live/live-state.ts';
import { useActions } from '../shell/actions-context.ts';
import { useWords } from '../shell/words-context.ts';
import { MessageList } from './message-list.tsx';
import { StatusLine } from './status-line.tsx';
import { SuggestedPrompts } from './suggested-prompts.tsx';
import { repliesOf } from './thread-messages.ts';

type ThreadPaneProps = {
  readonly workspace: Workspace;
  readonly channel: string;
  readonly channelName: string;
  readonly rootTs: string;
  readonly markedTs: string;
  readonly drafts: Map<string, string>;
  readonly autoFocus: boolean;
};

/** The thread at the right (on a narrow screen: in front): its root, the replies, and where to write the next one. */
export const ThreadPane = (props: ThreadPaneProps): ReactNode => {
  const { workspace, channel, channelName, rootTs, markedTs, drafts, autoFocus } = props;
  const words = useWords();
  const { go } = useActions();
  const [sent, setSent] = useState('');
  const all = workspace.messages[channel];
  const messages = useMemo(() => {
    const root = all?.find(({ ts }) => ts === rootTs);
    return [...(root === undefined ? [] : [root]), ...repliesOf(all ?? [], rootTs)];
  }, [all, rootTs]);
  const rootGone = messages[0]?.ts !== rootTs;
  const here = ({ channel: id, threadTs }: { readonly channel: string; readonly threadTs?: string }): boolean =>
    id === channel && threadTs === rootTs;
  const status = workspace.statuses.find(here);
  const prompts = workspace.prompts.find(here);

  return (
    <aside
      className="thread"
      aria-label={words.threadIn(channelName)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.nativeEvent.isComposing && !event.defaultPrevented) go({ thread: '' });
      }}
    >
      <header className="pane-head">
        <h2>
          {words.thread} <small>{channelName}</small>
        </h2>
        <button
          type="button"
          className="icon-button"
          aria-label={words.closeThread}
          title={words.closeThread}
          onClick={() => go({ thread: '', message: '' })}
        >
          <span aria-hidden="true">✕</span>
        </button>
      </header>
      <MessageList
        label={words.messagesIn(words.threadIn(channelName))}
        messages={messages}
        inThread
        markedTs={markedTs}
        statuses={[]}
        sent={sent}
        head={rootGone && <p className="list-note">{words.rootGone}</p>}
        foot={
          <>
            {status !== undefined && <StatusLine status={status} />}
            {prompts !== undefined && <SuggestedPrompts prompts={prompts} />}
          </>
        }
      />
      <Composer
        label={words.reply}
        channel={channel}
        threadTs={rootTs}
        drafts={drafts}
        autoFocus={autoFocus}
        onSent={(ts) => setSent(ts ?? '')}
      />
    </aside>
  );
};
