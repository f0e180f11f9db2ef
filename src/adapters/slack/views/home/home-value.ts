import type { Locale } from '../../../../domain/locale.ts';
import type { MemberChoices } from '../../../../features/members/ports.ts';
import type { DeskStudy } from '../../../../features/report/member-desk.ts';
import type { MemberWishes } from '../../../../features/schedule/wishes.ts';
import type { Messages } from '../../../../messages/messages.ts';

/** What App Home shows to one member. */
export interface HomeValue {
  readonly name: string;
  /** At most `mostStudies`. */
  readonly studies: readonly DeskStudy[];
  readonly memberId: string;
  readonly presenterNames: ReadonlyMap<string, string>;
  /** Cards to review today; null for whoever has never reviewed anything and has nothing to. */
  readonly due: number | null;
  readonly wishes: MemberWishes;
  /** IANA name. */
  readonly timeZone: string;
  /** What they chose here; null: as Slack's profile says. */
  readonly choices: MemberChoices;
  /** The group's one language; null: everybody's own. */
  readonly fixedLocale: Locale | null;
  /** Whether their stars are shown with their name. */
  readonly sharesStars: boolean;
  readonly nowMs: number;
  readonly notes: number;
  readonly cards: number;
  /** Whether the notes are only those shipped as examples. */
  readonly samplesOnly: boolean;
  /** Authors' names, without repetition. */
  readonly authors: readonly string[];
  /** Questions that the library can answer; at most three are offered. */
  readonly examples: readonly string[];
  /** The author that the member is, confirmed; null when unknown. */
  readonly authorName: string | null;
}

export interface HomeContext {
  readonly messages: Messages;
  readonly command: string;
}
