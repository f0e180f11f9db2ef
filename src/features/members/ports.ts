import type { Locale } from '../../domain/locale.ts';

/** A member's tie to an author's name in the notes. */
export interface AuthorClaim {
  readonly teamId: string;
  readonly memberId: string;
  readonly authorName: string;
  readonly confirmed: boolean;
  /** Who confirmed: an organiser's id, `front-matter` for `author.slack`, null while unconfirmed. */
  readonly confirmedBy: string | null;
  readonly at: number;
}

/** What a member chose for themselves; null: as Slack's profile says. */
export interface MemberChoices {
  readonly locale: Locale | null;
  /** IANA name. */
  readonly timeZone: string | null;
}

export interface ChoiceStore {
  readonly find: (memberId: string) => Promise<MemberChoices>;
  /** Changes what is named, and leaves the rest. */
  readonly choose: (teamId: string, memberId: string, choices: Partial<MemberChoices>, at: number) => Promise<void>;
}

export interface MemberStore {
  /** A new claim stands beside a confirmed one until it is confirmed itself. */
  readonly claim: (claim: AuthorClaim) => Promise<void>;
  /**
   * Confirms a pending claim and drops the member's others. Null when it is not pending (any more), or when another member
   * is this author already.
   */
  readonly confirm: (
    teamId: string,
    memberId: string,
    authorName: string,
    by: string,
    at: number,
  ) => Promise<AuthorClaim | null>;
  /** Drops a pending claim; false when there is none. */
  readonly reject: (teamId: string, memberId: string, authorName: string) => Promise<boolean>;
  /** The member's confirmed claim, else the latest; null without any. */
  readonly claimOf: (teamId: string, memberId: string) => Promise<AuthorClaim | null>;
  /** The member whose confirmed claim names this author, the latest of several; null when nobody's. */
  readonly memberFor: (teamId: string, authorName: string) => Promise<string | null>;
  readonly isOrganiser: (teamId: string, memberId: string) => Promise<boolean>;
  readonly organisers: (teamId: string) => Promise<readonly string[]>;
  readonly nameOrganiser: (organiser: {
    readonly teamId: string;
    readonly memberId: string;
    readonly by: string;
    readonly at: number;
  }) => Promise<void>;
  readonly removeOrganiser: (teamId: string, memberId: string) => Promise<boolean>;
}
