import type { ChannelSeed } from './conversation.ts';
import { defaultChannels, defaultMembers } from './default-team.ts';
import { type MemberSeed, memberFrom } from './member.ts';
import type { WorkspaceState } from './workspace-state.ts';

/** People and channels to begin with, in addition to the default ones; the same id replaces a default. */
export type WorkspaceSeed = {
  readonly members?: readonly MemberSeed[];
  readonly channels?: readonly ChannelSeed[];
};

/** Lets in whoever is not there yet; who and what an earlier run left stays as it was. */
export function seedWorkspace({ app, clock, people }: WorkspaceState, seed: WorkspaceSeed): void {
  const bots: readonly MemberSeed[] = [
    { id: 'USLACKBOT', displayName: 'Slackbot', name: 'slackbot', locale: 'en-US', tz: 'UTC', isBot: true },
    {
      id: app.botUserId,
      // As the manifest has it today.
      displayName: app.name,
      locale: 'en-US',
      tz: 'America/Los_Angeles',
      isBot: true,
      botId: app.botId,
    },
  ];
  for (const bot of bots) people.putMember(memberFrom(bot));
  const persons = byId([...defaultMembers, ...(seed.members ?? [])]);
  for (const person of persons) if (people.member(person.id) === undefined) people.putMember(memberFrom(person));
  for (const { id } of persons) people.directMessage(id);
  for (const channel of byId([...defaultChannels, ...(seed.channels ?? [])])) {
    if (people.conversation(channel.id) === undefined) putChannel(channel);
  }

  function putChannel({ withApp = true, memberIds, ...channel }: ChannelSeed): void {
    const everybody = memberIds ?? persons.map((person) => person.id);
    people.putConversation({
      isPrivate: false,
      topic: '',
      purpose: '',
      creator: everybody[0] ?? app.botUserId,
      created: Math.trunc(clock() / 1000),
      ...channel,
      kind: 'channel',
      memberIds: [...new Set(withApp ? [...everybody, app.botUserId] : everybody)],
    });
  }
}

/** The last of each id, in the first one's place. */
function byId<Seed extends { readonly id: string }>(seeds: readonly Seed[]): readonly Seed[] {
  return [...new Map(seeds.map((seed) => [seed.id, seed])).values()];
}
