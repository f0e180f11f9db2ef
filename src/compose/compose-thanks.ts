import type { Database } from '../adapters/database/open-database.ts';
import { createThanksStore } from '../adapters/database/thanks-store.ts';
import type { ThanksUseCases } from '../adapters/slack/thanks-use-cases.ts';
import type { Locale } from '../domain/locale.ts';
import type { Library } from '../domain/retrieval/library.ts';
import { createDigestThanks, type ThanksDigest } from '../features/members/digest-thanks.ts';
import type { MemberStore } from '../features/members/ports.ts';
import { createOfferToAuthor, createTakeThanksBack, createThankAuthor } from '../features/members/thank-author.ts';
import type { Task } from '../features/schedule/ports.ts';
import type { Messages } from '../messages/messages.ts';
import { messagesFor } from '../messages/messages-for.ts';
import type { TaskSurroundings } from './compose-schedule.ts';

/** Notes that are named in a digest; more would not be read. */
const mostNamed = 10;

export interface ThanksOptions {
  readonly database: Database;
  readonly library: () => Library;
  readonly members: Pick<MemberStore, 'claimOf' | 'memberFor'>;
  readonly authorOf: (teamId: string, memberId: string) => Promise<string | null>;
  /** The group's language; null follows the member's. */
  readonly locale: Locale | null;
  readonly now: () => number;
}

/** Thanks for notes and the digest in which their authors hear of them, joined. */
export function composeThanks({ database, library, members, authorOf, locale, now }: ThanksOptions) {
  const thanks = createThanksStore(database.kysely);
  const memberFor = async (teamId: string, authorName: string) => {
    const holder = await members.memberFor(teamId, authorName);
    if (holder !== null) return holder;
    const own = library().notes.filter(({ sample, author }) => !sample && author?.name === authorName);
    return own.find(({ author }) => author?.slack != null)?.author?.slack ?? null;
  };
  const shared = {
    ...{ thanks, authorOf, memberFor, now },
    noteAuthor(path: string) {
      const note = library().notes.find((one) => one.path === path);
      return note === undefined || note.sample || note.private ? null : (note.author?.name ?? null);
    },
    async pendingOf(teamId: string, memberId: string) {
      const claim = await members.claimOf(teamId, memberId);
      return claim === null || claim.confirmed ? null : claim.authorName;
    },
  };
  const useCases: ThanksUseCases = {
    offer: createOfferToAuthor(shared),
    thank: createThankAuthor(shared),
    takeBack: createTakeThanksBack(shared),
  };
  const digest = createDigestThanks(shared);

  /** What schedules can start of it. */
  const tasks = ({ teamId, profiles }: TaskSurroundings): Readonly<Record<string, Task>> => ({
    // An attempt that did not come to its end is executed again, and finds what it has marked by the run's own time.
    async thanks(run) {
      const digests = await digest(await teamId(), run.creationMs);
      const messages = [];
      for (const { memberId, notes } of digests) {
        const said = messagesFor(locale ?? (await profiles(memberId)).locale ?? 'ko').thanks;
        messages.push({
          ...{ key: `${run.name}:${run.uid.slice(0, 8)}:${memberId}`, target: memberId, isMember: true },
          ...{ text: digestText(notes, said), about: null, ownInitiative: run.scheduledMs !== null },
        });
      }
      return { messages, log: messages.length === 0 ? ['nobody has thanked anybody'] : [] };
    },
  });
  return { useCases, tasks };
}

function digestText(notes: ThanksDigest['notes'], said: Messages['thanks']): string {
  const named = notes.slice(0, mostNamed).map(({ path, members }) => said.note(path, String(members)));
  const others = notes.length - named.length;
  return said.digest([named.join(', '), ...(others > 0 ? [said.others(String(others))] : [])].join(' '));
}
