import type { Locale } from '../../domain/locale.ts';
import type { AskQuestion } from '../../features/answer/ask-question.ts';
import type { DescribeKnowledge } from '../../features/answer/describe-knowledge.ts';
import type { OpenSource } from '../../features/answer/open-source.ts';
import type { ConversationStore, ReadSource, ThreadStore } from '../../features/answer/ports.ts';
import type { RateAnswer } from '../../features/answer/rate-answer.ts';
import type { SearchNotes } from '../../features/answer/search-notes.ts';
import type { ShowWhy } from '../../features/answer/show-why.ts';
import type { ChannelStore } from '../../features/channels/ports.ts';
import type { SetQuiet } from '../../features/channels/set-quiet.ts';
import type { DeliveryStore } from '../../features/inbox/ports.ts';
import type { ClaimAuthor } from '../../features/members/claim-author.ts';
import type { DecideClaim } from '../../features/members/decide-claim.ts';
import type { IsOrganiser } from '../../features/members/is-organiser.ts';
import type { NameOrganiser } from '../../features/members/name-organiser.ts';
import type { MemberStore } from '../../features/members/ports.ts';
import type { FoundPassage } from './listeners/source-listener.ts';
import type { Log } from './log.ts';

/** What the Slack room needs from the rest of the house. */
export interface SlackDeps {
  readonly ask: AskQuestion;
  readonly search: SearchNotes;
  readonly rateAnswer: RateAnswer;
  readonly openSource: OpenSource;
  readonly showWhy: ShowWhy;
  readonly describe: DescribeKnowledge;
  readonly readSource: ReadSource;
  readonly findPassage: (passageId: string) => FoundPassage | null;
  readonly cards: () => number;
  readonly conversations: ConversationStore;
  readonly threads: ThreadStore;
  readonly deliveries: DeliveryStore;
  readonly channels: ChannelStore;
  readonly members: MemberStore;
  readonly setQuiet: SetQuiet;
  readonly claimAuthor: ClaimAuthor;
  readonly decideClaim: DecideClaim;
  readonly nameOrganiser: NameOrganiser;
  readonly isOrganiser: IsOrganiser;
  readonly commandName: string;
  readonly locale: Locale | null;
  readonly timeZone: string;
  readonly notesUrl: string | null;
  readonly notesCommit: string;
  readonly now: () => number;
  readonly newId: () => string;
  readonly log: Log;
}
