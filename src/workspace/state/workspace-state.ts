import { type ChangeFeed, createChangeFeed } from './change-feed.ts';
import { appIds, defaultTeam } from './default-team.ts';
import { createFileStore, type FileStore } from './file-store.ts';
import { type IdSource, randomId, randomSecret } from './ids.ts';
import { createMessageStore, type MessageStore } from './message-store.ts';
import { createPeopleStore, type PeopleStore } from './people-store.ts';
import { createScheduledStore, type ScheduledStore } from './scheduled-store.ts';
import type { TsSource } from './slack-time.ts';
import { createThreadState, type ThreadState } from './thread-state.ts';
import { createViewStore, type ViewStore } from './view-store.ts';

/** Messages kept for one conversation; ten thousand is what the page is asked to stay smooth with. */
const messagesPerConversation = 10_000;
/** Names of unknown methods kept for the page. */
const notProvidedLimit = 100;

/** Everything that is in the workspace. Held in memory; every change is announced in `feed`, which `keep/` writes down. */
export type WorkspaceState = {
  readonly team: { readonly id: string; readonly name: string; readonly domain: string };
  readonly app: AppIdentity;
  readonly clock: () => number;
  /** The workspace's own address, with a slash at the end. */
  readonly url: () => string;
  readonly newId: IdSource;
  readonly nextTs: TsSource;
  readonly feed: ChangeFeed;
  readonly people: PeopleStore;
  readonly messages: MessageStore;
  readonly views: ViewStore;
  readonly threads: ThreadState;
  readonly files: FileStore;
  readonly scheduled: ScheduledStore;
  /** Web API methods the app called that are not provided. */
  readonly notProvided: () => readonly string[];
  readonly noteNotProvided: (method: string) => void;
};

/** The one app that is installed here. */
export type AppIdentity = {
  readonly appId: string;
  readonly botUserId: string;
  readonly botId: string;
  readonly name: string;
};

/** An empty workspace; `seedWorkspace` lets people in. */
export function createWorkspaceState(given: {
  readonly clock: () => number;
  readonly nextTs: TsSource;
  readonly url: () => string;
  readonly appName: string;
}): WorkspaceState {
  const { clock, nextTs, url } = given;
  const feed = createChangeFeed();
  const app = { ...appIds, name: given.appName };
  const newId = randomId;
  const nextHash = () => `${Math.trunc(clock() / 1000)}.${randomSecret(4)}`;
  const people = createPeopleStore({ feed, clock, botUserId: app.botUserId });
  const notProvided = new Set<string>();

  return {
    team: defaultTeam,
    app,
    clock,
    url,
    newId,
    nextTs,
    feed,
    people,
    messages: createMessageStore({ nextTs, feed, limit: messagesPerConversation }),
    views: createViewStore({ feed, newId, nextHash }),
    threads: createThreadState({ clock, feed }),
    files: createFileStore({ feed, clock, newId }),
    scheduled: createScheduledStore({ feed, newId }),
    notProvided: () => [...notProvided],
    noteNotProvided: (method) => {
      if (notProvided.has(method) || notProvided.size >= notProvidedLimit) return;
      notProvided.add(method);
      feed.emit({ kind: 'not-provided' });
    },
  };
}
