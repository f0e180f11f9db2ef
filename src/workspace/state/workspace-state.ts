import { type ChangeFeed, createChangeFeed } from './change-feed.ts';
import type { ChannelSeed } from './conversation.ts';
import { appIds, defaultChannels, defaultMembers, defaultTeam } from './default-team.ts';
import { createFileStore, type FileStore } from './file-store.ts';
import { type IdSource, randomId, randomSecret } from './ids.ts';
import { type MemberSeed, memberFrom } from './member.ts';
import { createMessageStore, type MessageStore } from './message-store.ts';
import { createPeopleStore, type PeopleStore } from './people-store.ts';
import { createScheduledStore, type ScheduledStore } from './scheduled-store.ts';
import { createTsSource, type TsSource } from './slack-time.ts';
import { createThreadState, type ThreadState } from './thread-state.ts';
import { createViewStore, type ViewStore } from './view-store.ts';

/** Messages kept for one conversation; ten thousand is what the page is asked to stay smooth with. */
const messagesPerConversation = 10_000;
/** Names of unknown methods kept for the page. */
const notProvidedLimit = 100;

/** Everything that is in the workspace. Held in memory; every change is announced in `feed`. */
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

/** People and channels to begin with, in addition to the default ones; the same id replaces a default. */
export type WorkspaceSeed = {
  readonly members?: readonly MemberSeed[];
  readonly channels?: readonly ChannelSeed[];
};

export function createWorkspaceState(given: {
  readonly clock: () => number;
  readonly url: () => string;
  readonly appName: string;
  readonly seed: WorkspaceSeed;
}): WorkspaceState {
  const { clock, url } = given;
  const feed = createChangeFeed();
  const app = { ...appIds, name: given.appName };
  const nextTs = createTsSource(clock);
  const newId = randomId;
  const nextHash = () => `${Math.trunc(clock() / 1000)}.${randomSecret(4)}`;
  const people = createPeopleStore({ feed, clock, botUserId: app.botUserId });
  const notProvided = new Set<string>();

  people.putMember(
    memberFrom({ id: 'USLACKBOT', displayName: 'Slackbot', name: 'slackbot', locale: 'en-US', tz: 'UTC', isBot: true }),
  );
  people.putMember(
    memberFrom({
      id: app.botUserId,
      displayName: app.name,
      locale: 'en-US',
      tz: 'America/Los_Angeles',
      isBot: true,
      botId: app.botId,
    }),
  );
  const persons = [...defaultMembers, ...(given.seed.members ?? [])];
  for (const seed of persons) people.putMember(memberFrom(seed));
  for (const seed of persons) people.directMessage(seed.id);
  for (const seed of [...defaultChannels, ...(given.seed.channels ?? [])]) putChannel(seed);

  function putChannel({ withApp = true, memberIds, ...seed }: ChannelSeed): void {
    const everybody = memberIds ?? persons.map((person) => person.id);
    people.putConversation({
      isPrivate: false,
      topic: '',
      purpose: '',
      creator: everybody[0] ?? app.botUserId,
      created: Math.trunc(clock() / 1000),
      ...seed,
      kind: 'channel',
      memberIds: [...new Set(withApp ? [...everybody, app.botUserId] : everybody)],
    });
  }

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
