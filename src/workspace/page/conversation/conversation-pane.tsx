import Menu from 'lucide-react/icons/menu';
import { type ReactNode, useEffect } from 'react';
import type { PageConversation } from '../../page-objects.ts';
import type { Workspace } from '../live/live-state.ts';
import { useActions } from '../shell/actions-context.ts';
import type { Route } from '../shell/route.ts';
import { useWords } from '../shell/words-context.ts';
import { HomeView } from '../views/home-view.tsx';
import { AboutView } from './about-view.tsx';
import { AppTabs } from './app-tabs.tsx';
import { ConversationView } from './conversation-view.tsx';

type ConversationPaneProps = {
  readonly workspace: Workspace;
  readonly conversation: PageConversation;
  readonly title: string;
  readonly route: Route;
  readonly loadOlder: (channel: string, before: string) => Promise<boolean>;
  readonly openSidebar: () => void;
};

/** The middle of the page: a channel, or the app's direct message with its tabs. */
export const ConversationPane = (props: ConversationPaneProps): ReactNode => {
  const { workspace, conversation, title, route, loadOlder, openSidebar } = props;
  const words = useWords();
  const { act } = useActions();
  const { app } = workspace;
  const withApp = conversation.withId === app.botUserId;
  const tab = withApp ? route.tab : 'messages';
  const opened = withApp && tab !== 'about' ? tab : null;

  useEffect(() => {
    if (opened !== null) void act({ kind: opened === 'home' ? 'open-home' : 'open-messages' });
  }, [opened, act]);

  const messages = (
    <ConversationView
      key={conversation.id}
      workspace={workspace}
      conversation={conversation}
      title={title}
      route={route}
      loadOlder={loadOlder}
    />
  );
  return (
    <main className="pane" aria-label={title}>
      <header className="pane-head">
        <button type="button" className="icon-button menu-button" aria-label={words.openSidebar} onClick={openSidebar}>
          <Menu size={20} />
        </button>
        <h1>{title}</h1>
        {conversation.topic !== '' && <p className="topic">{conversation.topic}</p>}
        {conversation.kind === 'channel' && (
          <small className="member-count">{words.membersOf(conversation.memberIds.length)}</small>
        )}
      </header>
      {!app.connected && (
        <p className="banner" role="status">
          {words.appNotConnected(app.name)}
        </p>
      )}
      {withApp ? (
        <>
          <AppTabs current={tab} />
          <div className="panel" id="app-panel" role="tabpanel" aria-labelledby={`tab-${tab}`}>
            {tab === 'home' && <HomeView home={workspace.home} />}
            {tab === 'about' && <AboutView workspace={workspace} />}
            {tab === 'messages' && messages}
          </div>
        </>
      ) : (
        messages
      )}
    </main>
  );
};
