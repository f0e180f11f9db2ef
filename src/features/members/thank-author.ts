/** Thanks for notes: one per note and member. Times are epoch milliseconds. */
export interface ThanksStore {
  /** False when the member has thanked for this note before. */
  readonly add: (thanks: Thanks & { readonly authorName: string }, at: number) => Promise<boolean>;
  /** Takes back what its author has not heard of yet; false when there is nothing of the kind. */
  readonly remove: (thanks: Thanks) => Promise<boolean>;
  readonly has: (thanks: Thanks) => Promise<boolean>;
  /** Authors with thanks that they have not heard of, or heard of at just this time. */
  readonly waiting: (teamId: string, at: number) => Promise<readonly string[]>;
  /** Marks all that waits for the author as heard at this time, and tells what was heard then. */
  readonly hear: (teamId: string, authorName: string, at: number) => Promise<readonly Thanks[]>;
}

export interface Thanks {
  readonly teamId: string;
  readonly memberId: string;
  /** Of the note. */
  readonly path: string;
}

/** `thanked` also when it was done before: a second press changes nothing. */
export type ThankAuthor = (thanks: Thanks) => Promise<'thanked' | 'gone'>;
/** `heard`: its author knows already. */
export type TakeThanksBack = (thanks: Thanks) => Promise<'taken-back' | 'heard'>;
/** What the author of a note may be offered by a member; `claim` is a name that nobody has claimed. */
export type OfferToAuthor = (thanks: Thanks) => Promise<{ readonly thank: boolean; readonly claim: string | null }>;

export interface ThankAuthorDeps {
  readonly thanks: ThanksStore;
  /** Null for what is no note of the group's that others may read. */
  readonly noteAuthor: (path: string) => string | null;
  readonly authorOf: (teamId: string, memberId: string) => Promise<string | null>;
  /** Who is this author, by a confirmed claim or by the front matter of a note. */
  readonly memberFor: (teamId: string, authorName: string) => Promise<string | null>;
  /** The name that the member has claimed and nobody has confirmed yet. */
  readonly pendingOf: (teamId: string, memberId: string) => Promise<string | null>;
  readonly now: () => number;
}

export function createOfferToAuthor(deps: Omit<ThankAuthorDeps, 'thanks' | 'now'>): OfferToAuthor {
  return async ({ teamId, memberId, path }) => {
    const name = deps.noteAuthor(path);
    if (name === null) return { thank: false, claim: null };
    const own = await deps.authorOf(teamId, memberId);
    const holder = await deps.memberFor(teamId, name);
    const isFree = holder === null || holder === memberId;
    const mayClaim = own === null && isFree && (await deps.pendingOf(teamId, memberId)) !== name;
    return { thank: own !== name && holder !== memberId, claim: mayClaim ? name : null };
  };
}

export function createThankAuthor(deps: Omit<ThankAuthorDeps, 'pendingOf'>): ThankAuthor {
  return async (thanks) => {
    const { teamId, memberId } = thanks;
    const authorName = deps.noteAuthor(thanks.path);
    if (authorName === null || (await deps.memberFor(teamId, authorName)) === memberId) return 'gone';
    if ((await deps.authorOf(teamId, memberId)) === authorName) return 'gone';
    await deps.thanks.add({ ...thanks, authorName }, deps.now());
    return 'thanked';
  };
}

export function createTakeThanksBack({ thanks }: Pick<ThankAuthorDeps, 'thanks'>): TakeThanksBack {
  return async (one) => {
    const isRemoved = await thanks.remove(one);
    return isRemoved || !(await thanks.has(one)) ? 'taken-back' : 'heard';
  };
}
