import type { WebClient } from '@slack/web-api';
import type { Locale } from '../../domain/locale.ts';
import type { DescribeKnowledge } from '../../features/answer/describe-knowledge.ts';
import type { ChoiceStore, MemberStore } from '../../features/members/ports.ts';
import type { ReminderWishesOf } from '../../features/schedule/change-wishes.ts';
import { messagesFor } from '../../messages/messages-for.ts';
import type { DeskUseCases } from './desk-deps.ts';
import type { MemberProfiles } from './member-profiles.ts';
import type { ReviewUseCases } from './review-use-cases.ts';
import { homeView } from './views/home/home-view.ts';

/** Shows a member their desk as it is now. */
export type PublishHome = (teamId: string, memberId: string) => Promise<void>;

export interface PublishHomeDeps {
  readonly describe: DescribeKnowledge;
  readonly cards: () => number;
  readonly members: Pick<MemberStore, 'claimOf'>;
  readonly desk: DeskUseCases;
  readonly reminders: Pick<ReminderWishesOf, 'read'>;
  readonly review: Pick<ReviewUseCases, 'showProgress'>;
  readonly profiles: MemberProfiles;
  readonly localeOf: (memberId: string) => Promise<Locale>;
  readonly choices: Pick<ChoiceStore, 'find'>;
  /** The group's language; null follows the member's. */
  readonly locale: Locale | null;
  readonly timeZone: string;
  readonly commandName: string;
  readonly now: () => number;
}

export function createPublishHome(client: WebClient, deps: PublishHomeDeps): PublishHome {
  return async (teamId, memberId) => {
    const [locale, profile, claim, desk, wishes, choices] = await Promise.all([
      deps.localeOf(memberId),
      deps.profiles(memberId),
      deps.members.claimOf(teamId, memberId),
      deps.desk.showDesk(teamId, memberId),
      deps.reminders.read(memberId),
      deps.choices.find(memberId),
    ]);
    const timeZone = profile.timeZone ?? deps.timeZone;
    const review = await deps.review.showProgress({ teamId, memberId }, timeZone);
    const known = deps.describe(locale);
    const isOwn = known.notes > 0;
    const presenters = [...new Set(desk.studies.flatMap(({ presenterId }) => presenterId ?? []))];
    const names = await Promise.all(presenters.map(async (id) => [id, (await deps.profiles(id)).name] as const));
    const value = {
      ...desk,
      wishes,
      choices,
      fixedLocale: deps.locale,
      memberId,
      name: profile.name,
      presenterNames: new Map(names),
      timeZone,
      due: review.due + review.concepts === 0 ? null : review.due,
      nowMs: deps.now(),
      notes: isOwn ? known.notes : known.sampleNotes,
      cards: deps.cards(),
      samplesOnly: !isOwn && known.sampleNotes > 0,
      authors: known.authors,
      examples: known.examples,
      authorName: claim?.confirmed === true ? claim.authorName : null,
    };
    const context = { messages: messagesFor(locale), command: deps.commandName };
    await client.views.publish({ user_id: memberId, view: homeView(value, context) });
  };
}
