import Plus from 'lucide-react/icons/plus';
import { type ReactNode, useState } from 'react';
import type { PageConversation } from '../../page-objects.ts';
import { DeveloperButton } from '../developer/developer-button.tsx';
import type { Workspace } from '../live/live-state.ts';
import { useActions } from '../shell/actions-context.ts';
import { useWords } from '../shell/words-context.ts';
import { AddChannel } from './add-channel.tsx';
import { ConversationLink } from './conversation-link.tsx';
import { countMentions } from './count-mentions.ts';
import { MemberSwitch } from './member-switch.tsx';

type SidebarProps = {
  readonly workspace: Workspace;
  readonly current: string;
  /** On a narrow screen the sidebar is a drawer; whether it is open. */
  readonly open: boolean;
  readonly close: () => void;
};

/** Channels, direct messages and the app, and who one is. */
export const Sidebar = ({ workspace, current, open, close }: SidebarProps): ReactNode => {
  const words = useWords();
  const { go } = useActions();
  const [adding, setAdding] = useState(false);
  const { conversations, messages, app } = workspace;
  const parts: readonly (readonly [string, readonly PageConversation[]])[] = [
    [words.channels, conversations.filter(({ kind }) => kind === 'channel')],
    [words.directMessages, conversations.filter(({ kind, withId }) => kind === 'im' && withId !== app.botUserId)],
    [words.apps, conversations.filter(({ kind, withId }) => kind === 'im' && withId === app.botUserId)],
  ];
  const mentionsOf = ({ id, kind, unread, lastReadTs }: PageConversation): number =>
    kind === 'im' ? unread : countMentions(messages[id] ?? [], lastReadTs, workspace.memberId);
  const openConversation = (channel: string): void => {
    go({ channel, thread: '', message: '', tab: 'messages' });
    close();
  };
  return (
    <>
      {open && <button type="button" className="scrim" aria-label={words.closeSidebar} onClick={close} />}
      <nav
        className={open ? 'sidebar sidebar-open' : 'sidebar'}
        aria-label={words.workspaceNavigation}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !event.defaultPrevented) close();
        }}
      >
        <div className="team-name">{workspace.team.name}</div>
        <div className="side-scroll">
          {parts
            .filter(([, list]) => list.length > 0)
            .map(([title, list]) => (
              <section key={title} aria-label={title}>
                <div className="side-head">
                  <h2>{title}</h2>
                  {title === words.channels && (
                    <button
                      type="button"
                      className="icon-button"
                      aria-label={words.addChannel}
                      title={words.addChannel}
                      onClick={() => setAdding(true)}
                    >
                      <Plus size={16} />
                    </button>
                  )}
                </div>
                <ul>
                  {list.map((conversation) => (
                    <ConversationLink
                      key={conversation.id}
                      conversation={conversation}
                      current={conversation.id === current}
                      mentions={mentionsOf(conversation)}
                      open={openConversation}
                    />
                  ))}
                </ul>
              </section>
            ))}
        </div>
        <DeveloperButton onOpened={close} />
        <MemberSwitch />
        {adding && (
          <AddChannel
            onDone={(id) => {
              setAdding(false);
              if (id !== null) openConversation(id);
            }}
          />
        )}
      </nav>
    </>
  );
};
