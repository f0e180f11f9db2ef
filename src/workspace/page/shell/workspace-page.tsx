import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import type { Act } from '../../page-acts.ts';
import { DraftContext } from '../composer/draft-context.ts';
import { createDraftStore } from '../composer/draft-store.ts';
import { ConversationPane } from '../conversation/conversation-pane.tsx';
import { ThreadPane } from '../conversation/thread-pane.tsx';
import { DeveloperDesk } from '../developer/developer-desk.tsx';
import { ConfirmProvider } from '../elements/confirm-provider.tsx';
import { createSurfaceMemory, SurfaceMemoryContext } from '../elements/surface-memory.ts';
import { postAct } from '../live/post-json.ts';
import { useLiveWorkspace } from '../live/use-live-workspace.ts';
import { Sidebar } from '../sidebar/sidebar.tsx';
import { ModalStack } from '../views/modal-stack.tsx';
import { wordsFor } from '../words/words-for.ts';
import { ActionsContext } from './actions-context.ts';
import { ConnectionBar } from './connection-bar.tsx';
import { DirectoryContext } from './directory-context.ts';
import { useDirectoryOf } from './use-directory-of.ts';
import { useNotice } from './use-notice.tsx';
import { useRoute } from './use-route.ts';
import { useStrayDrops } from './use-stray-drops.ts';
import { WordsContext } from './words-context.ts';

/** The whole page: who one is, where one is, and what is there. */
export const WorkspacePage = (): ReactNode => {
  const [route, go] = useRoute();
  const forgetMember = useCallback(() => go({ as: '' }), [go]);
  const { state, apply } = useLiveWorkspace(route.as, forgetMember);
  const [notice, notify] = useNotice();
  const [drawerOpen, setDrawerOpen] = useState(false);
  const [drafts] = useState(() => createDraftStore(window.sessionStorage));
  const [surfaces] = useState(createSurfaceMemory);
  const { workspace, connection } = state;
  const directory = useDirectoryOf(workspace);
  const memberId = workspace?.memberId ?? '';
  const words = wordsFor(directory?.me.locale ?? navigator.language);

  const act = useCallback((what: Act) => postAct(memberId, what), [memberId]);
  const actions = useMemo(() => ({ act, go, notify }), [act, go, notify]);
  const loadOlder = useCallback(
    async (channel: string, before: string) => {
      const result = await act({ kind: 'load-older', channel, before });
      if (result.kind === 'older') apply({ ...result, channel });
      return result.kind === 'older' && result.messages.length > 0;
    },
    [act, apply],
  );

  const conversation =
    workspace?.conversations.find(({ id }) => id === route.channel) ??
    workspace?.conversations.find(({ kind, memberIds }) => kind === 'channel' && memberIds.includes(memberId)) ??
    workspace?.conversations[0];
  const title =
    conversation === undefined ? '' : conversation.kind === 'channel' ? `#${conversation.name}` : conversation.name;
  const unread = workspace?.conversations.reduce((sum, each) => sum + each.unread, 0) ?? 0;
  const teamName = workspace?.team.name ?? '';
  useStrayDrops();

  useEffect(() => {
    document.documentElement.lang = words.language;
    if (teamName !== '') document.title = `${unread > 0 ? `(${unread}) ` : ''}${title} – ${teamName}`;
  }, [words, unread, title, teamName]);

  if (workspace === null || directory === null || conversation === undefined) {
    return (
      <main className="waiting">
        <p role="status">{connection === 'reload' ? '' : words.connecting}</p>
        <ConnectionBar connection={connection} />
      </main>
    );
  }
  const threadOpen = route.thread !== '' && (conversation.withId === null || route.tab === 'messages');
  return (
    <WordsContext value={words}>
      <DirectoryContext value={directory}>
        <ActionsContext value={actions}>
          <DraftContext value={drafts}>
            <SurfaceMemoryContext value={surfaces}>
              <ConfirmProvider>
                <DeveloperDesk conditions={workspace.conditions}>
                  <div className={threadOpen ? 'page page-with-thread' : 'page'} key={memberId}>
                    <Sidebar
                      workspace={workspace}
                      current={conversation.id}
                      open={drawerOpen}
                      close={() => setDrawerOpen(false)}
                    />
                    <ConversationPane
                      workspace={workspace}
                      conversation={conversation}
                      title={title}
                      route={route}
                      loadOlder={loadOlder}
                      openSidebar={() => setDrawerOpen(true)}
                    />
                    {threadOpen && (
                      <ThreadPane
                        key={`${conversation.id} ${route.thread}`}
                        workspace={workspace}
                        conversation={conversation}
                        title={title}
                        rootTs={route.thread}
                        markedTs={route.message}
                      />
                    )}
                    <ModalStack views={workspace.views} />
                    <ConnectionBar connection={connection} />
                    {notice}
                  </div>
                </DeveloperDesk>
              </ConfirmProvider>
            </SurfaceMemoryContext>
          </DraftContext>
        </ActionsContext>
      </DirectoryContext>
    </WordsContext>
  );
};
